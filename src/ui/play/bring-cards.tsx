import { useState } from 'react';
import { fold } from '#core/text.ts';
import type { Entity, KindName } from '#product/kinds/index.ts';
import { create, together } from '#product/pen.ts';
import { cardsOf } from '#product/play/games.ts';
import { PROMOTIONS } from '#product/promotions.ts';
import { titleOf } from '#product/title.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { inputLook } from '../field.tsx';
import { KindIcon } from '../kind-look.tsx';
import { useWords } from '../language.tsx';
import { useProduct, useReading } from '../product.tsx';
import { kindWords } from '../words.ts';
import { playWords } from './words.ts';

const CARDABLE = (Object.keys(PROMOTIONS) as KindName[]).filter(
  (kind) => kind !== 'piece' && PROMOTIONS[kind]!.includes('card'),
);

/** A dialog in which one ticks what of the product takes part in a game, as itself: nothing is copied. */
export function BringCards({ game, onClose }: { game: string; onClose: () => void }) {
  const t = useWords(playWords);
  const kinds = useWords(kindWords);
  const { pen } = useProduct();
  const read = useReading();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [sought, setSought] = useState('');
  const there = new Set(cardsOf(read, game).map(({ of }) => of));
  const groups = CARDABLE.map((kind) => ({
    kind,
    all: (read.list(kind) as readonly Entity[]).filter(
      (entity) => !there.has(entity.id) && titleOf(entity, read) !== '',
    ),
  })).filter(({ all }) => all.length > 0);
  const shown = groups
    .map(({ kind, all }) => ({
      kind,
      all: all.filter((entity) => fold(titleOf(entity, read)).includes(fold(sought))),
    }))
    .filter(({ all }) => all.length > 0);
  const toggle = (id: string) =>
    setTicked((all) => (all.has(id) ? new Set([...all].filter((one) => one !== id)) : new Set([...all, id])));
  const bring = () => {
    together(pen, () => {
      for (const { all } of groups)
        for (const { id } of all) if (ticked.has(id)) create(pen, 'card', { game, of: id });
    });
    onClose();
  };
  return (
    <Dialog
      title={t.bringTitle}
      onClose={onClose}
      foot={
        groups.length > 0 && (
          <Button tone="primary" disabled={ticked.size === 0} onClick={bring}>
            {t.bring(ticked.size)}
          </Button>
        )
      }
    >
      {groups.length === 0 && <p className="text-soft">{t.bringNothing}</p>}
      {groups.length > 0 && (
        <input
          type="search"
          value={sought}
          aria-label={t.bringSearch}
          placeholder={t.bringSearch}
          onChange={(event) => setSought(event.target.value)}
          className={`${inputLook} mb-3`}
        />
      )}
      <div className="grid gap-4">
        {shown.map(({ kind, all }) => (
          <fieldset key={kind}>
            <legend className="mb-1 flex items-center gap-2 font-[550] text-sm first-letter:uppercase">
              <KindIcon kind={kind} /> {kinds[kind]}
            </legend>
            {all.map((entity) => (
              <label key={entity.id} className="flex min-h-8 items-center gap-2.5 py-0.5">
                <input
                  type="checkbox"
                  checked={ticked.has(entity.id)}
                  onChange={() => toggle(entity.id)}
                  className="size-4 shrink-0"
                />
                <span className="min-w-0 break-words">{titleOf(entity, read)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
