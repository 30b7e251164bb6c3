import { useMemo, useState } from 'react';
import { fold } from '#core/text.ts';
import { unusedFor } from '#product/bring-in.ts';
import type { Entity, KindName } from '#product/kinds/index.ts';
import { together } from '#product/pen.ts';
import { promote } from '#product/promote.ts';
import { titleOf } from '#product/title.ts';
import type { BringInProps } from './bring-in-props.ts';
import { bringInWords } from './bring-in-words.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { inputLook } from './field.tsx';
import { KindIcon } from './kind-look.tsx';
import { useWords } from './language.tsx';
import { useProduct } from './product.tsx';
import { useSay } from './toasts.tsx';
import { kindWords, uiWords } from './words.ts';

/** More of a kind are found by searching. */
const MOST_SHOWN = 60;

/** What earlier techniques left unused, by kind, to be chosen and brought in as one change. */
export default function BringInDialog({
  to,
  from,
  fields,
  onBrought,
  onClose,
}: BringInProps & { onClose: () => void }) {
  const t = useWords(bringInWords);
  const ui = useWords(uiWords);
  const kinds = useWords(kindWords);
  const { model, pen, undo } = useProduct();
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  // What waits is read once: rows must not move under the pointer while others work.
  const waiting = useMemo(() => unusedFor(model, to, from), [model, to, from]);
  const wanted = fold(typed);
  const found = waiting.filter((entity) => fold(titleOf(entity, model)).includes(wanted));
  const groups = Map.groupBy(found, ({ kind }) => kind);

  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const take = () => {
    const picked = waiting.filter(({ id }) => chosen.has(id));
    undo.stopCapturing();
    const made = together(pen, () =>
      picked.flatMap((entity) => promote(pen, entity.id, to, fields?.(entity)) ?? []),
    );
    undo.stopCapturing();
    say(t.taken(made.length), { label: ui.undo, run: () => undo.undo() });
    onBrought?.(made);
    onClose();
  };

  const row = (entity: Entity) => (
    <li key={entity.id}>
      <label className="flex min-h-8 cursor-pointer items-start gap-2.5 rounded-control px-2 py-1 hover:bg-sheet">
        <input
          type="checkbox"
          checked={chosen.has(entity.id)}
          onChange={(event) => toggle([entity.id], event.target.checked)}
          className="mt-1 size-4 shrink-0"
        />
        <span className="min-w-0 break-words">{titleOf(entity, model)}</span>
      </label>
    </li>
  );
  const group = ([kind, entities]: [KindName, Entity[]]) => {
    const all = entities.every(({ id }) => chosen.has(id));
    const ids = entities.map(({ id }) => id);
    return (
      <section key={kind} aria-label={kinds[kind]} className="grid gap-1">
        <div className="flex items-center gap-2 border-line border-b pb-1">
          <KindIcon kind={kind} />
          <h3 className="grow font-[650] text-base first-letter:uppercase">
            {kinds[kind]} <span className="tabular font-normal text-soft">{entities.length}</span>
          </h3>
          <Button small tone="quiet" onClick={() => toggle(ids, !all)}>
            {all ? t.none : t.all}
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
      title={t.title}
      onClose={onClose}
      wide
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" disabled={chosen.size === 0} onClick={take}>
            {t.take(chosen.size)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-soft">{t.intro}</p>
        {waiting.length > 12 && (
          <input
            type="search"
            aria-label={t.search}
            placeholder={t.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className={inputLook}
          />
        )}
        {[...groups].map(group)}
        {found.length === 0 && <p className="text-soft">{t.nothing}</p>}
      </div>
    </Dialog>
  );
}
