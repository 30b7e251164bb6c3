import type { EntityOf } from '#product/kinds/index.ts';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { dayIn } from '../day.ts';
import { beginMap } from './begin.ts';
import { empathyWords } from './words.ts';

/** The maps of the product, one shown at a time, and the way to another. */
export function Chooser(props: {
  maps: readonly EntityOf<'empathyMap'>[];
  shown: string;
  show: (id: string) => void;
}) {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { model, pen, canEdit } = useProduct();
  const personas = useList('persona');
  const { maps, shown, show } = props;
  return (
    <>
      <ul aria-label={t.maps} className="flex flex-wrap gap-2">
        {maps.map((map) => {
          const persona = model.find('persona', map.persona);
          const on = map.id === shown;
          return (
            <li key={map.id}>
              <button
                type="button"
                aria-pressed={on}
                onClick={() => show(map.id)}
                className={`flex min-h-10 items-center gap-2 rounded-full border py-0.5 pr-4 pl-1 text-left leading-tight ${on ? 'border-thread bg-card' : 'border-line hover:bg-card'}`}
              >
                {persona ? (
                  <Face id={persona.id} picture={persona.portrait} size={32} />
                ) : (
                  <span className="grid size-8 place-items-center rounded-full border border-edge border-dashed text-soft">
                    <Icon name="user" size={16} />
                  </span>
                )}
                <span className="min-w-0">
                  <span className="block max-w-56 truncate">
                    {persona?.name || persona?.role || map.title || ui.untitled}
                  </span>
                  <span className="block text-soft text-xs">
                    {[
                      map.day ? dayIn(locale, map.day) : t.dayMissing,
                      map.version && t.versionNumber(map.version),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {canEdit && (
        <Menu
          label={t.add}
          items={[
            ...personas.map((persona) => ({
              label: t.begin(persona.name || persona.role || ui.untitled),
              group: t.addWith,
              onSelect: () => show(beginMap(pen, persona.id)),
            })),
            {
              label: t.beginNew,
              icon: 'plus' as const,
              group: t.addWith,
              onSelect: () => show(beginMap(pen, null)),
            },
          ]}
          className="min-h-9 gap-1.5 px-2.5 text-sm text-ink!"
        >
          <Icon name="plus" size={15} /> {t.add}
        </Menu>
      )}
    </>
  );
}
