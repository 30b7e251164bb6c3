import { Suspense } from 'react';
import { Icon } from '#ui/icon.tsx';
import { onceSettled } from '#ui/idle.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { isBlank } from '#ui/sketch/drawing.ts';
import { useDrawing } from '#ui/sketch/use-drawing.tsx';
import { HEIGHTS, type Side } from './box.ts';
import { boxWords } from './words.ts';

const SketchPicture = onceSettled(() => import('#ui/sketch/sketch-picture.tsx'));

/** The drawing of a face, as a button that opens it large; a place to begin one while there is none. */
export function FaceDrawing({ side: { face, piece }, onOpen }: { side: Side; onOpen: () => void }) {
  const t = useWords(boxWords);
  const { canEdit } = useProduct();
  const drawing = useDrawing(piece?.id ?? '');
  const name = t.face[face];
  const blank = isBlank(drawing);
  if (blank && !canEdit) return null;
  if (blank)
    return (
      <button
        type="button"
        aria-label={t.drawOn(name)}
        onClick={onOpen}
        className="no-print flex min-h-14 w-full grow items-center justify-center gap-1.5 rounded-control border border-line border-dashed text-soft text-sm hover:border-thread hover:text-ink"
      >
        <Icon name="pencil" size={16} />
        {t.draw}
      </button>
    );
  return (
    <button
      type="button"
      aria-label={canEdit ? t.drawOn(name) : t.look(name)}
      onClick={onOpen}
      className="box-drawing mt-auto block w-full rounded-control"
      style={{ aspectRatio: `1600 / ${HEIGHTS[face]}` }}
    >
      <Suspense>
        <SketchPicture on={piece?.id ?? ''} height={HEIGHTS[face]} alt="" className="size-full" />
      </Suspense>
    </button>
  );
}
