import { asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import { editions } from '../editions/tables.server.ts';
import { type PersonalData, valuesOf } from '../people/personal-data.server.ts';
import { sessions, warmUps } from '../sessions/tables.server.ts';
import { eveningPersonalWords } from './personal-words.ts';
import { chairs } from './tables.server.ts';

const labelsIn = (locale: Locale): Readonly<Record<string, string>> => {
  const { labels, states } = eveningPersonalWords[locale];
  return { ...labels, ...valuesOf({ state: states }) };
};

/** What evenings hold of a person. All of it goes with them: the chair is free, and the sweeper offers it on. */
export const eveningParts = (orm: NodePgDatabase): readonly PersonalData[] => [
  {
    name: 'warmUps',
    title: { fr: eveningPersonalWords.fr.title, en: eveningPersonalWords.en.title },
    labels: { fr: labelsIn('fr'), en: labelsIn('en') },
    tables: ['warm_ups', 'evening_chairs'],
    async export({ id }) {
      const [said, held] = await Promise.all([
        orm
          .select({ edition: editions.title, session: sessions.title, one: warmUps })
          .from(warmUps)
          .innerJoin(sessions, eq(sessions.id, warmUps.sessionId))
          .innerJoin(editions, eq(editions.id, sessions.editionId))
          .where(eq(warmUps.personId, id))
          .orderBy(asc(warmUps.at)),
        orm
          .select({ edition: editions.title, session: sessions.title, one: chairs })
          .from(chairs)
          .innerJoin(sessions, eq(sessions.id, chairs.sessionId))
          .innerJoin(editions, eq(editions.id, sessions.editionId))
          .where(eq(chairs.personId, id))
          .orderBy(asc(chairs.changedAt)),
      ]);
      return {
        answers: said.map(({ edition, session, one }) => ({
          ...{ edition, session, date: one.date, comes: one.comes, answer: one.answer },
          at: one.at.toISOString(),
        })),
        chairs: held.map(({ edition, session, one }) => ({
          ...{ edition, session, date: one.date, state: one.state, at: one.changedAt.toISOString() },
          until: one.offerEndsAt?.toISOString() ?? null,
        })),
      };
    },
  },
];
