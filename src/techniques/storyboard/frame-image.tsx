import { Suspense } from 'react';
import { Icon } from '#ui/icon.tsx';
import { onceSettled } from '#ui/idle.tsx';
import { useWords } from '#ui/language.tsx';
import { useProduct } from '#ui/product.tsx';
import { isBlank } from '#ui/sketch/drawing.ts';
import { useDrawing } from '#ui/sketch/use-drawing.tsx';
import { FRAME_HEIGHT, type Frame } from './frames.ts';
import { storyboardWords } from './words.ts';

const SketchPicture = onceSettled(() => import('#ui/sketch/sketch-picture.tsx'));

/** What one sees of a frame, as a button that opens it large. */
export function FrameImage({
  frame,
  number,
  tabIndex,
  onOpen,
}: {
  frame: Frame;
  number: number;
  tabIndex: number;
  onOpen: () => void;
}) {
  const t = useWords(storyboardWords);
  const { canEdit } = useProduct();
  const drawing = useDrawing(frame.id);
  const blank = isBlank(drawing) && frame.picture === '';
  const look = 'relative block aspect-8/5 w-full overflow-hidden rounded-control border bg-card';
  if (blank && !canEdit) return <div className={`${look} border-line`} />;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={canEdit ? t.drawFrame(number) : t.look(number)}
      aria-describedby={frame.alt ? `alt-${frame.id}` : undefined}
      onClick={onOpen}
      className={`${look} ${blank ? 'border-edge border-dashed text-soft hover:border-thread hover:text-ink print:border-line' : 'border-line hover:border-edge'}`}
    >
      {blank ? (
        <span className="no-print absolute inset-0 grid place-content-center justify-items-center gap-1 text-sm">
          <Icon name="pencil" size={22} />
          {t.draw}
        </span>
      ) : (
        <Suspense>
          <SketchPicture
            on={frame.id}
            height={FRAME_HEIGHT}
            picture={frame.picture}
            alt=""
            className="absolute inset-0 size-full"
          />
        </Suspense>
      )}
    </button>
  );
}
