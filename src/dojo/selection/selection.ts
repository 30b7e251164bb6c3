import { z } from 'zod';
import { clamp } from '#core/text.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { type Criterion, EDITION_BOUNDS, type Mode } from '../editions/edition.ts';
import { DECISIONS, type Decision, REASONS, type Reason, type State } from '../enrolment/enrolment.ts';
import { cleanLine } from '../products/visitor.ts';

/** Bounds, in UTF-16 units and how many. */
export const SELECTION_BOUNDS = { note: 2_000, why: 1_000, reviewers: 30 } as const;
/** Longest search, in UTF-16 units. */
export const SOUGHT_MAX = 200;

/** How well an application meets a criterion; not judged is no score, and no zero [A7]. */
export const SCORES = [1, 2, 3, 4, 5] as const;
export const WEIGHTS = [1, 2, 3, 4, 5] as const;

/** What an edition without criteria is read by. */
export const OVERALL: Criterion = { id: 'overall', label: '', weight: 1 };
export const criteriaOf = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.length > 0 ? criteria : [OVERALL];

/** Who looks at a selection: hosts decide, who was asked to read only reads and scores. */
export interface Viewer {
  readonly personId: string;
  readonly decides: boolean;
}

/** States in which an application is read and waits for its answer. */
export const OPEN_STATES = ['applied', 'shortlisted'] as const satisfies readonly State[];
export const isOpen = (state: State): state is (typeof OPEN_STATES)[number] =>
  OPEN_STATES.some((one) => one === state);

/** What stands between somebody and an application [A6]. */
export type Tie = 'own' | 'conflict';
export type ReviewRefusal = Tie | 'not-selection' | 'answered';

/** Whether somebody may judge an application, or decide about it. */
export const mayJudge = (
  mode: Mode,
  {
    state,
    personId,
    conflict,
  }: { readonly state: State; readonly personId: string; readonly conflict: boolean },
  reader: string,
): Verdict<null, ReviewRefusal> => {
  if (mode !== 'selection') return no('not-selection');
  if (personId === reader) return no('own');
  if (conflict) return no('conflict');
  return isOpen(state) ? yes(null) : no('answered');
};

/** Whether who it is stays hidden: in a blind selection, until the answer was given [A5]. */
export const isHidden = (blind: boolean, state: State): boolean => blind && isOpen(state);

const several = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((said) =>
      clamp(
        said
          .replace(/\r\n?/g, '\n')
          .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) => (sign === '\n' ? sign : ' '))
          .trim(),
        max,
      ),
    );

/** Somebody who was asked to read applications. */
export interface Reviewer {
  readonly id: string;
  readonly address: string;
  /** How many applications they have judged. */
  readonly reviews: number;
}

/** What a reviewer says of an application. */
export const ReviewWish = z.object({
  scores: z.record(z.string().max(20), z.int().min(1).max(5)).default({}),
  note: several(SELECTION_BOUNDS.note).default(''),
  version: z.int().min(1),
});
export type ReviewWish = z.infer<typeof ReviewWish>;

/** What hosts decide about an application; a refusal has a reason, kept so that the next season is fair [A10]. */
export const DecisionWish = z
  .object({
    decision: z.enum(DECISIONS),
    reason: z.enum(REASONS).nullable().default(null),
    why: several(SELECTION_BOUNDS.why).default(''),
  })
  .refine(({ decision, reason }) => decision !== 'decline' || reason !== null, { path: ['reason'] })
  .transform((wish) => (wish.decision === 'decline' ? wish : { ...wish, reason: null }));
export interface DecisionWish {
  readonly decision: Decision;
  readonly reason: Reason | null;
  readonly why: string;
}

const saidIn = (form: { get(name: string): unknown }, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\0', '') : '';
};

/** A decision as a form sends it; null when something does not fit. */
export const decisionOfForm = (form: { get(name: string): unknown }): DecisionWish | null => {
  const read = DecisionWish.safeParse({
    decision: saidIn(form, 'decision'),
    reason: saidIn(form, 'reason') || null,
    why: saidIn(form, 'why'),
  });
  return read.success ? read.data : null;
};

/** A word for the person concerned, as a form sends it. */
export const whyOfForm = (form: { get(name: string): unknown }): string => {
  const read = several(SELECTION_BOUNDS.why).safeParse(saidIn(form, 'why'));
  return read.success ? read.data : '';
};

/** A review as a form sends it: a criterion that was not judged is not in it. */
export const reviewOfForm = (
  form: { get(name: string): unknown },
  criteria: readonly Criterion[],
): ReviewWish | null => {
  const scores = criteria
    .map(({ id }) => [id, saidIn(form, `score-${id}`)] as const)
    .filter(([, score]) => score !== '')
    .map(([id, score]) => [id, Number(score)] as const);
  const read = ReviewWish.safeParse({
    scores: Object.fromEntries(scores),
    note: saidIn(form, 'note'),
    version: Number(saidIn(form, 'version')),
  });
  return read.success ? read.data : null;
};

/** Settings as a form sends them: as many criteria as there are lines. */
export const settingsOfForm = (form: { get(name: string): unknown }): SettingsWish | null => {
  const read = SettingsWish.safeParse({
    blind: form.get('blind') === 'on',
    criteria: Array.from({ length: EDITION_BOUNDS.criteria }, (_, n) => ({
      label: saidIn(form, `label-${n + 1}`),
      weight: Number(saidIn(form, `weight-${n + 1}`) || 1),
    })),
  });
  return read.success ? read.data : null;
};

/** How an edition is read: what one looks at, how much it counts, and whether one sees who it is. */
export const SettingsWish = z.object({
  blind: z.boolean(),
  criteria: z
    .array(
      z.object({
        label: z
          .string()
          .max(EDITION_BOUNDS.question)
          .transform((said) => cleanLine(said, 80)),
        weight: z.int().min(1).max(5),
      }),
    )
    .max(EDITION_BOUNDS.criteria)
    .transform((all) =>
      all
        .filter(({ label }) => label !== '')
        .map(({ label, weight }, n): Criterion => ({ id: `c${n + 1}`, label, weight })),
    ),
});
export type SettingsWish = z.infer<typeof SettingsWish>;

export interface ReleaseCounts {
  readonly invited: number;
  readonly reserved: number;
  readonly declined: number;
}
export type ReleaseRefusal = 'nothing-decided' | 'undecided' | 'too-many';

/**
 * Whether what was decided can be said: everything together, to everybody, and no more seats than there are. Who is one
 * too many is the hosts' choice and no machine's [W11], so nothing is released then.
 */
export const mayRelease = (
  { invited, reserved, declined }: ReleaseCounts,
  undecided: number,
  free: number,
): Verdict<null, ReleaseRefusal> => {
  if (invited + reserved + declined === 0) return no('nothing-decided');
  if (undecided > 0) return no('undecided');
  return invited > free ? no('too-many') : yes(null);
};

export const countsOf = (all: readonly { readonly decision: Decision }[]): ReleaseCounts => {
  const of = (wanted: Decision) => all.filter(({ decision }) => decision === wanted).length;
  return { invited: of('invite'), reserved: of('reserve'), declined: of('decline') };
};

/** How long it is kept who was declined and why, and what was said of them: until the next season is chosen [A10]. */
const KEPT_MONTHS = 18;
const monthsAfter = (at: Date, months: number): Date => {
  const moved = new Date(at);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved;
};
export const keptUntil = (at: Date): Date => monthsAfter(at, KEPT_MONTHS);
/** What is older than this is forgotten. */
export const keptSince = (now: Date): Date => monthsAfter(now, -KEPT_MONTHS);
