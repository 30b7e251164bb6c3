import { useMemo, useState } from 'react';
import { titleOf } from '#product/title.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { KindIcon } from '#ui/kind-look.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { type Bringable, becomesOnMap, bringable, bringOnto } from './bringing.ts';
import { empathyWords } from './words.ts';

/** Chooses among what is known of the persona elsewhere, and brings it onto the map. */
export default function BringDialog({
  map,
  open,
  onClose,
}: {
  map: string;
  open: boolean;
  onClose: () => void;
}) {
  const t = useWords(empathyWords);
  const ui = useWords(uiWords);
  const { model, pen, undo } = useProduct();
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What waits is read once: rows must not move under the pointer while others work.
  const waiting = useMemo(() => bringable(model, map, open), [model, map, open]);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const take = () => {
    const made = bringOnto(
      pen,
      map,
      [...waiting.seen, ...waiting.fiche, ...waiting.elsewhere].flatMap(({ id }) =>
        chosen.has(id) ? [id] : [],
      ),
    );
    say(t.brought(made.length), { label: ui.undo, run: () => undo.undo() });
    onClose();
  };
  const group = (title: string, entities: Bringable[keyof Bringable]) =>
    entities.length > 0 && (
      <fieldset className="min-w-0">
        <legend className="mb-1 font-[650] font-heading">{title}</legend>
        <ul>
          {entities.map((entity) => {
            const { kind, area } = becomesOnMap(entity);
            return (
              <li key={entity.id}>
                <label className="flex min-h-8 cursor-pointer items-start gap-2.5 rounded-control px-2 py-1 hover:bg-sheet">
                  <input
                    type="checkbox"
                    checked={chosen.has(entity.id)}
                    onChange={() => toggle(entity.id)}
                    className="mt-1 size-4 shrink-0"
                  />
                  <span className="min-w-0 grow break-words">{titleOf(entity, model)}</span>
                  <span className="flex shrink-0 items-center gap-1 text-soft text-sm">
                    <Icon name="arrow-right" size={14} />
                    <KindIcon kind={kind} />
                    {t.areas[area]}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
    );
  return (
    <Dialog
      title={t.bringTitle}
      onClose={onClose}
      wide
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" disabled={chosen.size === 0} onClick={take}>
            {t.bringTake(chosen.size)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-soft">{t.bringIntro}</p>
        {group(t.fromField, waiting.seen)}
        {group(t.fromFiche, waiting.fiche)}
        {group(t.fromElsewhere, waiting.elsewhere)}
      </div>
    </Dialog>
  );
}
