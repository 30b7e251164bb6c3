import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Mode } from '../editions/edition.ts';
import { DOINGS, type Doing } from '../people/person.ts';
import { enrolmentWords } from './words.ts';
import { type Answered, AnswerFields } from './written.tsx';

interface ApplyProps {
  readonly mode: Mode;
  readonly free: number;
  readonly doing: Doing | null;
  readonly shown: boolean;
  /** What is asked, with what was answered before or did not get through. */
  readonly answers: readonly Answered[];
}

/** The one form of the page: as short as it can be. */
export function ApplyForm({ mode, free, doing, shown, answers }: ApplyProps) {
  const t = useWords(enrolmentWords);
  return (
    <form id="apply" method="post" className="grid gap-3 rounded-card border border-line bg-card p-5">
      <fieldset className="grid gap-1">
        <legend className="pb-1 font-[550]">{t.doing}</legend>
        {DOINGS.map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2">
            <input type="radio" name="doing" value={one} defaultChecked={one === doing} required />
            {t.doings[one]}
          </label>
        ))}
      </fieldset>
      <AnswerFields answers={answers} />
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" name="shown" defaultChecked={shown} />
        {t.shown}
      </label>
      <button type="submit" name="do" value="apply" className={`${buttonLook('primary')} min-h-12 text-lg`}>
        {mode === 'selection' ? t.candidate : free > 0 ? t.apply : t.wait}
      </button>
      <p className="text-pretty text-soft text-sm">{t.how[mode]}</p>
      <p className="text-pretty text-soft text-sm">{t.grace}</p>
      <p className="text-pretty text-soft text-sm">
        {t.kept}{' '}
        <a href="/privacy" className="underline">
          {t.keptMore}
        </a>
      </p>
    </form>
  );
}
