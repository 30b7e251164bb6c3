import { Suspense, useRef } from 'react';
import { change } from '#product/pen.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { later } from '#ui/idle.tsx';
import { useWords } from '#ui/language.tsx';
import { takePicture } from '#ui/picture-file.tsx';
import { pictureWords } from '#ui/picture-words.ts';
import { useEntityOf, useList, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { uiWords } from '#ui/words.ts';
import { FRAME_HEIGHT } from './frames.ts';
import { storyboardWords } from './words.ts';

const Sketch = later(() => import('#ui/sketch/sketch.tsx'));

/** A picture is at most so wide. Pixels. */
const WIDEST = 1280;

/** A frame large: to draw it, to give it a picture, to write its words. */
export default function FrameDialog({
  id,
  show,
  onClose,
}: {
  id: string;
  show: (id: string) => void;
  onClose: () => void;
}) {
  const t = useWords(storyboardWords);
  const ui = useWords(uiWords);
  const pictures = useWords(pictureWords);
  const { pen, canEdit } = useProduct();
  const all = useList('frame');
  const say = useSay();
  const frame = useEntityOf('frame', id);
  const input = useRef<HTMLInputElement>(null);
  if (!frame)
    return (
      <Dialog title={t.frames} onClose={onClose}>
        <p role="alert">{t.lostFrame}</p>
      </Dialog>
    );
  const frames = all.filter(({ storyboard }) => storyboard === frame.storyboard);
  const at = frames.findIndex((one) => one.id === id);
  const [before, after] = [frames[at - 1], frames[at + 1]];
  return (
    <Dialog
      wide
      title={t.number(at + 1)}
      onClose={onClose}
      foot={
        <>
          <span className="mr-auto flex gap-1">
            <IconButton
              icon="arrow-left"
              label={t.previous}
              disabled={!before}
              onClick={() => before && show(before.id)}
            />
            <IconButton
              icon="arrow-right"
              label={t.next}
              disabled={!after}
              onClick={() => after && show(after.id)}
            />
          </span>
          {canEdit && frame.picture && (
            <Button tone="quiet" onClick={() => change(pen, 'frame', id, { picture: '' })}>
              {t.noImage}
            </Button>
          )}
          {canEdit && (
            <Button icon="upload" title={t.imageHint} onClick={() => input.current?.click()}>
              {t.image}
            </Button>
          )}
          <Button tone="primary" onClick={onClose}>
            {ui.close}
          </Button>
        </>
      }
    >
      <Suspense fallback={<div className="aspect-8/5 w-full" />}>
        <Sketch key={id} on={id} height={FRAME_HEIGHT} picture={frame.picture} alt={frame.alt} />
      </Suspense>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <TextField
          kind="frame"
          id={id}
          field="caption"
          label={t.caption}
          placeholder={t.captionPlace}
          multiline
        />
        <TextField kind="frame" id={id} field="alt" label={t.alt} placeholder={t.altPlace} multiline />
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label={t.image}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file)
            void takePicture(file, { width: WIDEST }).then((taken) => {
              if (taken.ok) change(pen, 'frame', id, { picture: taken.value });
              else say(pictures.pictureRefused[taken.reason]);
            });
        }}
      />
    </Dialog>
  );
}
