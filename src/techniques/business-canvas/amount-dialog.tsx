import { useId, useState } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { change } from '#product/pen.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import { readAmount } from './money.ts';
import { canvasWords } from './words.ts';

const EVERY = ['month', 'year', 'once'] as const;

/** How much, roughly, and how often. */
export function AmountDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords(canvasWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const { pen } = useProduct();
  const item = useEntityOf('canvasItem', id);
  const form = useId();
  const [written, write] = useState(() =>
    item?.amount == null ? '' : new Intl.NumberFormat(locale).format(item.amount),
  );
  const [every, setEvery] = useState<EntityOf<'canvasItem'>['every']>(item?.every ?? 'month');
  const amount = readAmount(written);
  if (!item) return null;
  return (
    <Dialog
      title={t.amountOf(item.text || ui.untitled)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button tone="primary" type="submit" form={form} disabled={amount === undefined}>
            {t.keep}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (amount === undefined) return;
          change(pen, 'canvasItem', id, { amount, every });
          onClose();
        }}
      >
        <Labelled label={t.howMuch} hint={amount === undefined ? t.unreadable : undefined}>
          {(inputId) => (
            <input
              id={inputId}
              autoFocus
              inputMode="decimal"
              value={written}
              maxLength={40}
              placeholder={t.howMuchPlace}
              aria-invalid={amount === undefined}
              onChange={(event) => write(event.target.value)}
              className={`${inputLook} tabular`}
            />
          )}
        </Labelled>
        <Labelled label={t.howOften}>
          {(inputId) => (
            <select
              id={inputId}
              value={every}
              onChange={(event) => setEvery(event.target.value as typeof every)}
              className={inputLook}
            >
              {EVERY.map((one) => (
                <option key={one} value={one}>
                  {t.every[one]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </form>
    </Dialog>
  );
}
