import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useList, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Storyboard } from './frames.ts';
import { beginStoryboard } from './hand.ts';
import { storyboardWords } from './words.ts';

/** The storyboards of the product, one shown at a time, and the way to another. */
export function Chooser({
  boards,
  shown,
  show,
}: {
  boards: readonly Storyboard[];
  shown: string;
  show: (id: string) => void;
}) {
  const t = useWords(storyboardWords);
  const ui = useWords(uiWords);
  const { pen, canEdit } = useProduct();
  const personas = useList('persona');
  const begin = (persona: string | null) => show(beginStoryboard(pen, persona).id);
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <ul aria-label={t.boards} className="flex flex-wrap gap-2">
        {boards.map((board) => {
          const persona = personas.find(({ id }) => id === board.persona);
          const on = board.id === shown;
          return (
            <li key={board.id}>
              <button
                type="button"
                aria-pressed={on}
                onClick={() => show(board.id)}
                className={`flex min-h-10 items-center gap-2 rounded-full border py-0.5 pr-4 pl-1 text-left leading-tight ${on ? 'border-thread bg-card' : 'border-line hover:bg-card'}`}
              >
                {persona ? (
                  <Face id={persona.id} picture={persona.portrait} size={32} />
                ) : (
                  <span className="grid size-8 place-items-center rounded-full border border-edge border-dashed text-soft">
                    <Icon name="film" size={16} />
                  </span>
                )}
                <span className="min-w-0">
                  <span className="block max-w-56 truncate">
                    {board.title || persona?.name || persona?.role || ui.untitled}
                  </span>
                  <span className="block text-soft text-xs">{t.times[board.time]}</span>
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
              onSelect: () => begin(persona.id),
            })),
            { label: t.beginNew, icon: 'plus' as const, group: t.addWith, onSelect: () => begin(null) },
          ]}
          className="min-h-9 gap-1.5 px-2.5 text-sm text-ink!"
        >
          <Icon name="plus" size={15} /> {t.add}
        </Menu>
      )}
    </div>
  );
}
