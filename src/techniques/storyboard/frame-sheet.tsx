import { lazy, Suspense } from 'react';
import { change } from '#product/pen.ts';
import { inputLook, Labelled, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { isBlank } from '#ui/sketch/drawing.ts';
import { useDrawing } from '#ui/sketch/use-drawing.tsx';
import { FEELINGS, feelingOf } from './curve.ts';
import { FRAME_HEIGHT } from './frames.ts';
import { storyboardWords } from './words.ts';

const SketchPicture = lazy(() => import('#ui/sketch/sketch-picture.tsx'));

/** A frame wherever it is opened, also far from its story: what one sees, and its words. */
export default function FrameSheet({ id }: { id: string }) {
  const t = useWords(storyboardWords);
  const { pen, canEdit } = useProduct();
  const frame = useEntityOf('frame', id);
  const blank = isBlank(useDrawing(id));
  if (!frame) return null;
  const text = (field: 'caption' | 'place' | 'device' | 'alt', placeholder: string) => (
    <TextField
      kind="frame"
      id={id}
      field={field}
      label={t[field]}
      placeholder={placeholder}
      multiline={field === 'caption' || field === 'alt'}
    />
  );
  return (
    <div className="grid gap-4">
      {(!blank || frame.picture) && (
        <div className="aspect-8/5 overflow-hidden rounded-control border border-line bg-card">
          <Suspense>
            <SketchPicture
              on={id}
              height={FRAME_HEIGHT}
              picture={frame.picture}
              alt={frame.alt || t.unseen}
              className="size-full"
            />
          </Suspense>
        </div>
      )}
      {text('caption', t.captionPlace)}
      {text('place', t.placePlace)}
      {text('device', t.devicePlace)}
      <Labelled label={t.feeling}>
        {(inputId) => (
          <select
            id={inputId}
            disabled={!canEdit}
            value={feelingOf(frame.emotion) ?? ''}
            onChange={({ target }) =>
              change(pen, 'frame', id, { emotion: target.value === '' ? null : Number(target.value) })
            }
            className={inputLook}
          >
            <option value="">{t.unsaid}</option>
            {FEELINGS.map((feeling) => (
              <option key={feeling} value={feeling}>
                {t.feelings[feeling]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {text('alt', t.altPlace)}
    </div>
  );
}
