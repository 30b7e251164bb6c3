import { change, create, type Pen, together } from '#product/pen.ts';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useSelection } from '#ui/selection.tsx';
import { uiWords } from '#ui/words.ts';
import type { Storyboard } from './frames.ts';
import { storyboardWords } from './words.ts';

const giveToSomebodyNew = (pen: Pen, storyboard: string): string =>
  together(pen, () => {
    const persona = create(pen, 'persona');
    change(pen, 'storyboard', storyboard, { persona });
    return persona;
  });

/** Who lives the story: a persona of the model. */
export function Who({ storyboard }: { storyboard: Storyboard }) {
  const t = useWords(storyboardWords);
  const ui = useWords(uiWords);
  const { model, pen, canEdit } = useProduct();
  const { open } = useSelection();
  const persona = useEntityOf('persona', storyboard.persona);
  const gone = storyboard.persona !== null && !persona;
  const name = persona ? persona.name || persona.role || ui.untitled : '';
  const items = () => [
    ...model.list('persona').map((one) => ({
      label: [one.name, one.role].filter(Boolean).join(', ') || ui.untitled,
      checked: one.id === storyboard.persona,
      onSelect: () => void change(pen, 'storyboard', storyboard.id, { persona: one.id }),
    })),
    {
      label: t.newPersona,
      icon: 'plus' as const,
      group: ' ',
      onSelect: () => open(giveToSomebodyNew(pen, storyboard.id)),
    },
  ];
  return (
    <div className="flex min-w-0 items-center gap-3" role={gone ? 'alert' : undefined}>
      {persona ? (
        <Face id={persona.id} picture={persona.portrait} size={52} />
      ) : (
        <span className="grid size-13 shrink-0 place-items-center rounded-full border border-edge border-dashed text-soft">
          <Icon name="user" size={22} />
        </span>
      )}
      <div className="min-w-0">
        <p className={`font-[650] font-heading text-lg leading-tight ${persona ? '' : 'text-thread'}`}>
          {persona ? name : gone ? t.gone : t.nobody}
        </p>
        {persona && <p className="text-soft text-sm">{persona.role}</p>}
      </div>
      {canEdit && (
        <Menu
          label={persona ? t.who(name) : t.chooseWho}
          items={items}
          className={
            persona
              ? 'no-print size-7'
              : 'no-print min-h-9 shrink-0 gap-1.5 border border-edge bg-card px-3 text-ink!'
          }
        >
          {persona ? null : t.chooseWho}
          <Icon name="chevron-down" size={16} />
        </Menu>
      )}
    </div>
  );
}
