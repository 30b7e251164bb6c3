import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { Mode } from '../editions/edition.ts';
import { DOINGS, type Doing } from '../people/person.ts';
import { ANSWER_MAX } from './application.ts';
import type { MoveName, State } from './enrolment.ts';
import { enrolmentWords } from './words.ts';

export interface StandingProps {
  readonly state: State;
  readonly rank: number | null;
  /** Until when an offer is held, as people read it. */
  readonly until: string | null;
  readonly log: readonly { readonly move: MoveName; readonly why: string; readonly when: string }[];
}

const LEAVING: readonly State[] = ['applied', 'waitlisted', 'seated'];

/** Where somebody stands, what they can do about it, and how they came there. */
export function StandingCard({ state, rank, until, log }: StandingProps) {
  const t = useWords(enrolmentWords);
  return (
    <section
      id="mine"
      aria-labelledby="mine-title"
      className="grid gap-3 rounded-card border border-line bg-card p-5"
    >
      <h2 id="mine-title" className="text-base text-soft">
        {t.mine}
      </h2>
      <p className="font-[650] font-heading text-2xl">{t.states[state]}</p>
      {rank !== null && <p>{t.rank(rank)}</p>}
      {until !== null && <p>{t.until(until)}</p>}
      <form method="post" className="flex flex-wrap gap-2">
        {(state === 'offered' || state === 'expired') && (
          <button type="submit" name="do" value="accept" className={buttonLook('primary')}>
            {t.accept}
          </button>
        )}
        {state === 'offered' && (
          <button type="submit" name="do" value="turn-down" className={buttonLook('plain')}>
            {t.turnDown}
          </button>
        )}
        {LEAVING.includes(state) && (
          <button type="submit" name="do" value="withdraw" className={buttonLook('plain')}>
            {t.withdraw}
          </button>
        )}
      </form>
      <details>
        <summary className="min-h-8 text-soft text-sm">{t.log}</summary>
        <ol className="grid gap-1 pt-1 text-sm">
          {log.map(({ move, why, when }) => (
            <li key={`${when} ${move}`}>
              <span className="text-soft tabular-nums">{when}</span> {t.moves[move]}
              {why !== '' && <q className="ml-1 text-soft">{why}</q>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

interface ApplyProps {
  readonly mode: Mode;
  readonly free: number;
  readonly doing: Doing | null;
  readonly questions: readonly { readonly id: string; readonly label: string; readonly required: boolean }[];
}

/** The one form of the page: as short as it can be. */
export function ApplyForm({ mode, free, doing, questions }: ApplyProps) {
  const t = useWords(enrolmentWords);
  const asked = questions.length > 0 ? questions : [{ id: 'why', label: t.why, required: false }];
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
      {asked.map(({ id, label, required }) => (
        <label key={id} className="grid gap-1">
          <span>
            <span className="font-[550]">{label}</span>
            {!required && <span className="text-soft"> ({t.optional})</span>}
          </span>
          <textarea
            name={`answer-${id}`}
            rows={3}
            maxLength={ANSWER_MAX}
            required={required}
            className={inputLook}
          />
        </label>
      ))}
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" name="shown" />
        {t.shown}
      </label>
      <button type="submit" name="do" value="apply" className={`${buttonLook('primary')} min-h-12 text-lg`}>
        {mode === 'selection' ? t.candidate : free > 0 ? t.apply : t.wait}
      </button>
      <p className="text-pretty text-soft text-sm">{t.how[mode]}</p>
      <p className="text-pretty text-soft text-sm">{t.grace}</p>
    </form>
  );
}
