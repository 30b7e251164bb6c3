import { titleOf } from '#product/title.ts';
import { Face } from '#ui/face.tsx';
import { useWords } from '#ui/language.tsx';
import { useReading } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { LiveMap } from './live-map.ts';
import { StatusMark } from './marks.tsx';
import { type ColumnGroup, cellKey } from './shape.ts';
import { bandStories, sheetsOf } from './sheets.ts';
import { storyMapWords } from './words.ts';

/** The map on paper: A3 landscape sheets side by side on the wall, whole activities on each. */
export default function PrintSheets({ map }: { map: LiveMap }) {
  const read = useReading();
  const sheets = sheetsOf(map.shape.groups);
  return (
    <div className="map-paper hidden print:block">
      {sheets.map((groups, at) => (
        <Sheet
          key={groups[0]?.columns[0]?.step ?? at}
          map={map}
          groups={groups}
          at={at}
          of={sheets.length}
          title={read.product.title}
        />
      ))}
    </div>
  );
}

function Sheet(props: {
  map: LiveMap;
  groups: readonly ColumnGroup[];
  at: number;
  of: number;
  title: string;
}) {
  const { map, groups, at, of, title } = props;
  const t = useWords(storyMapWords);
  const ui = useWords(uiWords);
  const read = useReading();
  const columns = groups.flatMap((group) => group.columns);
  const bands = map.shape.bands.filter((release) => release !== null || bandStories(map, columns, null) > 0);
  const name = (id: string | null) => {
    const entity = id === null ? undefined : read.get(id);
    return entity ? titleOf(entity, read) || ui.untitled : '';
  };
  const grid = { display: 'grid', gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))`, gap: 5 };
  return (
    <section className={`text-xs leading-tight ${at > 0 ? 'break-before-page' : ''}`}>
      <header className="mb-2 flex items-baseline justify-between">
        <h1 className="text-lg">{[title, t.title].filter(Boolean).join(' · ')}</h1>
        {of > 1 && <span>{t.sheetOf(at + 1, of)}</span>}
      </header>
      <div style={grid}>
        {groups.map(({ activity, columns: steps }) => {
          const found = read.find('activity', activity);
          const persona = read.find('persona', found?.persona ?? null);
          return (
            <div
              key={activity ?? steps[0]?.step ?? 'tray'}
              style={{ gridColumn: `span ${steps.length}` }}
              className="flex items-center gap-1.5 border-thread border-b-2 pb-1 font-[650] text-sm"
            >
              {persona && <Face id={persona.id} picture={persona.portrait} size={20} />}
              {activity ? name(activity) : steps[0]?.kind === 'unplaced' ? t.unplaced : t.noActivity}
            </div>
          );
        })}
        {columns.map(({ step, activity }) => (
          <div key={step ?? activity ?? 'tray'} className="border border-line p-1 font-[550]">
            {step === null ? '' : name(step)}
          </div>
        ))}
      </div>
      {bands.map((release) => {
        const found = read.find('release', release);
        return (
          <div key={release ?? ''} className="mt-2 border-edge border-t-2 pt-1">
            <p className="mb-1 break-after-avoid">
              <strong>{found ? found.title || t.untitledRelease : t.noRelease}</strong>
              {found?.outcome && <span className="ml-3">{found.outcome}</span>}
            </p>
            <div style={grid}>
              {columns.map(({ kind, step, activity }) => (
                <div key={step ?? activity ?? 'tray'} className="grid content-start gap-1">
                  {kind !== 'bare' &&
                    map.ids(cellKey(step, release)).map((id) => {
                      const story = read.find('story', id);
                      return (
                        story && (
                          <div
                            key={id}
                            className="flex break-inside-avoid gap-1 rounded-control border border-line p-1"
                          >
                            <span className="min-w-0 grow wrap-anywhere">{name(id)}</span>
                            {story.size !== null && <span className="tabular font-[650]">{story.size}</span>}
                            {story.status !== 'idea' && <StatusMark status={story.status} size={10} />}
                          </div>
                        )
                      );
                    })}
                </div>
              ))}
            </div>
          </div>
        );
      })}
    </section>
  );
}
