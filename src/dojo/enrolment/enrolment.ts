import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Mode, Status } from '../editions/edition.ts';

/** Where somebody stands on their way to a seat. The French of each is in words.ts. */
export const STATES = [
  'draft',
  'applied',
  'shortlisted',
  'waitlisted',
  'offered',
  'seated',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type State = (typeof STATES)[number];

export type By = 'person' | 'host' | 'clock';

interface Move {
  readonly by: readonly By[];
  /** Null: they were not there yet. */
  readonly from: readonly (State | null)[];
  readonly to: readonly State[];
}

const AWAY = [null, 'draft', 'withdrawn', 'expired'] as const;

/** The whole machine: what is not in it is refused (rules.md shows the same table; a test compares them). */
export const MOVES = {
  save: { by: ['person'], from: AWAY, to: ['draft'] },
  apply: { by: ['person'], from: AWAY, to: ['seated', 'waitlisted', 'applied'] },
  shortlist: { by: ['host'], from: ['applied'], to: ['shortlisted'] },
  unlist: { by: ['host'], from: ['shortlisted'], to: ['applied'] },
  invite: { by: ['host'], from: ['applied', 'shortlisted', 'waitlisted'], to: ['offered'] },
  reserve: { by: ['host'], from: ['applied', 'shortlisted'], to: ['waitlisted'] },
  decline: {
    by: ['host'],
    from: ['applied', 'shortlisted', 'waitlisted', 'offered', 'seated'],
    to: ['declined'],
  },
  offer: { by: ['clock'], from: ['waitlisted'], to: ['offered'] },
  accept: { by: ['person'], from: ['offered'], to: ['seated'] },
  'accept-late': { by: ['person'], from: ['expired'], to: ['seated', 'waitlisted'] },
  'turn-down': { by: ['person'], from: ['offered'], to: ['withdrawn'] },
  expire: { by: ['clock'], from: ['offered'], to: ['expired'] },
  withdraw: {
    by: ['person'],
    from: ['draft', 'applied', 'shortlisted', 'waitlisted', 'offered', 'seated'],
    to: ['withdrawn'],
  },
  seat: {
    by: ['host'],
    from: [null, 'draft', 'applied', 'shortlisted', 'waitlisted', 'declined', 'withdrawn', 'expired'],
    to: ['seated'],
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as [MoveName, ...MoveName[]];

/** Whether the machine knows this move, made by such a one. */
export const isAllowed = (name: MoveName, by: By, from: State | null, to?: State): boolean => {
  const move: Move = MOVES[name];
  return move.by.includes(by) && move.from.includes(from) && (to === undefined || move.to.includes(to));
};

/** States that keep a seat from everybody else. */
export const holdsSeat = (state: State | null): boolean => state === 'seated' || state === 'offered';

/** What hosts can decide about an application, and say later [A2]. */
export const DECISIONS = ['invite', 'reserve', 'decline'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why somebody was declined, kept so that the next season is fair to them [A10]. */
export const REASONS = ['no-room', 'not-for-them', 'balance', 'conduct', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** What enrolment depends on, as it stands under the edition's lock. */
export interface Ground {
  readonly mode: Mode;
  readonly status: Status;
  readonly zone: string;
  readonly opensAt: Date | null;
  /** The first instant that is too late. */
  readonly closesAt: Date | null;
  /** The first session that is not cancelled. */
  readonly beginsAt: Date | null;
  readonly paused: boolean;
  readonly offerHours: number;
  readonly capacity: number;
  /** Seats taken or held, the extra ones left out. */
  readonly taken: number;
  readonly waiting: number;
  /** Decisions that are not released. */
  readonly undisclosed: number;
}

const HOUR = 3600_000;

/** From so long before the first session on, only a host gives seats. */
export const CUT_OFF_HOURS = 48;
/** What was sent a little late is taken all the same; the page says so. */
export const GRACE_MINUTES = 10;

export const freeSeats = ({ capacity, taken }: Ground): number => Math.max(0, capacity - taken);

export type ApplyRefusal = 'not-published' | 'not-open-yet' | 'closed' | 'over';

/** When it is too late to apply: the last day counts whole, and a little grace after it (A4); null when it never is. */
export const applyUntil = ({ closesAt }: Pick<Ground, 'closesAt'>): Date | null =>
  closesAt && new Date(closesAt.getTime() + GRACE_MINUTES * 60_000);

/** Whether one may apply now (A4: the last day counts whole, and a little grace after it). */
export const mayApply = (ground: Ground, now: Date): Verdict<null, ApplyRefusal> => {
  const { status, opensAt } = ground;
  const until = applyUntil(ground);
  if (status === 'draft') return no('not-published');
  if (status === 'finished') return no('over');
  if (opensAt && now < opensAt) return no('not-open-yet');
  if (until && now >= until) return no('closed');
  return yes(null);
};

/** Where one may still say it otherwise: with selection until the answer, else as long as one has or wants a seat. */
const AMENDABLE = {
  selection: ['applied', 'shortlisted'],
  'first-come': ['waitlisted', 'offered', 'seated'],
} as const satisfies Record<Mode, readonly State[]>;

/** Whether somebody may change what they sent [A8]: as long as others may still send theirs. */
export const mayAmend = (
  ground: Ground,
  state: State,
  now: Date,
): Verdict<null, ApplyRefusal | 'not-now'> => {
  const states: readonly State[] = AMENDABLE[ground.mode];
  return states.includes(state) ? mayApply(ground, now) : no('not-now');
};

/** Whether free seats go by themselves to who waits (W8, W11). */
export const offersFlow = (ground: Ground, now: Date): boolean => {
  const { mode, status, paused, undisclosed, beginsAt } = ground;
  if (mode !== 'first-come' || paused || undisclosed > 0) return false;
  if (status !== 'published' && status !== 'running') return false;
  return beginsAt === null || now.getTime() < beginsAt.getTime() - CUT_OFF_HOURS * HOUR;
};

/** Where an application leads at once: a seat only when one is free and nobody has a right to it (W2). */
export const whereTo = (ground: Ground): 'seated' | 'waitlisted' | 'applied' => {
  if (ground.mode === 'selection') return 'applied';
  return freeSeats(ground) > 0 && ground.waiting === 0 && !ground.paused ? 'seated' : 'waitlisted';
};

/** How many of those who wait are to be offered a seat now. */
export const offersDue = (ground: Ground, now: Date): number =>
  offersFlow(ground, now) ? Math.min(freeSeats(ground), ground.waiting) : 0;
