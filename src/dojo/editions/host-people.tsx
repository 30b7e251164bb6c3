import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { REASONS, type State } from '../enrolment/enrolment.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import { SELECTION_BOUNDS } from '../selection/selection.ts';
import { selectionWords } from '../selection/words.ts';
import { editionWords } from './words.ts';

export interface HostedPerson {
  readonly personId: string;
  readonly name: string;
  readonly state: State;
  readonly doing: string | null;
  /** Their address sends mail back. */
  readonly unreached: boolean;
  readonly answers: readonly string[];
  readonly mayBeOffered: boolean;
  readonly mayBeDeclined: boolean;
  /** A host's own word: a seat without the queue, or one more than there are. */
  readonly mayBeSeated: boolean;
}

/** In the order in which a host asks: what waits for me, who comes, who would like to. */
const GROUPS = {
  toRead: ['applied', 'shortlisted'],
  offered: ['offered'],
  seated: ['seated'],
  waiting: ['waitlisted'],
  gone: ['declined', 'withdrawn', 'expired'],
} as const satisfies Record<string, readonly State[]>;

/** A word that goes with what a host does, into the mail and the log. */
function Why() {
  const t = useWords(selectionWords);
  return (
    <label className="grid gap-1">
      <span className="text-sm">{t.why}</span>
      <textarea name="why" rows={2} maxLength={SELECTION_BOUNDS.why} className={inputLook} />
    </label>
  );
}

function Person({ person, full }: { person: HostedPerson; full: boolean }) {
  const { personId, name, state, doing, unreached, answers, ...may } = person;
  const [t, e, s] = [useWords(editionWords), useWords(enrolmentWords), useWords(selectionWords)];
  const seated = state === 'seated';
  return (
    <li className="grid gap-1 rounded-card border border-line bg-card px-4 py-2.5">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <b>{name || t.noName}</b>
        {doing !== null && <span className="text-soft text-sm">{doing}</span>}
        {unreached && <span className="text-sm text-thread">{t.unreached}</span>}
        {(state === 'shortlisted' || GROUPS.gone.some((one) => one === state)) && (
          <span className="text-soft text-sm">{e.stands[state]}</span>
        )}
        {may.mayBeOffered && (
          <form method="post" className="ml-auto">
            <input type="hidden" name="person" value={personId} />
            <button type="submit" name="do" value="invite" className={buttonLook('plain', true)}>
              {t.offer}
            </button>
          </form>
        )}
      </div>
      {answers.map((answer) => (
        <p key={answer} className="max-w-prose text-pretty text-sm">
          {answer}
        </p>
      ))}
      {may.mayBeDeclined && (
        // Somebody is told by mail at once: one tap too many must not do it.
        <details>
          <summary className="w-fit cursor-pointer py-1 text-soft text-sm hover:text-ink">
            {seated ? t.takeSeatBack : t.decline}
          </summary>
          <form method="post" className="grid max-w-prose gap-2 py-1">
            <input type="hidden" name="person" value={personId} />
            <input type="hidden" name="decision" value="decline" />
            <label className="grid gap-1">
              <span className="text-sm">{t.reason}</span>
              <select name="reason" defaultValue="other" className={inputLook}>
                {REASONS.map((reason) => (
                  <option key={reason} value={reason}>
                    {s.reasons[reason]}
                  </option>
                ))}
              </select>
              <span className="text-pretty text-soft text-sm">{s.reasonHint}</span>
            </label>
            <Why />
            <p className="flex flex-wrap items-center gap-3">
              <button type="submit" name="do" value="decline" className={buttonLook('danger', true)}>
                {t.confirm}
              </button>
              <span className="text-sm">{t.willBeTold}</span>
            </p>
          </form>
        </details>
      )}
      {may.mayBeSeated && (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-soft text-sm hover:text-ink">{t.seat}</summary>
          <form method="post" className="grid max-w-prose gap-2 py-1">
            <input type="hidden" name="person" value={personId} />
            <p className="text-pretty text-sm">{full ? t.seatExtra : t.seatPast}</p>
            <Why />
            <p className="flex flex-wrap items-center gap-3">
              <button type="submit" name="do" value="seat" className={buttonLook('plain', true)}>
                {t.confirm}
              </button>
              <span className="text-sm">{t.willBeTold}</span>
            </p>
          </form>
        </details>
      )}
    </li>
  );
}

/** Everybody on the way to a seat, by where they stand. */
export function HostPeople({ people, full }: { people: readonly HostedPerson[]; full: boolean }) {
  const t = useWords(editionWords);
  return (
    <section aria-labelledby="who" className="grid content-start gap-5">
      <h2 id="who" className="text-xl">
        {t.who}
      </h2>
      {people.length === 0 && <p className="text-soft">{t.nobody}</p>}
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => {
        const states: readonly State[] = GROUPS[group];
        const those = people.filter(({ state }) => states.includes(state));
        return those.length === 0 ? null : (
          <section key={group} aria-labelledby={group} className="grid gap-2">
            <h3 id={group} className="text-base">
              {t.groups[group]} <span className="font-[450] text-soft tabular-nums">{those.length}</span>
            </h3>
            <ul className="grid gap-2">
              {those.map((one) => (
                <Person key={one.personId} person={one} full={full} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
