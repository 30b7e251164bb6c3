import { asc, eq, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { alias } from 'drizzle-orm/pg-core';
import type { Locale } from '#core/words.ts';
import { editions } from '../editions/tables.server.ts';
import { type PersonalData, valuesOf } from '../people/personal-data.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { facilitationPersonalWords } from './personal-words.ts';
import { facilitationChanges, trades } from './tables.server.ts';

const labelsIn = (locale: Locale): Readonly<Record<string, string>> => {
  const { labels, states, parts, ways } = facilitationPersonalWords[locale];
  return { ...labels, ...valuesOf({ state: states, part: parts, way: ways }) };
};

const given = alias(sessions, 'given');
const wanted = alias(sessions, 'wanted');

/** What is held of somebody's turns: trades go with either of the two, and what changed is then nobody's. */
export const facilitationParts = (orm: NodePgDatabase): readonly PersonalData[] => [
  {
    name: 'facilitation',
    title: { fr: facilitationPersonalWords.fr.title, en: facilitationPersonalWords.en.title },
    labels: { fr: labelsIn('fr'), en: labelsIn('en') },
    tables: ['trades', 'facilitation_changes'],
    async export({ id }) {
      const traded = await orm
        .select({ one: trades, edition: editions.title, given, wanted })
        .from(trades)
        .innerJoin(editions, eq(editions.id, trades.editionId))
        .innerJoin(given, eq(given.id, trades.givenSessionId))
        .leftJoin(wanted, eq(wanted.id, trades.wantedSessionId))
        .where(or(eq(trades.byId, id), eq(trades.toId, id)))
        .orderBy(asc(trades.at), asc(trades.id));
      const { fromId, toId, byId } = facilitationChanges;
      const changed = await orm
        .select({ one: facilitationChanges, session: sessions.title, date: sessions.date })
        .from(facilitationChanges)
        .innerJoin(sessions, eq(sessions.id, facilitationChanges.sessionId))
        .where(or(eq(fromId, id), eq(toId, id), eq(byId, id)))
        .orderBy(asc(facilitationChanges.id));
      const told = traded.map(({ one, edition, given: theirs, wanted: others }) => ({
        by: one.byId,
        trade: {
          ...{ edition, state: one.state, at: one.at.toISOString() },
          given: { session: theirs.title, date: theirs.date, part: one.givenPart },
          wanted: others && { session: others.title, date: others.date, part: one.wantedPart },
          answered: one.answeredAt?.toISOString() ?? null,
        },
      }));
      const tell = ({ one, session, date }: (typeof changed)[number]) => ({
        ...{ session, date, part: one.part, way: one.way, at: one.at.toISOString() },
      });
      return {
        offered: told.filter(({ by }) => by === id).map(({ trade }) => trade),
        asked: told.filter(({ by }) => by !== id).map(({ trade }) => trade),
        changes: changed
          .filter(({ one }) => one.fromId === id || one.toId === id)
          .map((row) => ({ ...tell(row), got: row.one.toId === id })),
        made: changed.filter(({ one }) => one.byId === id).map(tell),
      };
    },
  },
];
