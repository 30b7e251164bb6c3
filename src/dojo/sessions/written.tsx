import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { Prose } from '../editions/prose.tsx';
import type { Written as Field } from './session.ts';
import { sessionWords } from './words.ts';

export interface WrittenProps {
  readonly field: Field;
  /** As it was written, and as it is read. */
  readonly text: string;
  readonly html: string;
  /** Tells this wording from others. */
  readonly mark: string;
  readonly most: number;
  readonly mayWrite: boolean;
  /** What somebody wrote while somebody else was quicker. */
  readonly draft: string | null;
}

/** Materials or notes: read by who takes part, written in place by who runs the evening. */
export function Written({ field, text, html, mark, most, mayWrite, draft }: WrittenProps) {
  const t = useWords(sessionWords);
  if (text === '' && !mayWrite && field === 'materials') return null;
  return (
    <section
      id={field}
      aria-labelledby={`${field}-title`}
      className={`grid scroll-mt-4 gap-2 ${text === '' ? 'no-print' : ''}`}
    >
      <h2 id={`${field}-title`} className="text-xl">
        {t.written[field]}
      </h2>
      {text === '' ? <p className="text-soft">{t.nothingWritten[field]}</p> : <Prose html={html} />}
      {mayWrite && (
        <details open={draft !== null} className="no-print">
          <summary className="min-h-8 w-fit py-1 text-soft underline hover:text-ink">
            {text === '' ? t.write[field] : t.rewrite[field]}
          </summary>
          <form method="post" className="grid max-w-2xl gap-2 pt-2">
            <input type="hidden" name="mark" value={mark} />
            <textarea
              name="text"
              rows={field === 'notes' ? 12 : 5}
              maxLength={most}
              defaultValue={draft ?? text}
              aria-labelledby={`${field}-title`}
              aria-describedby={`${field}-hint`}
              className={inputLook}
            />
            <p id={`${field}-hint`} className="text-pretty text-soft text-sm">
              {t.writeHint}
            </p>
            <p>
              <button type="submit" name="write" value={field} className={buttonLook('plain')}>
                {t.keep}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  );
}
