import { lazy, Suspense, useCallback, useState } from 'react';
import { unusedFor } from '#product/bring-in.ts';
import type { LiveModel } from '#product/live-model.ts';
import type { BringInProps } from './bring-in-props.ts';
import { bringInWords } from './bring-in-words.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import { useYields } from './played.tsx';
import { useCalm, useProduct } from './product.tsx';

const BringInDialog = lazy(() => import('./bring-in-dialog.tsx'));

/** A button that says how much earlier techniques left unused for a kind, and lets one bring it in. Hidden when nothing waits. */
export function BringIn({ small = false, label, ...props }: BringInProps) {
  const t = useWords(bringInWords);
  const { canEdit } = useProduct();
  const [open, setOpen] = useState(false);
  const { to, from, area } = props;
  const yields = useYields(from.includes('piece'));
  const waiting = useCalm(
    useCallback(
      (model: LiveModel) => unusedFor(model, { to, from, yields, ...(area ? { area } : {}) }).length,
      [to, from, area, yields],
    ),
  );
  if (!canEdit || (waiting === 0 && !open)) return null;
  return (
    <>
      <Button small={small} icon="inbox" title={t.bringInHint} onClick={() => setOpen(true)}>
        {label ?? t.bringIn} <span className="tabular text-soft">{waiting}</span>
      </Button>
      {open && (
        <Suspense>
          <BringInDialog {...props} yields={yields} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
