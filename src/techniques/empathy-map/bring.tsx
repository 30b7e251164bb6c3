import { lazy, Suspense, useCallback, useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { bringable } from './bringing.ts';
import { empathyWords } from './words.ts';

const BringDialog = lazy(() => import('./bring-dialog.tsx'));

/** How much of what is known of the persona waits to be brought onto the map, and the way to bring it. */
export function Bring({ map }: { map: string }) {
  const t = useWords(empathyWords);
  const { canEdit } = useProduct();
  const [open, setOpen] = useState(false);
  const waiting = useCalm(
    useCallback(
      (model: LiveModel) => {
        const { fiche, elsewhere } = bringable(model, map);
        return fiche.length + elsewhere.length;
      },
      [map],
    ),
  );
  if (!canEdit || (waiting === 0 && !open)) return null;
  return (
    <>
      <Button
        small
        tone="quiet"
        icon="inbox"
        className="no-print"
        title={t.bringTitle}
        onClick={() => setOpen(true)}
      >
        {t.bring} <span className="tabular text-soft">{waiting}</span>
      </Button>
      {open && (
        <Suspense>
          <BringDialog map={map} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
