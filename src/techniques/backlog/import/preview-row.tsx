import { memo } from 'react';
import type { StoryItem } from '#product/story-import/item.ts';
import { IconButton } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Doubt } from './plan.ts';
import { importDialogWords } from './words.ts';

/** The parts beside one another, and the headings over them. */
export const PREVIEW_COLUMNS = 'grid-cols-[minmax(0,2fr)_minmax(0,4fr)_minmax(0,3.5fr)]';

interface PreviewRowProps {
  item: StoryItem;
  at: number;
  top: number;
  height: number;
  taken: boolean;
  doubt: Doubt | undefined;
  narrow: boolean;
  onTake: (at: number, taken: boolean) => void;
  onEdit: (at: number, fields: Partial<StoryItem>) => void;
}

const look =
  'w-full min-w-0 rounded-control border border-transparent bg-transparent px-1.5 py-1 text-sm hover:border-line focus:border-edge focus:bg-card placeholder:italic';

/** A story about to be imported: its parts, to be corrected in place, and whether it is taken. */
export const PreviewRow = memo(function PreviewRow(props: PreviewRowProps) {
  const { item, at, top, height, taken, doubt, narrow, onTake, onEdit } = props;
  const t = useWords(importDialogWords);
  const free = item.want === '' && item.benefit === '' && item.role === '';
  const says = item.description && !item.title ? 'description' : 'title';
  const notes = [
    doubt?.is === 'known' ? t.known : doubt?.is === 'twice' ? t.twice(doubt.line) : '',
    item.criteria.length > 0 ? t.more.criteria(item.criteria.length) : '',
    item.size !== null ? t.more.points(item.size) : '',
    item.release,
    ...item.labels,
  ].filter(Boolean);
  const field = (name: 'role' | 'want' | 'benefit', label: string) => (
    <input
      aria-label={`${t.lineNo(item.line)}, ${label}`}
      placeholder={label}
      value={item[name]}
      maxLength={name === 'role' ? 200 : 2000}
      onChange={(event) => onEdit(at, { [name]: event.target.value })}
      className={look}
    />
  );
  return (
    <li
      style={{ transform: `translateY(${top}px)`, height }}
      className={`absolute inset-x-0 top-0 flex items-start gap-1 border-line border-b py-1 ${taken ? '' : 'text-soft'}`}
    >
      <input
        type="checkbox"
        aria-label={t.take(item.line)}
        checked={taken}
        onChange={(event) => onTake(at, event.target.checked)}
        className="mt-2 mr-1 size-4 shrink-0"
      />
      <span className="mt-1.5 w-9 shrink-0 pr-1 text-right text-soft text-xs tabular">{item.line}</span>
      <div
        className={`grid min-w-0 grow items-start gap-x-1 ${
          free ? 'grid-cols-[minmax(0,1fr)_auto]' : narrow ? 'grid-cols-1' : PREVIEW_COLUMNS
        }`}
      >
        {free ? (
          <>
            <input
              aria-label={`${t.lineNo(item.line)}, ${t.freeText}`}
              placeholder={t.freeText}
              value={item[says]}
              maxLength={says === 'title' ? 300 : 10_000}
              onChange={(event) => onEdit(at, { [says]: event.target.value })}
              className={look}
            />
            <IconButton
              icon="split"
              size={15}
              label={t.spread}
              onClick={() => onEdit(at, { want: item[says].slice(0, 2000), [says]: '' })}
              className="size-7!"
            />
          </>
        ) : (
          <>
            {field('role', t.role)}
            {field('want', t.want)}
            {field('benefit', t.benefit)}
          </>
        )}
        {notes.length > 0 && (
          <p className={`col-span-full truncate px-1.5 text-xs ${doubt ? 'text-thread' : 'text-soft'}`}>
            {notes.join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
});
