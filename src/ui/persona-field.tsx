import { useId, useState } from 'react';
import { fold } from '#core/text.ts';
import { change } from '#product/pen.ts';
import { FREE_ROLE, type RoleKind } from '#product/personas.ts';
import { turnIntoPersona } from '#product/turn-into-persona.ts';
import { Face } from './face.tsx';
import { inputLook } from './field.tsx';
import { useWords } from './language.tsx';
import { personaWords } from './persona-words.ts';
import { useEntityOf, useList, useProduct } from './product.tsx';
import { uiWords } from './words.ts';

/**
 * For whom: a persona of the model, or free words until they become one (one gesture). A combobox: type to find,
 * arrows to choose, Enter to take.
 */
export function PersonaField({
  kind,
  id,
  label,
  inputId,
  compact = false,
  autoFocus = false,
}: {
  kind: RoleKind;
  id: string;
  label: string;
  inputId?: string;
  compact?: boolean;
  autoFocus?: boolean;
}) {
  const t = useWords(uiWords);
  const own = useWords(personaWords);
  const { pen, canEdit } = useProduct();
  const personas = useList('persona');
  const entity = useEntityOf(kind, id);
  const persona = useEntityOf('persona', entity?.persona ?? null);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  if (!entity) return null;
  const freeField = FREE_ROLE[kind];
  const free = String((entity as unknown as Record<string, unknown>)[freeField] ?? '');
  const shown = persona ? persona.name || persona.role || t.untitled : free;

  const wanted = fold(typed ?? '');
  const choices: { key: string; label: string; face?: { id: string; picture: string }; take: () => void }[] =
    [];
  const set = (to: { persona: string | null; [free: string]: string | null }) =>
    change(pen, kind, id, to as never);
  for (const one of personas)
    if (fold(`${one.name} ${one.role}`).includes(wanted))
      choices.push({
        key: one.id,
        label: [one.name, one.role].filter(Boolean).join(', ') || t.untitled,
        face: { id: one.id, picture: one.portrait },
        take: () => set({ persona: one.id, [freeField]: '' }),
      });
  const words = (typed ?? '').trim();
  if (words) {
    choices.push({
      key: 'text',
      label: own.keepAsText(words),
      take: () => set({ persona: null, [freeField]: words.slice(0, 200) }),
    });
    choices.push({
      key: 'new',
      label: own.newPersona(words),
      take: () => {
        set({ persona: null, [freeField]: words.slice(0, 200) });
        turnIntoPersona(pen, words);
      },
    });
  } else if (shown)
    choices.push({ key: 'none', label: t.noPersona, take: () => set({ persona: null, [freeField]: '' }) });

  const take = (index: number) => {
    choices[index]?.take();
    setTyped(null);
  };
  const open = typed !== null;
  return (
    <div className="relative">
      <div className="flex items-center gap-2">
        {persona && <Face id={persona.id} picture={persona.portrait} size={compact ? 22 : 28} />}
        <input
          id={inputId}
          role="combobox"
          // biome-ignore lint/a11y/noAutofocus: only where one has just asked to write it
          autoFocus={autoFocus}
          aria-label={label}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && choices[at] ? `${listId}-${at}` : undefined}
          autoComplete="off"
          placeholder={own.choosePersona}
          readOnly={!canEdit}
          value={typed ?? shown}
          onFocus={(event) => event.target.select()}
          onClick={() => {
            if (!canEdit || open) return;
            setTyped('');
            setAt(0);
          }}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onBlur={() => {
            if (typed && words !== shown) set({ persona: null, [freeField]: words.slice(0, 200) });
            setTyped(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              if (!canEdit) return;
              if (!open) setTyped('');
              else
                setAt(
                  (at + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % Math.max(1, choices.length),
                );
            } else if (event.key === 'Enter' && open) {
              event.preventDefault();
              event.stopPropagation();
              take(at);
            } else if (event.key === 'Escape' && open) {
              event.stopPropagation();
              setTyped(null);
            }
          }}
          className={
            compact
              ? 'w-full min-w-0 rounded-control border border-transparent bg-transparent px-1 hover:border-edge'
              : inputLook
          }
        />
        {!persona && free && canEdit && !open && (
          <button
            type="button"
            className="tap shrink-0 rounded-control px-1.5 text-sm text-thread underline-offset-2 hover:underline"
            onClick={() => turnIntoPersona(pen, free)}
          >
            {own.turnIntoPersona}
          </button>
        )}
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={!open || choices.length === 0}
        className="absolute top-full right-0 left-0 z-30 mt-1 max-h-64 overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float"
      >
        {open &&
          choices.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus, aria-activedescendant points here
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
            <div
              key={choice.key}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setAt(index)}
              onClick={() => take(index)}
              className={`flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 text-sm ${index === at ? 'bg-sheet' : ''}`}
            >
              {choice.face && <Face id={choice.face.id} picture={choice.face.picture} size={22} />}
              {choice.label}
            </div>
          ))}
      </div>
    </div>
  );
}
