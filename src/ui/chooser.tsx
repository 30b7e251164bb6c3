import { useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { Button } from './button.tsx';
import { Face } from './face.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useWords } from './language.tsx';
import { Menu } from './menu.tsx';
import { useList } from './product.tsx';
import { uiWords } from './words.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
  /** A quiet line under it. */
  readonly about?: string;
  /** Whose face stands before it; an icon where there is nobody. */
  readonly persona?: EntityOf<'persona'> | undefined;
  readonly icon?: IconName;
}

/** Which of several is shown: the one that was chosen, or the first. `gone` where somebody has removed it since. */
export const useShown = <T,>(all: readonly T[], idOf: (one: T) => string) => {
  const [chosen, show] = useState<string | null>(null);
  const shown = all.find((one) => idOf(one) === chosen) ?? all[0];
  return { shown, show, gone: chosen !== null && (!shown || idOf(shown) !== chosen) };
};

/** What a technique has several of (maps, storyboards, canvases), one shown at a time, and the way to another. */
export function Chooser({
  label,
  choices,
  shown,
  show,
}: {
  label: string;
  choices: readonly Choice[];
  shown: string;
  show: (id: string) => void;
}) {
  return (
    <ul aria-label={label} className="flex min-w-0 flex-wrap gap-2">
      {choices.map(({ id, name, about, persona, icon }) => (
        <li key={id} className="min-w-0">
          <button
            type="button"
            aria-pressed={id === shown}
            onClick={() => show(id)}
            className={`flex min-h-10 max-w-full items-center gap-2 rounded-full border border-line py-0.5 pr-4 text-left leading-tight hover:bg-card aria-pressed:border-thread aria-pressed:bg-card ${persona || icon ? 'pl-1' : 'pl-4'}`}
          >
            {persona ? (
              <Face id={persona.id} picture={persona.portrait} size={32} />
            ) : (
              icon && (
                <span className="grid size-8 shrink-0 place-items-center rounded-full border border-edge border-dashed text-soft">
                  <Icon name={icon} size={16} />
                </span>
              )
            )}
            <span className="min-w-0">
              <span className="block max-w-64 truncate">{name}</span>
              {about && <span className="block text-soft text-xs">{about}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface BeginProps {
  /** « Begin with Awa ». */
  readonly withWhom: (name: string) => string;
  /** Begin with nobody yet. */
  readonly alone: string;
  readonly begin: (persona: string | null) => void;
}

/** Begins another for one of the personas, or for nobody yet. */
export function AnotherFor({
  label,
  group,
  withWhom,
  alone,
  begin,
}: BeginProps & { readonly label: string; readonly group: string }) {
  const ui = useWords(uiWords);
  const personas = useList('persona');
  return (
    <Menu
      label={label}
      items={[
        ...personas.map(({ id, name, role }) => ({
          label: withWhom(name || role || ui.untitled),
          group,
          onSelect: () => begin(id),
        })),
        { label: alone, icon: 'plus' as const, group, onSelect: () => begin(null) },
      ]}
      className="min-h-9 gap-1.5 px-2.5 text-sm text-ink!"
    >
      <Icon name="plus" size={15} /> {label}
    </Menu>
  );
}

/** On an empty board: a button for each of the first personas, and one for nobody yet. */
export function BeginFor({ withWhom, alone, begin }: BeginProps) {
  const ui = useWords(uiWords);
  const personas = useList('persona');
  return (
    <>
      {personas.slice(0, 8).map(({ id, name, role, portrait }) => (
        <Button key={id} onClick={() => begin(id)}>
          <Face id={id} picture={portrait} size={24} className="-ml-1.5" />
          {withWhom(name || role || ui.untitled)}
        </Button>
      ))}
      <Button tone={personas.length === 0 ? 'primary' : 'plain'} icon="plus" onClick={() => begin(null)}>
        {alone}
      </Button>
    </>
  );
}
