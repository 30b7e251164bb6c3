import { type ReactNode, useState } from 'react';
import { fold } from '#core/text.ts';
import type { Entity } from '#product/kinds/index.ts';
import { titleOf } from '#product/title.ts';
import { bringInWords } from './bring-in-words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { inputLook } from './field.tsx';
import { useWords } from './language.tsx';
import { useProduct } from './product.tsx';
import { useSay } from './toasts.tsx';
import { uiWords } from './words.ts';

/** More of a group are found by searching. */
const MOST_SHOWN = 60;
/** As many are seen at a glance: nothing to search. */
const AT_A_GLANCE = 12;

export interface BringGroup {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly entities: readonly Entity[];
}

interface BringDialogProps {
  title: string;
  intro?: string;
  /** What may be chosen, as it was when the dialog opened: rows must not move under the pointer while others work. */
  groups: readonly BringGroup[];
  /** What becomes of one here. */
  becomes?: (entity: Entity) => ReactNode;
  /** Brings what was chosen, in the order of the groups, as one change. Returns what is here now. */
  take: (ids: readonly string[]) => readonly string[];
  onClose: () => void;
}

/** Chooses among what the product holds elsewhere, and brings it here. */
export function BringDialog({ title, intro, groups, becomes, take, onClose }: BringDialogProps) {
  const t = useWords(bringInWords);
  const ui = useWords(uiWords);
  const { model, undo } = useProduct();
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const all = groups.flatMap(({ entities }) => entities);
  const wanted = fold(typed);
  const found = groups
    .map((group) => ({
      ...group,
      entities: group.entities.filter((entity) => fold(titleOf(entity, model)).includes(wanted)),
    }))
    .filter(({ entities }) => entities.length > 0);

  const toggle = (entities: readonly Entity[], on: boolean) => {
    const next = new Set(chosen);
    for (const { id } of entities) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const bring = () => {
    undo.stopCapturing();
    const here = take(all.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
    undo.stopCapturing();
    say(t.taken(here.length), { label: ui.undo, run: () => undo.undo() });
    onClose();
  };

  const row = (entity: Entity) => (
    <li key={entity.id}>
      <label className="flex min-h-8 cursor-pointer items-start gap-2.5 rounded-control px-2 py-1 hover:bg-sheet">
        <input
          type="checkbox"
          checked={chosen.has(entity.id)}
          onChange={(event) => toggle([entity], event.target.checked)}
          className="mt-1 size-4 shrink-0"
        />
        <span className="min-w-0 grow wrap-anywhere">{titleOf(entity, model)}</span>
        {becomes?.(entity)}
      </label>
    </li>
  );
  const group = ({ title: name, icon, entities }: BringGroup) => {
    const every = entities.every(({ id }) => chosen.has(id));
    return (
      <section key={name} aria-label={name} className="grid gap-1">
        <div className="flex items-center gap-2 border-line border-b pb-1">
          {icon}
          <h3 className="grow font-[650] text-base first-letter:uppercase">
            {name} <span className="tabular font-normal text-soft">{entities.length}</span>
          </h3>
          <Button small tone="quiet" onClick={() => toggle(entities, !every)}>
            {every ? t.none : t.all}
          </Button>
        </div>
        <ul>{entities.slice(0, MOST_SHOWN).map(row)}</ul>
        {entities.length > MOST_SHOWN && (
          <p className="px-2 text-soft text-sm">{t.andMore(entities.length - MOST_SHOWN)}</p>
        )}
      </section>
    );
  };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      wide
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" disabled={chosen.size === 0} onClick={bring}>
            {t.take(chosen.size)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {intro && <p className="text-soft">{intro}</p>}
        {all.length > AT_A_GLANCE && (
          <input
            type="search"
            aria-label={t.search}
            placeholder={t.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className={inputLook}
          />
        )}
        {found.map(group)}
        {found.length === 0 && <p className="text-soft">{all.length === 0 ? t.nothingWaits : t.nothing}</p>}
      </div>
    </Dialog>
  );
}
