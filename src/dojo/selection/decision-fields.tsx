import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { DECISIONS, REASONS } from '../enrolment/enrolment.ts';
import { type DecisionWish, SELECTION_BOUNDS } from './selection.ts';
import { selectionWords } from './words.ts';

/** What hosts decide, with which reason, and a word for the person. */
export function DecisionFields({ decision }: { decision: DecisionWish | null }) {
  const t = useWords(selectionWords);
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t.decision}</legend>
        {DECISIONS.map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="decision"
              value={one}
              defaultChecked={decision?.decision === one}
              required
            />
            {t.decisions[one]}
          </label>
        ))}
      </fieldset>
      <label className="grid gap-1">
        <span>{t.reason}</span>
        <select name="reason" defaultValue={decision?.reason ?? 'no-room'} className={inputLook}>
          {REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t.reasons[reason]}
            </option>
          ))}
        </select>
        <span className="text-pretty text-soft text-sm">{t.reasonHint}</span>
      </label>
      <label className="grid gap-1">
        <span>{t.why}</span>
        <textarea
          name="why"
          rows={2}
          maxLength={SELECTION_BOUNDS.why}
          defaultValue={decision?.why ?? ''}
          className={inputLook}
        />
      </label>
    </>
  );
}
