import './empathy-map.css';
import { lazy, Suspense, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import type { LiveModel } from '#product/live-model.ts';
import { Button } from '#ui/button.tsx';
import { AnotherFor, BeginFor, Chooser } from '#ui/chooser.tsx';
import { EmptyBoard } from '#ui/empty-board.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { dayIn } from '../day.ts';
import { ExampleButton } from '../example-button.tsx';
import { beginMap } from './begin.ts';
import technique from './index.ts';
import { MapView } from './map-view.tsx';
import { newVersion } from './versions.ts';
import { empathyWords } from './words.ts';

const CompareView = lazy(() => import('./compare-view.tsx'));

type EmpathyMap = EntityOf<'empathyMap'>;

/** The map that something stands on: whoever comes by a link to a card sees its map. */
const mapOf = (model: LiveModel, id: string | null): string | null => {
  const entity = id === null ? undefined : model.get(id);
  if (entity?.kind === 'empathyMap') return entity.id;
  if (entity?.kind === 'note') return model.find('empathyMap', entity.subject)?.id ?? null;
  if (entity?.kind === 'pain' || entity?.kind === 'gain')
    return model.find('empathyMap', entity.foundIn)?.id ?? null;
  return null;
};

/** The one before: the latest other map of the same persona, or any other. */
const earlier = (maps: readonly EmpathyMap[], map: EmpathyMap): EmpathyMap | undefined => {
  const others = maps.filter(({ id }) => id !== map.id);
  const same = others.filter(({ persona }) => persona !== null && persona === map.persona);
  return same.findLast(({ day }) => day <= map.day) ?? same[0] ?? others[0];
};

/** Dave Gray's empathy map: what one person lives, zone by zone. */
export default function Board() {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, undo, canEdit } = useProduct();
  const { opened } = useSelection();
  const say = useSay();
  const maps = useList('empathyMap');
  const personas = useList('persona');
  const [chosen, setChosen] = useState(() => mapOf(model, opened));
  const [against, setAgainst] = useState<string | null>(null);
  const show = (id: string | null) => {
    setAgainst(null);
    if (id !== null) setChosen(id);
  };

  const begin = (persona: string | null) => show(beginMap(pen, persona));
  const map = maps.find(({ id }) => id === chosen) ?? maps.at(-1);
  if (!map)
    return (
      <EmptyBoard
        question={technique.question[locale]}
        actions={
          canEdit && (
            <>
              <BeginFor withWhom={t.begin} alone={t.beginNew} begin={begin} />
              <ExampleButton technique={technique} />
            </>
          )
        }
      >
        {t.teach}
      </EmptyBoard>
    );

  const other = against === null ? undefined : (maps.find(({ id }) => id === against) ?? earlier(maps, map));
  const again = () => {
    const id = newVersion(pen, map.id);
    if (!id) return;
    show(id);
    say(t.versionMade, { label: ui.undo, run: () => undo.undo() });
  };
  return (
    <div className="h-full overflow-auto print:h-auto print:overflow-visible">
      <div className="mx-auto grid max-w-[1720px] gap-4 p-3 md:p-5 print:p-0">
        <div className="no-print flex flex-wrap items-center gap-2">
          <Chooser
            label={t.maps}
            choices={maps.map(({ id, title, persona: whose, day, version }) => {
              const persona = personas.find((one) => one.id === whose);
              const about = [day ? dayIn(locale, day) : t.dayMissing, version && t.versionNumber(version)];
              return {
                id,
                name: persona?.name || persona?.role || title || ui.untitled,
                about: about.filter(Boolean).join(' · '),
                persona,
                icon: 'user',
              };
            })}
            shown={map.id}
            show={show}
          />
          {canEdit && (
            <AnotherFor label={t.add} group={t.addWith} withWhom={t.begin} alone={t.beginNew} begin={begin} />
          )}
          {maps.length > 1 && (
            <Button
              small
              icon="users"
              aria-pressed={!!other}
              className="ml-auto aria-pressed:border-thread aria-pressed:text-thread"
              onClick={() => setAgainst(other ? null : (earlier(maps, map)?.id ?? null))}
            >
              {other ? t.stopComparing : t.compare}
            </Button>
          )}
        </div>
        {other ? (
          <Suspense>
            <CompareView
              before={other}
              after={map}
              others={maps.filter(({ id }) => id !== map.id)}
              choose={setAgainst}
            />
          </Suspense>
        ) : (
          <MapView
            key={map.id}
            map={map}
            items={canEdit ? [{ label: t.newVersion, icon: 'copy', onSelect: again }] : []}
          />
        )}
      </div>
    </div>
  );
}
