import { Suspense } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { later } from '#ui/idle.tsx';
import { useWords } from '#ui/language.tsx';
import { uiWords } from '#ui/words.ts';
import { type FaceName, HEIGHTS } from './box.ts';
import { boxWords } from './words.ts';

const Sketch = later(() => import('#ui/sketch/sketch.tsx'));

/** A face large, to draw on it; several may draw at once. */
export function FaceDialog({ face, on, onClose }: { face: FaceName; on: string; onClose: () => void }) {
  const t = useWords(boxWords);
  const ui = useWords(uiWords);
  return (
    <Dialog
      wide
      title={t.face[face]}
      onClose={onClose}
      foot={
        <Button tone="primary" onClick={onClose}>
          {ui.close}
        </Button>
      }
    >
      <Suspense fallback={<div style={{ aspectRatio: `1600 / ${HEIGHTS[face]}` }} />}>
        <Sketch on={on} height={HEIGHTS[face]} />
      </Suspense>
    </Dialog>
  );
}
