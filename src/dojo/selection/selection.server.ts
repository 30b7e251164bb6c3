import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { type EditionRole, mayEdit } from '../editions/edition.ts';
import type { Edition } from '../editions/editions.server.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { type Enrolment, inTurn, move, type Tools, type Turn } from '../enrolment/turn.server.ts';
import { type Doing, type Person, readEmail } from '../people/person.ts';
import { people } from '../people/tables.server.ts';
import { applicationsFor, hasBegun } from './applications.server.ts';
import { reviewerMail } from './mail-kind.server.ts';
import type { ReadApplication } from './read-application.ts';
import { type Preview, previewRelease, type Released, release } from './release.server.ts';
import {
  criteriaOf,
  type DecisionWish,
  keptSince,
  mayJudge,
  OPEN_STATES,
  type ReleaseRefusal,
  type Reviewer,
  type ReviewRefusal,
  type ReviewWish,
  SELECTION_BOUNDS,
  type SettingsWish,
  type Viewer,
} from './selection.ts';
import { decisions, releases, reviewers, reviews } from './tables.server.ts';

type Always = 'busy' | 'no-such-edition';
export type JudgeRefusal = ReviewRefusal | Always | 'no-such-application';

export interface Selections {
  /** How somebody may look at the selection of an edition; null for who may not. */
  viewer(edition: Edition, person: Person | null, role: EditionRole): Promise<Viewer | null>;
  /** Editions that somebody was asked to read applications of, and that have some to read. */
  asked(person: Person): Promise<readonly { readonly slug: string; readonly title: string }[]>;
  applications(edition: Edition, viewer: Viewer): Promise<readonly ReadApplication[]>;
  /** What those do today who hold a seat, or are offered one. */
  seated(editionId: string): Promise<readonly (Doing | null)[]>;
  releases(editionId: string): Promise<readonly Released[]>;
  hasBegun(editionId: string): Promise<boolean>;
  review(
    editionId: string,
    application: string,
    reader: string,
    wish: ReviewWish,
  ): Promise<Verdict<null, JudgeRefusal>>;
  /** Says that one knows somebody too well: what one said of them goes, and one has no more to do with it [A6]. */
  declareConflict(
    editionId: string,
    application: string,
    reader: string,
  ): Promise<Verdict<null, JudgeRefusal>>;
  shortlist(
    editionId: string,
    application: string,
    host: string,
    listed: boolean,
  ): Promise<Verdict<null, JudgeRefusal>>;
  /** Null takes a decision back. */
  decide(
    editionId: string,
    application: string,
    host: string,
    wish: DecisionWish | null,
  ): Promise<Verdict<null, JudgeRefusal>>;
  /** The same decision about all that have none; how many that were. */
  decideRest(
    editionId: string,
    host: string,
    wish: DecisionWish,
  ): Promise<Verdict<number, Always | 'not-selection'>>;
  preview(edition: Edition, viewer: Viewer, origin: string): Promise<Preview>;
  release(
    editionId: string,
    host: string,
    key: string,
  ): Promise<Verdict<Released, ReleaseRefusal | 'changed' | 'not-selection' | Always>>;
  /** What one looks at, and whether blindly: until the first score. */
  change(editionId: string, wish: SettingsWish): Promise<Verdict<null, Always | 'begun'>>;
  reviewers(editionId: string): Promise<readonly Reviewer[]>;
  ask(edition: Edition, address: string): Promise<Verdict<null, 'no-address' | 'too-many-reviewers'>>;
  letGo(editionId: string, reviewer: string): Promise<void>;
  /** Forgets what was kept long enough. */
  sweep(): Promise<void>;
}

const readingOf = ({ id, communityId, mode, blind, criteria, questions }: Edition) => ({
  ...{ editionId: id, communityId, mode, blind, criteria, questions },
});

