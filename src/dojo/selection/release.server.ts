import { createHash } from 'node:crypto';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Locale } from '#core/words.ts';
import type { MailContent } from '#server/mail/content.ts';
import type { Edition } from '../editions/editions.server.ts';
import { type Decision, freeSeats, type State } from '../enrolment/enrolment.ts';
import { contentOf, firstOf } from '../enrolment/mails.server.ts';
import { offerEndsAt } from '../enrolment/offer.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { groundOf, inTurn, move, nextPlace, type Tools, type Turn } from '../enrolment/turn.server.ts';
import { people } from '../people/tables.server.ts';
import {
  countsOf,
  criteriaOf,
  isHidden,
  mayRelease,
  OPEN_STATES,
  type ReleaseCounts,
  type ReleaseRefusal,
  type Viewer,
} from './selection.ts';
import { decisions, releases, reviews } from './tables.server.ts';
import { byTally, tallyOf } from './tally.ts';

/** Where each decision leads. */
const LEADS = {
  invite: 'offered',
  reserve: 'waitlisted',
  decline: 'declined',
} as const satisfies Record<Decision, State>;

/** A mail of the release, and who gets it. */
export interface Letter {
  readonly decision: Decision;
  readonly locale: Locale;
  readonly content: MailContent;
  /** By number; by name as well where one sees who it is. */
  readonly to: readonly { readonly number: number; readonly name: string | null }[];
}

export interface Preview {
  /** Names what would be said: a release by this key says exactly that, or nothing. */
  readonly key: string;
  readonly counts: ReleaseCounts;
  readonly undecided: number;
  readonly free: number;
  readonly refusal: ReleaseRefusal | null;
  readonly letters: readonly Letter[];
}

export type Released = ReleaseCounts & { readonly at: Date };

type Rows = Pick<NodePgDatabase, 'select'>;

/** What was decided in an edition and is not said yet, and about whom; in the order of the applications. */
const decidedIn = (rows: Rows, editionId: string) =>
  rows
    .select({ decision: decisions, enrolment: enrolments, name: people.name, locale: people.locale })
    .from(decisions)
    .innerJoin(enrolments, eq(enrolments.id, decisions.enrolmentId))
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(eq(enrolments.editionId, editionId))
    .orderBy(asc(enrolments.turn));
type Decided = Awaited<ReturnType<typeof decidedIn>>[number];

/** Two lists of decisions have one key when they say the same to the same people about the same wordings. */
const keyOf = (all: readonly Decided[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        all.map(({ decision, enrolment }) => [
          ...[enrolment.id, enrolment.version, decision.decision, decision.reason, decision.why],
        ]),
      ),
    )
    .digest('base64url');

const openIn = (rows: Rows, editionId: string) =>
  rows
    .select({ personId: enrolments.personId, decided: decisions.enrolmentId })
    .from(enrolments)
    .leftJoin(decisions, eq(decisions.enrolmentId, enrolments.id))
    .where(and(eq(enrolments.editionId, editionId), inArray(enrolments.state, [...OPEN_STATES])));

/** Who gets which mail, were it released now. What one would read of oneself is left out. */
export const previewRelease = async (
  { orm, now }: Pick<Tools, 'orm' | 'now'>,
  edition: Edition,
  { personId: reader }: Viewer,
  origin: string,
): Promise<Preview> => {
  const [decided, open, ground, first] = await Promise.all([
    decidedIn(orm, edition.id),
    openIn(orm, edition.id),
    groundOf({ rows: orm, edition }),
    firstOf(orm, edition.id),
  ]);
  const undecided = open.filter((one) => one.decided === null).length;
  const free = freeSeats(ground);
  const may = mayRelease(countsOf(decided.map(({ decision }) => decision)), undecided, free);
  const shown = decided.filter(({ enrolment }) => enrolment.personId !== reader);
  const same = Map.groupBy(shown, ({ decision, locale }) =>
    JSON.stringify([decision.decision, locale, decision.why]),
  );
  return {
    key: keyOf(decided),
    counts: countsOf(shown.map(({ decision }) => decision)),
    undecided,
    free,
    refusal: may.ok ? null : may.reason,
    letters: [...same.values()].map((those): Letter => {
      const { decision, locale } = those[0]!;
      const state = LEADS[decision.decision];
      const ends = offerEndsAt(now(), edition.offerHours, edition.zone, ground.beginsAt);
      return {
        decision: decision.decision,
        locale,
        content: contentOf(locale, origin, {
          ...{ state, edition, first, rank: null, why: decision.why },
          offerEndsAt: state === 'offered' ? ends : null,
        }),
        to: those.map(({ enrolment, name }) => ({
          number: enrolment.turn,
          name: isHidden(edition.blind, enrolment.state) ? null : name,
        })),
      };
    }),
  };
};

/** Decisions in the order in which they are carried out: who ranks higher also waits further in front. */
const inOrder = async ({ rows, edition }: Turn, decided: readonly Decided[]): Promise<readonly Decided[]> => {
  const said = await rows
    .select({ enrolmentId: reviews.enrolmentId, scores: reviews.scores })
    .from(reviews)
    .innerJoin(enrolments, eq(enrolments.id, reviews.enrolmentId))
    .where(and(eq(enrolments.editionId, edition.id), eq(reviews.conflict, false)));
  const scores = Map.groupBy(said, ({ enrolmentId }) => enrolmentId);
  const criteria = criteriaOf(edition.criteria);
  return decided
    .map((one) => ({
      one,
      number: one.enrolment.turn,
      tally: tallyOf(
        (scores.get(one.enrolment.id) ?? []).map((review) => review.scores),
        criteria,
      ),
    }))
    .sort(byTally)
    .map(({ one }) => one);
};

/**
 * Says everything that was decided, at once: in one turn of the edition all of it happens, with its mails, or nothing
 * [A2]. The same release once more does nothing and has the same answer [A3]. `changed`: something else was decided, or
 * somebody came or went, since the hosts looked at what would leave.
 */
export const release = (
  tools: Tools,
  editionId: string,
  by: string,
  key: string,
): Promise<Verdict<Released, ReleaseRefusal | 'changed' | 'not-selection' | 'busy' | 'no-such-edition'>> =>
  inTurn<Released, ReleaseRefusal | 'changed' | 'not-selection'>(tools, editionId, async (turn) => {
    const { rows, edition, now } = turn;
    const [before] = await rows
      .select()
      .from(releases)
      .where(and(eq(releases.editionId, editionId), eq(releases.key, key)));
    if (before) return yes(before);
    if (edition.mode !== 'selection') return no('not-selection');
    const decided = await decidedIn(rows, editionId);
    const counts = countsOf(decided.map(({ decision }) => decision));
    const open = await openIn(rows, editionId);
    const ground = await groundOf(turn);
    const may = mayRelease(counts, open.filter((one) => one.decided === null).length, freeSeats(ground));
    if (!may.ok) return may;
    if (keyOf(decided) !== key) return no('changed');
    await rows.insert(releases).values({ editionId, key, ...counts, byId: by, at: now });
    for (const { decision, enrolment } of await inOrder(turn, decided)) {
      const to = LEADS[decision.decision];
      const set = {
        ...(to === 'waitlisted' ? await nextPlace(turn) : {}),
        ...(decision.reason ? { reason: decision.reason } : {}),
      };
      const act = { by: 'host', byId: decision.byId ?? by, why: decision.why } as const;
      await move(turn, enrolment, enrolment.state, decision.decision, { to, set }, act);
    }
    return yes({ ...counts, at: now });
  });
