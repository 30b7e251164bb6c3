import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { ANSWER_MAX } from './application.ts';
import type { State } from './enrolment.ts';
import { enrolmentWords } from './words.ts';

/** A question with what somebody answered. */
export interface Answered {
  readonly id: string;
  /** Empty for the one that we ask where hosts ask nothing. */
  readonly label: string;
  readonly required: boolean;
  readonly answer: string;
}

/** What one is asked, to write. */
export function AnswerFields({ answers }: { answers: readonly Answered[] }) {
  const t = useWords(enrolmentWords);
  return answers.map(({ id, label, required, answer }) => (
    <label key={id} className="grid gap-1">
      <span>
        <span className="font-[550]">{label || t.why}</span>
        {!required && <span className="text-soft"> ({t.optional})</span>}
      </span>
      <textarea
        name={`answer-${id}`}
        rows={3}
        maxLength={ANSWER_MAX}
        required={required}
        defaultValue={answer}
        className={inputLook}
      />
    </label>
  ));
}

interface WrittenProps {
  readonly state: State;
  readonly answers: readonly Answered[];
  readonly version: number;
  readonly mayAmend: boolean;
  readonly closes: string | null;
  /** These words did not get through: they are here to be sent again, or taken along. */
  readonly unsent?: boolean;
}

/** What somebody sent, for them to read again, and to say otherwise while they may. */
export function Written({ state, answers, version, mayAmend, closes, unsent = false }: WrittenProps) {
  const t = useWords(enrolmentWords);
  if (!mayAmend && answers.every(({ answer }) => answer === '')) return null;
  return (
    <details id="written" open={state === 'draft' || unsent}>
      <summary className="min-h-8 text-soft text-sm">
        {unsent && !mayAmend ? t.unsent : t.written}
        {version > 1 && ` (${t.version(version)})`}
      </summary>
      {mayAmend ? (
        <form method="post" className="grid gap-3 pt-1">
          <AnswerFields answers={answers} />
          <p className="text-pretty text-soft text-sm">
            {closes === null ? t.amendHint : t.amendUntil(closes)}
          </p>
          <button type="submit" name="do" value="amend" className={buttonLook('plain')}>
            {t.amend}
          </button>
        </form>
      ) : (
        <dl className="grid gap-2 pt-1 text-sm">
          {answers.map(({ id, label, answer }) => (
            <div key={id}>
              <dt className="text-soft">{label || t.why}</dt>
              <dd className="whitespace-pre-line text-pretty [overflow-wrap:anywhere]">
                {answer || <span className="text-soft">{t.nothing}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
