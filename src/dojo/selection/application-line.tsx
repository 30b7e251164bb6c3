import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Line } from './seen-application.ts';
import { selectionWords } from './words.ts';

/** One application of the list: whose, how it begins, what was said of it; shortlisted here, without opening it. */
export function ApplicationLine({ slug, line, decides }: { slug: string; line: Line; decides: boolean }) {
  const t = useWords(selectionWords);
  const { id, title, called, doing, marks, start, mine, toRead, tally, decision, shortlisted, judged } = line;
  return (
    <li className="relative grid gap-0.5 rounded-card border border-line bg-card px-4 py-2.5 hover:border-edge">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <a
          href={`/e/${slug}/selection/${id}`}
          className="font-[650] font-heading text-lg after:absolute after:inset-0 hover:text-thread"
        >
          {title}
        </a>
        {called !== null && <span className="text-soft text-sm tabular-nums">{called}</span>}
        {doing !== null && <span className="text-soft text-sm">{doing}</span>}
        <span className={`ml-auto text-sm ${toRead ? 'font-[550] text-thread' : 'text-soft'}`}>{mine}</span>
      </div>
      {start !== '' && <p className="max-w-prose text-pretty text-sm">{start}</p>}
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-soft text-sm tabular-nums">
        {tally !== null && <span>{tally}</span>}
        {marks.map((mark) => (
          <span key={mark} className="font-[550] text-ink">
            {mark}
          </span>
        ))}
        <span className="ml-auto flex items-center gap-3">
          {decision !== null && <span className="font-[550] text-ink">→ {decision}</span>}
          {decides && judged && (
            // Above the line's own link, which covers all of it.
            <form method="post" className="relative">
              <input type="hidden" name="application" value={id} />
              <button
                type="submit"
                name="do"
                value={shortlisted ? 'unlist' : 'shortlist'}
                aria-pressed={shortlisted}
                aria-label={`${t.shortlist} ${title}`}
                className={`${buttonLook('plain', true)} aria-pressed:border-thread aria-pressed:text-thread`}
              >
                <span aria-hidden="true">{shortlisted ? '★' : '☆'}</span> {t.shortlistMark}
              </button>
            </form>
          )}
        </span>
      </div>
    </li>
  );
}
