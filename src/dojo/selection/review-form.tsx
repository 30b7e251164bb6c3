import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { Criterion } from '../editions/edition.ts';
import { SCORES, SELECTION_BOUNDS } from './selection.ts';
import { selectionWords } from './words.ts';

export interface ReviewFormProps {
  readonly criteria: readonly Criterion[];
  readonly scores: Readonly<Record<string, number>>;
  readonly note: string;
  /** The wording that is shown. */
  readonly version: number;
  /** That they have changed it since one scored. */
  readonly changed: string | null;
  /** Another one waits to be read. */
  readonly more: boolean;
}

/** What one thinks of an application: a score by criterion, or none, and why. */
export function ReviewForm({ criteria, scores, note, version, changed, more }: ReviewFormProps) {
  const t = useWords(selectionWords);
  return (
    <form
      id="mine"
      method="post"
      aria-labelledby="mine-title"
      className="grid gap-4 rounded-card border border-line bg-card p-5"
    >
      <h2 id="mine-title" className="text-xl">
        {t.mine}
      </h2>
      {changed !== null && <p className="text-pretty border-thread border-l-2 pl-3">{changed}</p>}
      <input type="hidden" name="version" value={version} />
      {criteria.map(({ id, label, weight }) => (
        <fieldset key={id}>
          <legend className="pb-1">
            <span className="font-[550]">{label || t.overall}</span>
            {criteria.length > 1 && <span className="text-soft text-sm"> · {t.weight(weight)}</span>}
          </legend>
          <div className="flex flex-wrap items-center gap-1">
            {SCORES.map((score) => (
              <label
                key={score}
                className="relative inline-flex size-10 cursor-pointer items-center justify-center rounded-control border border-edge tabular-nums hover:bg-sheet has-checked:border-thread has-checked:bg-thread has-checked:text-thread-ink has-focus-visible:outline-2 has-focus-visible:outline-thread has-focus-visible:outline-offset-2"
              >
                <input
                  type="radio"
                  name={`score-${id}`}
                  value={score}
                  defaultChecked={scores[id] === score}
                  aria-label={t.score(score)}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
                {score}
              </label>
            ))}
            <label className="ml-1 inline-flex min-h-10 items-center gap-1.5 text-soft text-sm">
              <input type="radio" name={`score-${id}`} value="" defaultChecked={scores[id] === undefined} />
              {t.notJudged}
            </label>
          </div>
        </fieldset>
      ))}
      <label className="grid gap-1">
        <span className="font-[550]">{t.note}</span>
        <textarea
          name="note"
          rows={4}
          maxLength={SELECTION_BOUNDS.note}
          defaultValue={note}
          className={inputLook}
        />
        <span className="text-pretty text-soft text-sm">{t.noteHint}</span>
      </label>
      <p className="flex flex-wrap gap-2">
        {more && (
          <button type="submit" name="do" value="review-next" className={buttonLook('primary')}>
            {t.keepAndNext}
          </button>
        )}
        <button type="submit" name="do" value="review" className={buttonLook(more ? 'plain' : 'primary')}>
          {t.keep}
        </button>
      </p>
    </form>
  );
}
