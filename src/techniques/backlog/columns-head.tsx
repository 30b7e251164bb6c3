import { useWords } from '#ui/language.tsx';
import { COLUMNS, WIDE } from './row-line.tsx';
import { backlogWords } from './words.ts';

/** The names of the columns over the lines; for the eye, as each cell tells its own. */
export function ColumnsHead() {
  const t = useWords(backlogWords);
  return (
    <div
      aria-hidden="true"
      className={`${COLUMNS} border-transparent border-l-4 pr-1.5 pl-1.5 text-soft text-xs`}
    >
      <span />
      <span className="pr-2 text-right">{t.rank}</span>
      <span>{t.story}</span>
      <span className="pl-1">{t.forWhom}</span>
      <span className={`${WIDE} pl-1`}>{t.release}</span>
      <span className="pl-1">{t.status}</span>
      <span className="text-center">{t.size}</span>
      <span className="text-center">{t.ready}</span>
      <span className={`${WIDE} justify-center`}>{t.tests}</span>
      <span />
    </div>
  );
}
