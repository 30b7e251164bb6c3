import { and, asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { Criterion } from '../editions/edition.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { type PersonalData, valuesOf } from '../people/personal-data.server.ts';
import { selectionPersonalWords } from './personal-words.ts';
import { isOpen, keptUntil } from './selection.ts';
import { decisions, releases, reviewers, reviews } from './tables.server.ts';
import { selectionWords } from './words.ts';

const labelsIn = (locale: Locale): Readonly<Record<string, string>> => {
  const { decisions: decided, reasons } = selectionWords[locale];
  return {
    ...selectionPersonalWords[locale].labels,
    ...valuesOf({ decision: decided, reason: reasons }),
  };
};
const words = (name: keyof (typeof selectionPersonalWords)['fr']['titles']) => ({
  name,
  title: { fr: selectionPersonalWords.fr.titles[name], en: selectionPersonalWords.en.titles[name] },
  labels: { fr: labelsIn('fr'), en: labelsIn('en') },
});

/** Scores with what each is about, as who reads them knows it. */
const scoresOf = (scores: Readonly<Record<string, number>>, criteria: readonly Criterion[], locale: Locale) =>
  Object.entries(scores).map(([id, score]) => ({
    criterion: criteria.find((one) => one.id === id)?.label || selectionPersonalWords[locale].overall,
    score,
  }));

/** What selections hold of a person: as who reads applications, and as whose application was read. */
export const selectionParts = (orm: NodePgDatabase): readonly PersonalData[] => [
  {
    ...words('reviews'),
    tables: ['reviews'],
    async export({ id, locale }) {
      const own = await orm
        .select({ review: reviews, edition: editions.title, criteria: editions.criteria })
        .from(reviews)
        .innerJoin(enrolments, eq(enrolments.id, reviews.enrolmentId))
        .innerJoin(editions, eq(editions.id, enrolments.editionId))
        .where(eq(reviews.reviewerId, id))
        .orderBy(asc(reviews.at));
      return own.map(({ review: { scores, note, conflict, at }, edition, criteria }) => ({
        ...{ edition, note, conflict, at: at.toISOString() },
        scores: scoresOf(scores, criteria, locale),
      }));
    },
    // Their reviews go with their account.
  },
  {
    ...words('reviewed'),
    tables: [],
    async export({ id, locale }) {
      const own = await orm
        .select({ one: enrolments, edition: editions.title, criteria: editions.criteria })
        .from(enrolments)
        .innerJoin(editions, eq(editions.id, enrolments.editionId))
        .where(eq(enrolments.personId, id))
        .orderBy(asc(enrolments.firstClickAt));
      // Before the answer is given, nobody can read it out of what was said [A2].
      const answered = own.filter(({ one }) => !isOpen(one.state) && one.state !== 'draft');
      return Promise.all(
        answered.map(async ({ one, edition, criteria }) => {
          const said = await orm
            .select()
            .from(reviews)
            .where(and(eq(reviews.enrolmentId, one.id), eq(reviews.conflict, false)))
            .orderBy(asc(reviews.at));
          return {
            ...{ edition, reason: one.reason },
            until: one.state === 'declined' ? keptUntil(one.changedAt).toISOString() : null,
            reviews: said.map(({ scores, note }) => ({ note, scores: scoresOf(scores, criteria, locale) })),
          };
        }),
      );
    },
  },
  {
    ...words('reviewing'),
    tables: ['reviewers', 'decisions', 'releases'],
    async export({ id, email }) {
      const [asked, decided, released] = await Promise.all([
        orm
          .select({ edition: editions.title, address: reviewers.emailWritten, at: reviewers.at })
          .from(reviewers)
          .innerJoin(editions, eq(editions.id, reviewers.editionId))
          .where(eq(reviewers.email, email))
          .orderBy(asc(reviewers.at)),
        orm
          .select({ edition: editions.title, one: decisions })
          .from(decisions)
          .innerJoin(enrolments, eq(enrolments.id, decisions.enrolmentId))
          .innerJoin(editions, eq(editions.id, enrolments.editionId))
          .where(eq(decisions.byId, id))
          .orderBy(asc(decisions.at)),
        orm
          .select({ edition: editions.title, at: releases.at })
          .from(releases)
          .innerJoin(editions, eq(editions.id, releases.editionId))
          .where(eq(releases.byId, id))
          .orderBy(asc(releases.at)),
      ]);
      return {
        editions: asked.map(({ at, ...one }) => ({ ...one, at: at.toISOString() })),
        decisions: decided.map(({ edition, one: { decision, reason, why, at } }) => ({
          ...{ edition, decision, reason, why, at: at.toISOString() },
        })),
        releases: released.map(({ edition, at }) => ({ edition, at: at.toISOString() })),
      };
    },
    // What they decided stays decided, by nobody; who applied is owed an answer.
    async erase(tx, { email }) {
      await tx.delete(reviewers).where(eq(reviewers.email, email));
    },
  },
];
