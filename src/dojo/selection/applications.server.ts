import { and, asc, count, eq, inArray, ne } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Criterion, Mode, Question } from '../editions/edition.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { people } from '../people/tables.server.ts';
import type { ReadApplication, Said } from './read-application.ts';
import { criteriaOf, isHidden, isOpen, type Viewer } from './selection.ts';
import { decisions, reviews } from './tables.server.ts';
import { byTally, type Tally, tallyOf } from './tally.ts';
import { twinsOf } from './twins.ts';

/** What a selection is read by. */
export interface Reading {
  readonly editionId: string;
  readonly communityId: string;
  readonly mode: Mode;
  readonly blind: boolean;
  readonly criteria: readonly Criterion[];
  readonly questions: readonly Question[];
}

type Rows = Pick<NodePgDatabase, 'select'>;

/** Those that were declined in other editions of a community, by person. */
const declinedIn = async (rows: Rows, { editionId, communityId }: Reading, persons: readonly string[]) => {
  const all =
    persons.length === 0
      ? []
      : await rows
          .select({ personId: enrolments.personId, edition: editions.title, reason: enrolments.reason })
          .from(enrolments)
          .innerJoin(editions, eq(editions.id, enrolments.editionId))
          .where(
            and(
              eq(editions.communityId, communityId),
              ne(editions.id, editionId),
              eq(enrolments.state, 'declined'),
              inArray(enrolments.personId, [...persons]),
            ),
          )
          .orderBy(asc(enrolments.changedAt));
  return Map.groupBy(all, ({ personId }) => personId);
};

/** What reviewers said of the applications of an edition, by application. */
const reviewsOf = async (rows: Rows, editionId: string) => {
  const all = await rows
    .select({ review: reviews, name: people.name })
    .from(reviews)
    .innerJoin(enrolments, eq(enrolments.id, reviews.enrolmentId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(enrolments.editionId, editionId))
    .orderBy(asc(people.name), asc(people.id));
  return Map.groupBy(
    all.map(({ review, name }) => ({ ...review, name })),
    ({ enrolmentId }) => enrolmentId,
  );
};

const judged = ({ scores, note }: Said): boolean => Object.keys(scores).length > 0 || note !== '';

/**
 * The applications that wait for an answer, as somebody may see them. What they may not see is not in what this gives
 * back, so that no page, search, answer of the API or export made of it can tell it. Their own is not in it at all.
 */
export const applicationsFor = async (
  rows: Rows,
  reading: Reading,
  { personId: reader, decides }: Viewer,
): Promise<readonly ReadApplication[]> => {
  const { editionId, mode, blind, questions } = reading;
  if (mode !== 'selection') return [];
  const criteria = criteriaOf(reading.criteria);
  const everybody = await rows
    .select({ one: enrolments, name: people.name, email: people.email, written: people.emailWritten })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.personId))
    .where(and(eq(enrolments.editionId, editionId), ne(enrolments.state, 'draft')))
    .orderBy(asc(enrolments.turn));
  const open = everybody.filter(({ one }) => isOpen(one.state) && one.personId !== reader);
  const [declined, said, decided] = await Promise.all([
    declinedIn(
      rows,
      reading,
      open.map(({ one }) => one.personId),
    ),
    reviewsOf(rows, editionId),
    rows
      .select({ decision: decisions, by: people.name })
      .from(decisions)
      .innerJoin(enrolments, eq(enrolments.id, decisions.enrolmentId))
      .leftJoin(people, eq(people.id, decisions.byId))
      .where(eq(enrolments.editionId, editionId)),
  ]);
  const decisionOf = new Map(decided.map(({ decision, by }) => [decision.enrolmentId, { ...decision, by }]));
  const twins = twinsOf(everybody.map(({ one, email }) => ({ number: one.turn, email })));
  const asked = questions.length > 0 ? questions : [{ id: 'why', label: '' }];

  const read = open.map(({ one, name, written }): ReadApplication & { readonly rank: Tally } => {
    const hidden = isHidden(blind, one.state);
    const all = said.get(one.id) ?? [];
    const mine = all.find(({ reviewerId }) => reviewerId === reader) ?? null;
    const conflict = mine?.conflict ?? false;
    const judging = all.filter((review) => !review.conflict);
    const tally = tallyOf(
      judging.map(({ scores }) => scores),
      criteria,
    );
    // Who has not judged yet is not led by the others; who decides sees where things stand.
    const sees = !conflict && (decides || (mine !== null && judged(mine)));
    const decision = decides && !conflict ? decisionOf.get(one.id) : undefined;
    const earlier = declined.get(one.personId) ?? [];
    return {
      ...{ id: one.id, number: one.turn, doing: one.doing, version: one.version, conflict },
      person: hidden ? null : { name, email: written },
      shortlisted: decides && one.state === 'shortlisted',
      answers: asked.map(({ id, label }) => ({ question: label, answer: one.answers[id] ?? '' })),
      declinedBefore: earlier.length,
      earlier: hidden || !decides ? [] : earlier.map(({ edition, reason }) => ({ edition, reason })),
      twins: decides ? (twins.get(one.turn) ?? []) : [],
      mine: mine && !conflict ? { scores: mine.scores, note: mine.note, version: mine.version } : null,
      tally: sees ? tally : null,
      others: sees
        ? judging
            .filter((review) => review.reviewerId !== reader && judged(review))
            .map(({ name: by, scores, note, version }) => ({ name: by, scores, note, version }))
        : [],
      decision: decision
        ? {
            ...{ decision: decision.decision, reason: decision.reason, why: decision.why },
            by: decision.by ?? '',
          }
        : null,
      // Where they stand among the others tells what the others said.
      rank: conflict ? tallyOf([], criteria) : tally,
    };
  });
  // The order tells what others think: only who decides is shown it.
  const ordered = decides
    ? read.sort((a, b) => byTally({ number: a.number, tally: a.rank }, { number: b.number, tally: b.rank }))
    : read;
  return ordered.map(({ rank: _rank, ...one }) => one);
};

/** Whether anybody has scored an application of the edition: from then on what it is read by stays. */
export const hasBegun = async (rows: Rows, editionId: string): Promise<boolean> => {
  const [{ n } = { n: 0 }] = await rows
    .select({ n: count() })
    .from(reviews)
    .innerJoin(enrolments, eq(enrolments.id, reviews.enrolmentId))
    .where(and(eq(enrolments.editionId, editionId), eq(reviews.conflict, false)));
  return n > 0;
};
