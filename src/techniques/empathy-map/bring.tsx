import { lazy, Suspense, useCallback, useState } from 'react';
import type { LiveModel } from '#product/live-model.ts';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { bringable } from './bringing.ts';
import { empathyWords } from './words.ts';

const BringDialog = lazy(() => import('./bring-dialog.tsx'));

/** How much of what was seen, and is known of the persona, waits to be brought onto the map, and the way to bring it. */
export function Bring({ map, open }: { map: string; open: boolean }) {
  const t = useWords(empathyWords);
  const { canEdit } = useProduct();
  const [asked, ask] = useState(false);
  const waiting = useCalm(
    useCallback(
      (model: LiveModel) => {
        const { seen, fiche, elsewhere } = bringable(model, map, open);
        return seen.length + fiche.length + elsewhere.length;
      },
      [map, open],
    ),
  );
  if (!canEdit || (waiting === 0 && !asked)) return null;
  return (
    <>
      <Button
        small
        tone="quiet"
        icon="inbox"
        className="no-print"
        title={t.bringTitle}
        onClick={() => ask(true)}
      >
        {t.bring} <span className="tabular text-soft">{waiting}</span>
      </Button>
      {asked && (
        <Suspense>
          <BringDialog map={map} open={open} onClose={() => ask(false)} />
        </Suspense>
      )}
    </>
  );
}
