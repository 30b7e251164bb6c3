import { useId, useState } from 'react';
import { change } from '#product/pen.ts';
import { Icon } from '#ui/icon.tsx';
import { useWords } from '#ui/language.tsx';
import { useEntityOf, useProduct } from '#ui/product.tsx';
import { useLabels } from './filter-bar.tsx';
import { backlogWords } from './words.ts';

/** A story's labels: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function LabelsField({ id }: { id: string }) {
  const t = useWords(backlogWords);
  const { pen, canEdit } = useProduct();
  const labels = useEntityOf('story', id)?.labels ?? [];
  const known = useLabels();
  const field = useId();
  const [typed, setTyped] = useState('');
  /** What others did since this was drawn stays. */
  const set = (to: (now: readonly string[]) => readonly string[]) =>
    change(pen, 'story', id, { labels: to(pen.model.find('story', id)?.labels ?? []) });
  const add = () => {
    const fresh = typed
      .split(',')
      .map((one) => one.trim().slice(0, 40))
      .filter(Boolean);
    if (fresh.length > 0) set((now) => [...new Set([...now, ...fresh])].slice(0, 20));
    setTyped('');
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={field} className="font-[550] text-sm">
        {t.labels}
      </label>
      <div className="flex min-h-9 flex-wrap items-center gap-1 rounded-control border border-edge bg-card px-1.5 py-1">
        {labels.map((label) => (
          <span
            key={label}
            className="inline-flex items-center gap-0.5 rounded-full border border-line bg-sheet py-0.5 pl-2 text-sm"
          >
            {label}
            {canEdit ? (
              <button
                type="button"
                aria-label={t.dropLabel(label)}
                onClick={() => set((now) => now.filter((one) => one !== label))}
                className="tap inline-flex items-center justify-center rounded-full text-soft hover:text-thread"
              >
                <Icon name="x" size={13} />
              </button>
            ) : (
              <span className="w-2" />
            )}
          </span>
        ))}
        <input
          id={field}
          list={`${field}-known`}
          value={typed}
          readOnly={!canEdit}
          placeholder={labels.length === 0 && canEdit ? t.addLabelHint : ''}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              add();
            } else if (canEdit && event.key === 'Backspace' && typed === '') set((now) => now.slice(0, -1));
          }}
          className="min-w-16 grow bg-transparent px-1 outline-offset-4"
        />
        <datalist id={`${field}-known`}>
          {known
            .filter((label) => !labels.includes(label))
            .map((label) => (
              <option key={label} value={label} />
            ))}
        </datalist>
      </div>
    </div>
  );
}