/** Selections in PostgreSQL. */
export const createSelections = (tools: Tools): Selections => {
  const { orm, now, random } = tools;

  const isReviewer = async (editionId: string, personId: string): Promise<boolean> =>
    (
      await orm
        .select({ id: reviewers.id })
        .from(reviewers)
        .innerJoin(people, eq(people.email, reviewers.email))
        .where(
          and(
            eq(reviewers.editionId, editionId),
            eq(people.id, personId),
            // An address that somebody only says is theirs opens nothing.
            eq(people.emailVerified, true),
          ),
        )
    ).length > 0;

  const inEdition = async ({ rows, edition }: Turn, application: string): Promise<Enrolment | null> => {
    const [found] = await rows
      .select()
      .from(enrolments)
      .where(and(eq(enrolments.id, application), eq(enrolments.editionId, edition.id)));
    return found && found.state !== 'draft' ? found : null;
  };

  const isTied = async ({ rows }: Turn, enrolmentId: string, reader: string): Promise<boolean> =>
    (await rows.$count(
      reviews,
      and(eq(reviews.enrolmentId, enrolmentId), eq(reviews.reviewerId, reader), eq(reviews.conflict, true)),
    )) > 0;

  /** Does something with an application in the edition's turn, if this reader may have to do with it [A6]. */
  const judging = (
    editionId: string,
    application: string,
    reader: string,
    act: (turn: Turn, enrolment: Enrolment) => Promise<void>,
  ): Promise<Verdict<null, JudgeRefusal>> =>
    inTurn<null, ReviewRefusal | 'no-such-application'>(tools, editionId, async (turn) => {
      const enrolment = await inEdition(turn, application);
      if (!enrolment) return no('no-such-application');
      const conflict = await isTied(turn, enrolment.id, reader);
      const may = mayJudge(turn.edition.mode, { ...enrolment, conflict }, reader);
      if (!may.ok) return may;
      await act(turn, enrolment);
      return yes(null);
    });

  const writeDecisions = async (
    { rows, now: at }: Turn,
    enrolmentIds: readonly string[],
    host: string,
    wish: DecisionWish,
  ): Promise<void> => {
    const said = { ...wish, byId: host, at };
    for (const enrolmentId of enrolmentIds)
      await rows
        .insert(decisions)
        .values({ enrolmentId, ...said })
        .onConflictDoUpdate({ target: decisions.enrolmentId, set: said });
  };

  return {
    async viewer({ id }, person, role) {
      if (!person) return null;
      if (mayEdit(role)) return { personId: person.id, decides: true };
      return (await isReviewer(id, person.id)) ? { personId: person.id, decides: false } : null;
    },

    asked: ({ id }) =>
      orm
        .selectDistinct({ slug: editions.slug, title: editions.title })
        .from(reviewers)
        .innerJoin(people, and(eq(people.email, reviewers.email), eq(people.emailVerified, true)))
        .innerJoin(editions, eq(editions.id, reviewers.editionId))
        .innerJoin(enrolments, eq(enrolments.editionId, editions.id))
        .where(and(eq(people.id, id), inArray(enrolments.state, [...OPEN_STATES])))
        .orderBy(asc(editions.title)),

    applications: (edition, viewer) => applicationsFor(orm, readingOf(edition), viewer),

    async seated(editionId) {
      const rows = await orm
        .select({ doing: enrolments.doing })
        .from(enrolments)
        .where(and(eq(enrolments.editionId, editionId), inArray(enrolments.state, ['offered', 'seated'])));
      return rows.map(({ doing }) => doing);
    },

    releases: (editionId) =>
      orm.select().from(releases).where(eq(releases.editionId, editionId)).orderBy(asc(releases.at)),

    hasBegun: (editionId) => hasBegun(orm, editionId),

    review: (editionId, application, reader, { scores, note, version }) =>
      judging(editionId, application, reader, async ({ rows, edition, now: at }, enrolment) => {
        const ids = criteriaOf(edition.criteria).map(({ id }) => id);
        const said = {
          scores: Object.fromEntries(Object.entries(scores).filter(([id]) => ids.includes(id))),
          note,
          // Nobody read a wording that was not there yet.
          version: Math.min(version, enrolment.version),
          conflict: false,
          at,
        };
        await rows
          .insert(reviews)
          .values({ enrolmentId: enrolment.id, reviewerId: reader, ...said })
          .onConflictDoUpdate({ target: [reviews.enrolmentId, reviews.reviewerId], set: said });
      }),

    declareConflict: (editionId, application, reader) =>
      judging(editionId, application, reader, async ({ rows, now: at }, { id, version }) => {
        const said = { scores: {}, note: '', version, conflict: true, at };
        await rows
          .insert(reviews)
          .values({ enrolmentId: id, reviewerId: reader, ...said })
          .onConflictDoUpdate({ target: [reviews.enrolmentId, reviews.reviewerId], set: said });
        // What they decided about somebody they know is nobody's decision.
        await rows.delete(decisions).where(and(eq(decisions.enrolmentId, id), eq(decisions.byId, reader)));
      }),

    shortlist: (editionId, application, host, listed) =>
      judging(editionId, application, host, async (turn, enrolment) => {
        const [name, to] = listed
          ? (['shortlist', 'shortlisted'] as const)
          : (['unlist', 'applied'] as const);
        // Twice is once.
        if (enrolment.state === to) return;
        await move(turn, enrolment, enrolment.state, name, { to }, { by: 'host', byId: host });
      }),

    decide: (editionId, application, host, wish) =>
      judging(editionId, application, host, async (turn, { id }) => {
        if (wish) await writeDecisions(turn, [id], host, wish);
        else await turn.rows.delete(decisions).where(eq(decisions.enrolmentId, id));
      }),

    decideRest: (editionId, host, wish) =>
      inTurn<number, 'not-selection'>(tools, editionId, async (turn) => {
        if (turn.edition.mode !== 'selection') return no('not-selection');
        const rest = await turn.rows
          .select({ id: enrolments.id })
          .from(enrolments)
          .leftJoin(decisions, eq(decisions.enrolmentId, enrolments.id))
          .where(
            and(
              eq(enrolments.editionId, editionId),
              inArray(enrolments.state, [...OPEN_STATES]),
              sql`${decisions.enrolmentId} is null`,
              sql`${enrolments.personId} <> ${host}`,
              sql`not exists (select 1 from ${reviews} where ${reviews.enrolmentId} = ${enrolments.id} and ${reviews.reviewerId} = ${host} and ${reviews.conflict})`,
            ),
          );
        await writeDecisions(
          turn,
          rest.map(({ id }) => id),
          host,
          wish,
        );
        return yes(rest.length);
      }),

    preview: (edition, viewer, origin) => previewRelease(tools, edition, viewer, origin),
    release: (editionId, host, key) => release(tools, editionId, host, key),

    change: (editionId, { blind, criteria }) =>
      inTurn<null, 'begun'>(tools, editionId, async ({ rows }) => {
        if (await hasBegun(rows, editionId)) return no('begun');
        await rows.update(editions).set({ blind, criteria }).where(eq(editions.id, editionId));
        return yes(null);
      }),

    async reviewers(editionId) {
      const judged = orm
        .select({ reviewerId: reviews.reviewerId, reviews: count().as('reviews') })
        .from(reviews)
        .innerJoin(enrolments, eq(enrolments.id, reviews.enrolmentId))
        .where(and(eq(enrolments.editionId, editionId), eq(reviews.conflict, false)))
        .groupBy(reviews.reviewerId)
        .as('judged');
      return orm
        .select({
          id: reviewers.id,
          address: reviewers.emailWritten,
          reviews: sql<number>`coalesce(${judged.reviews}, 0)`.mapWith(Number),
        })
        .from(reviewers)
        .leftJoin(people, eq(people.email, reviewers.email))
        .leftJoin(judged, eq(judged.reviewerId, people.id))
        .where(eq(reviewers.editionId, editionId))
        .orderBy(asc(reviewers.email));
    },

    async ask({ id: editionId, locale }, address) {
      const read = readEmail(address);
      if (!read) return no('no-address');
      return orm.transaction(async (rows) => {
        await rows.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('update');
        const there = await rows.$count(reviewers, eq(reviewers.editionId, editionId));
        if (there >= SELECTION_BOUNDS.reviewers) return no('too-many-reviewers');
        await rows
          .insert(reviewers)
          .values({
            id: makeId(random),
            editionId,
            email: read.email,
            emailWritten: read.written,
            at: now(),
          })
          .onConflictDoNothing();
        // The same mail to the same address whoever it is, and once.
        await enqueueMail(rows, reviewerMail, {
          to: { address: read.email, locale },
          subject: editionId,
          revision: 1,
          data: { edition: editionId, address: read.email },
          now: now(),
        });
        return yes(null);
      });
    },

    async letGo(editionId, reviewer) {
      await orm.delete(reviewers).where(and(eq(reviewers.editionId, editionId), eq(reviewers.id, reviewer)));
    },

    async sweep() {
      const before = keptSince(now());
      await orm.delete(reviews).where(lt(reviews.at, before));
      await orm
        .delete(enrolments)
        .where(and(eq(enrolments.state, 'declined'), lt(enrolments.changedAt, before)));
    },
  };
};
