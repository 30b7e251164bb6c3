import { useRef } from 'react';
import { change } from '#product/pen.ts';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { personaWords } from './words.ts';

const SIDE = 192;
const LARGEST = 15 * 1024 * 1024;

/** Draws the middle of a picture anew at 192 px: nothing of the file itself is kept, neither place nor camera. */
const reduce = async (file: File): Promise<string> => {
  if (file.size > LARGEST || !/^image\/(png|jpeg|webp)$/.test(file.type))
    throw new Error('not a picture we take');
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const side = Math.min(bitmap.width, bitmap.height);
  canvas
    .getContext('2d')!
    .drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', 0.82);
};

/** The persona's portrait: drawn from its id, or a picture people chose. */
export function Portrait({ id, size }: { id: string; size: number }) {
  const t = useWords(personaWords);
  const { pen, canEdit } = useProduct();
  const persona = useEntityOf('persona', id);
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  if (!persona) return null;
  return (
    <div className="relative shrink-0">
      <Face id={id} picture={persona.portrait} size={size} />
      {canEdit && (
        <>
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-label={t.upload}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file)
                reduce(file).then(
                  (portrait) => change(pen, 'persona', id, { portrait }),
                  () => say(t.uploadRefused),
                );
            }}
          />
          <Menu
            label={t.portrait}
            className="no-print absolute right-0 bottom-0 size-7 rounded-full border border-line bg-card"
            items={[
              { label: t.upload, icon: 'upload', onSelect: () => input.current?.click() },
              {
                label: t.clear,
                icon: 'rotate-ccw',
                disabled: persona.portrait === '',
                onSelect: () => change(pen, 'persona', id, { portrait: '' }),
              },
            ]}
          >
            <Icon name="pencil" size={14} />
          </Menu>
        </>
      )}
    </div>
  );
}
