import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Doing } from '../people/person.ts';
import type { By, MoveName, State } from './enrolment.ts';
import { enrolmentWords } from './words.ts';
import { type Answered, Written } from './written.tsx';

export interface StandingProps {
  readonly state: State;
  readonly rank: number | null;
  /** Until when an offer is held, as people read it. */
  readonly until: string | null;
  readonly log: readonly {
    readonly move: MoveName;
    readonly by: By;
    readonly why: string;
    readonly when: string;
  }[];
  readonly doing: Doing | null;
  /** They agreed to be named in the public list. */
  readonly shown: boolean;
  readonly answers: readonly Answered[];
  readonly version: number;
  readonly mayAmend: boolean;
  /** The last day on which one may apply, as people read it. */
  readonly closes: string | null;
  readonly unsent: boolean;
}

const LEAVING: readonly State[] = ['applied', 'waitlisted', 'seated'];

/** Where somebody stands, what they can do about it, and how they came there. */
export function StandingCard(props: StandingProps) {
  const { state, rank, until, log, shown } = props;
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
      {state === 'seated' && (
        <form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="text-soft">{shown ? t.shownNow : t.hiddenNow}</span>
          <button
            type="submit"
            name="do"
            value={shown ? 'hide' : 'show'}
            className={buttonLook('plain', true)}
          >
            {shown ? t.hide : t.show}
          </button>
        </form>
      )}
      <Written {...props} />
      <details>
        <summary className="min-h-8 text-soft text-sm">{t.log}</summary>
        <ol className="grid gap-1 pt-1 text-sm">
          {log.map(({ move, by, why, when }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows at its end.
            <li key={n}>
              <span className="text-soft tabular-nums">{when}</span> {t.moves[move]}, {t.by[by]}
              {why !== '' && <q className="ml-1 text-soft">{why}</q>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
