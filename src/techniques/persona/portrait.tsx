import { useRef } from 'react';
import { change } from '#product/pen.ts';
import { Face } from '#ui/face.tsx';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { Menu } from '#ui/menu.tsx';
import { takePicture } from '#ui/picture-file.tsx';
import { pictureWords } from '#ui/picture-words.ts';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useSay } from '#ui/toasts.tsx';
import { personaWords } from './words.ts';

const SIDE = 192;

/** The persona's portrait: drawn from its id, or a picture people chose. */
export function Portrait({ id, size }: { id: string; size: number }) {
  const t = useWords(personaWords);
  const pictures = useWords(pictureWords);
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
                void takePicture(file, { width: SIDE, square: true }).then((taken) => {
                  if (taken.ok) change(pen, 'persona', id, { portrait: taken.value });
                  else say(pictures.pictureRefused[taken.reason]);
                });
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
