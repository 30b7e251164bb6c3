import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { create, type Pen, together } from '#product/pen.ts';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { LiveText } from '#ui/live-text.tsx';
import { Menu } from '#ui/menu.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { giveTo } from './give.ts';
import { empathyWords } from './words.ts';

/** Gives a map to a persona that is created with it. */
const giveToSomebodyNew = (pen: Pen, map: string): string =>
  together(pen, () => {
    const id = create(pen, 'persona');
    giveTo(pen, map, id);
    return id;
  });

/** Whom the map is about: a persona of the model, chosen or created here. */
export function Who({ map }: { map: EntityOf<'empathyMap'> }) {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const { model, pen, canEdit } = useProduct();
  const persona = useEntityOf('persona', map.persona);
  const [fresh, setFresh] = useState<string | null>(null);
  const gone = map.persona !== null && !persona;
  const items = () => [
    ...model.list('persona').map((one) => ({
      label: [one.name, one.role].filter(Boolean).join(', ') || ui.untitled,
      checked: one.id === map.persona,
      onSelect: () => void giveTo(pen, map.id, one.id),
    })),
    {
      label: t.newPersona,
      icon: 'plus' as const,
      group: ' ',
      onSelect: () => setFresh(giveToSomebodyNew(pen, map.id)),
    },
  ];
  const chooser = (className: string, children: React.ReactNode) => (
    <Menu
      label={persona ? t.who(persona.name || persona.role || ui.untitled) : t.chooseWho}
      items={items}
      className={`no-print ${className}`}
    >
      {children}
    </Menu>
  );
  if (!persona)
    return (
      <div
        role={gone ? 'alert' : undefined}
        className="grid grid-cols-[minmax(0,1fr)] gap-1.5 rounded-card border border-thread border-dashed p-3"
      >
        <p className="font-[650] font-heading text-lg">{gone ? t.gone : t.nobody}</p>
        {canEdit && <p className="text-pretty text-soft text-sm">{gone ? t.goneHint : t.nobodyHint}</p>}
        {canEdit &&
          chooser(
            'w-max max-w-full gap-2 border border-edge bg-card px-3 min-h-9 text-ink!',
            <>
              <Icon name="user" size={18} /> {t.choose}
            </>,
          )}
      </div>
    );
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Face id={persona.id} picture={persona.portrait} size={56} />
      <div className="min-w-0 grow">
        <div className="flex items-center gap-1">
          <LiveText
            kind="persona"
            id={persona.id}
            field="name"
            label={t.name}
            placeholder={t.namePlace}
            autoFocus={fresh === persona.id}
            className="w-auto! max-w-full font-[650] font-heading text-xl"
          />
          {canEdit && chooser('size-7', <Icon name="chevron-down" size={16} />)}
        </div>
        <p className="wrap-anywhere line-clamp-2 text-soft text-sm">{persona.role}</p>
      </div>
    </div>
  );
}
