import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Mode, Status } from '../editions/edition.ts';

/** Where somebody stands with a chair of one evening. Their seat of the edition is untouched by any of it. */
export const CHAIR_STATES = [
  'kept',
  'freed',
  'offered',
  'taken',
  'turned-down',
  'passed',
  'given-up',
] as const;
export type ChairState = (typeof CHAIR_STATES)[number];

interface Move {
  readonly by: readonly ('person' | 'host' | 'clock')[];
  /** Null: no chair of this evening was theirs yet. */
  readonly from: readonly (ChairState | null)[];
  readonly to: ChairState;
}

/** The whole machine (rules.md shows the same table; a test compares them). */
export const CHAIR_MOVES = {
  set: { by: ['clock'], from: [null], to: 'kept' },
  free: { by: ['clock'], from: ['kept', 'taken'], to: 'freed' },
  leave: { by: ['person'], from: [null, 'kept'], to: 'freed' },
  return: { by: ['person'], from: [null, 'freed'], to: 'kept' },
  offer: { by: ['clock', 'host'], from: [null], to: 'offered' },
  take: { by: ['person'], from: ['offered'], to: 'taken' },
  'turn-down': { by: ['person'], from: ['offered'], to: 'turned-down' },
  pass: { by: ['clock'], from: ['offered'], to: 'passed' },
  'take-late': { by: ['person'], from: ['turned-down', 'passed', 'given-up'], to: 'taken' },
  'give-up': { by: ['person'], from: ['taken'], to: 'given-up' },
} as const satisfies Record<string, Move>;
export type ChairMove = keyof typeof CHAIR_MOVES;

export const isAllowed = (name: ChairMove, from: ChairState | null): boolean =>
  (CHAIR_MOVES[name] as Move).from.includes(from);

/** States that keep a chair from everybody else. */
export const HOLDING = ['kept', 'offered', 'taken'] as const satisfies readonly ChairState[];
export const holdsChair = (state: ChairState | null): boolean => HOLDING.some((one) => one === state);

/** What an evening's chairs depend on, as it stands under the edition's lock. */
export interface EveningGround {
  readonly mode: Mode;
  readonly status: Status;
  readonly paused: boolean;
  /** As many as the edition has seats. */
  readonly chairs: number;
  readonly held: number;
  /** Chairs of people who were offered a seat of the edition and may still come to have it. */
  readonly reserved: number;
  /** Those who wait for a seat of the edition and were not offered a chair of this evening. */
  readonly waiting: number;
}

export const freeChairs = ({ chairs, held, reserved }: EveningGround): number =>
  Math.max(0, chairs - held - reserved);

/** Whether free chairs go by themselves to who waits; `until`: how long one would be held. */
export const chairsFlow = ({ mode, status, paused }: EveningGround, until: Date | null): boolean =>
  until !== null && mode === 'first-come' && !paused && (status === 'published' || status === 'running');

/** How many of those who wait are to be offered a chair now. */
export const chairsDue = (ground: EveningGround, until: Date | null): number =>
  chairsFlow(ground, until) ? Math.min(freeChairs(ground), ground.waiting) : 0;

export type AnswerRefusal = 'not-asked' | 'no-chair';

/** What an answer moves; null: nothing, they stand where they said. */
export const whatFollows = (
  { state, seated, comes }: { state: ChairState | null; seated: boolean; comes: boolean },
  ground: EveningGround,
): Verdict<ChairMove | null, AnswerRefusal> => {
  switch (state) {
    case null:
      if (!seated) return no('not-asked');
      return comes ? returning(ground) : yes('leave');
    case 'kept':
      return yes(comes ? null : 'leave');
    case 'freed':
      if (!seated) return no('not-asked');
      return comes ? returning(ground) : yes(null);
    case 'offered':
      return yes(comes ? 'take' : 'turn-down');
    case 'taken':
      return yes(comes ? null : 'give-up');
    default:
      // What they let go is somebody else's, unless nobody is left to want it.
      if (!comes) return yes(null);
      return ground.waiting === 0 && freeChairs(ground) > 0 ? yes('take-late') : no('no-chair');
  }
};

/** Who has a seat of the edition comes back to any chair that is not promised yet. */
const returning = (ground: EveningGround): Verdict<ChairMove, AnswerRefusal> =>
  freeChairs(ground) > 0 ? yes('return') : no('no-chair');

/** UTF-16 units of an answer to the question. */
export const ANSWER_MAX = 2_000;
/** And of the question itself. */
export const QUESTION_MAX = 300;

/** A session whose question waits for somebody's answer, or whose chair they were offered. */
export interface AwaitedAnswer {
  readonly number: number;
  readonly offered: boolean;
}
