import { change } from '#product/pen.ts';
import { inputLook, Labelled } from '#ui/field.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { SIZES } from './story-menus.tsx';
import { backlogWords } from './words.ts';

/** A story's size: the usual ones in one click, any other typed. */
export function SizeField({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const { pen, canEdit } = useProduct();
  const size = useEntityOf('story', id)?.size ?? null;
  const set = (to: number | null) => change(pen, 'story', id, { size: to });
  return (
    <Labelled label={t.size}>
      {(field) => (
        <div className="flex flex-wrap items-center gap-1">
          <input
            id={field}
            type="number"
            min={0}
            max={1000}
            step="any"
            readOnly={!canEdit}
            value={size ?? ''}
            onChange={(event) => {
              const { value, valueAsNumber } = event.target;
              if (value === '') set(null);
              else if (valueAsNumber >= 0 && valueAsNumber <= 1000) set(valueAsNumber);
            }}
            className={`${inputLook} w-20! tabular`}
          />
          {canEdit &&
            SIZES.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={size === one}
                onClick={() => set(size === one ? null : one)}
                className="tap min-h-8 rounded-full border border-line px-2 text-sm tabular hover:border-edge aria-pressed:border-thread aria-pressed:bg-thread-wash"
              >
                {one}
              </button>
            ))}
        </div>
      )}
    </Labelled>
  );
}
