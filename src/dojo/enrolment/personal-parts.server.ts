import { asc, eq, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import { communities, communityAdmins } from '../communities/tables.server.ts';
import { editionHosts, editions } from '../editions/tables.server.ts';
import { type PersonalData, valuesOf } from '../people/personal-data.server.ts';
import { attendances, calendarFeeds, sessions } from '../sessions/tables.server.ts';
import { invitations } from '../team/tables.server.ts';
import type { Enrolments } from './enrolments.server.ts';
import { dojoPersonalWords } from './personal-words.ts';
import { claims, enrolmentMoves, enrolments, enrolmentVersions, seats } from './tables.server.ts';
import { enrolmentWords } from './words.ts';

/** Names, and the words for values that are names of ours. */
const labelsIn = (locale: Locale): Readonly<Record<string, string>> => {
  const { labels, by } = dojoPersonalWords[locale];
  const { stands, doings, moves } = enrolmentWords[locale];
  return { ...labels, ...valuesOf({ state: stands, doing: doings, move: moves, by }) };
};

const words = (name: keyof (typeof dojoPersonalWords)['fr']['titles']) => ({
  name,
  title: { fr: dojoPersonalWords.fr.titles[name], en: dojoPersonalWords.en.titles[name] },
  labels: { fr: labelsIn('fr'), en: labelsIn('en') },
});

const answersOf = (said: Readonly<Record<string, string>>) =>
  Object.entries(said).map(([question, answer]) => ({ question, answer }));

/** What communities, editions and their evenings hold of a person. */
export const dojoParts = (orm: NodePgDatabase, store: Enrolments): readonly PersonalData[] => [
  {
    ...words('enrolments'),
    tables: ['enrolments', 'enrolment_versions', 'enrolment_moves', 'seats', 'claims'],
    async export({ id, email }) {
      const own = await orm
        .select({ one: enrolments, edition: editions.title, seat: seats.number })
        .from(enrolments)
        .innerJoin(editions, eq(editions.id, enrolments.editionId))
        .leftJoin(seats, eq(seats.enrolmentId, enrolments.id))
        .where(eq(enrolments.personId, id))
        .orderBy(asc(enrolments.firstClickAt));
      const unproven = await orm
        .select({
          edition: editions.title,
          firstClickAt: claims.firstClickAt,
          expiresAt: claims.expiresAt,
        })
        .from(claims)
        .innerJoin(editions, eq(editions.id, claims.editionId))
        .where(eq(claims.email, email));
      return {
        enrolments: await Promise.all(
          own.map(async ({ one, edition, seat }) => {
            const [moves, wordings] = await Promise.all([
              orm.select().from(enrolmentMoves).where(eq(enrolmentMoves.enrolmentId, one.id)),
              orm.select().from(enrolmentVersions).where(eq(enrolmentVersions.enrolmentId, one.id)),
            ]);
            return {
              ...{ edition, seat, doing: one.doing, shown: one.shown },
              // That hosts look closer at somebody is no decision yet [A2].
              state: one.state === 'shortlisted' ? 'applied' : one.state,
              since: one.firstClickAt.toISOString(),
              until: one.offerEndsAt?.toISOString() ?? null,
              answers: answersOf(one.answers),
              wordings: wordings.map(({ at, answers }) => ({
                at: at.toISOString(),
                answers: answersOf(answers),
              })),
              moves: moves
                .filter(({ move }) => move !== 'shortlist' && move !== 'unlist')
                .sort((a, b) => a.id - b.id)
                .map(({ move, by, why, at }) => ({ move, by, why, at: at.toISOString() })),
            };
          }),
        ),
        unproven: unproven.map(({ edition, firstClickAt, expiresAt }) => ({
          ...{ edition, since: firstClickAt.toISOString(), until: expiresAt.toISOString() },
        })),
      };
    },
    async erase(tx, { id, email }) {
      await tx.delete(claims).where(eq(claims.email, email));
      await store.erase(id, tx);
    },
  },
  {
    ...words('hosting'),
    tables: ['community_admins', 'edition_hosts', 'invitations'],
    async export({ id }) {
      const [invited, runs, hosts] = await Promise.all([
        orm.select({ endsAt: invitations.endsAt }).from(invitations).where(eq(invitations.by, id)),
        orm
          .select({ community: communities.name, at: communityAdmins.at })
          .from(communityAdmins)
          .innerJoin(communities, eq(communities.id, communityAdmins.communityId))
          .where(eq(communityAdmins.personId, id)),
        orm
          .select({ edition: editions.title, name: editionHosts.name })
          .from(editionHosts)
          .innerJoin(editions, eq(editions.id, editionHosts.editionId))
          .where(eq(editionHosts.personId, id)),
      ]);
      return {
        communities: runs.map(({ community, at }) => ({ community, since: at.toISOString() })),
        editions: hosts,
        invitations: invited.map(({ endsAt }) => ({ until: endsAt.toISOString() })),
      };
    },
    // Their name goes from the pages with them.
    async erase(tx, { id }) {
      await tx.delete(editionHosts).where(eq(editionHosts.personId, id));
    },
  },
  {
    ...words('evenings'),
    tables: ['sessions', 'attendances', 'calendar_feeds'],
    async export({ id }) {
      const [led, came, feeds] = await Promise.all([
        orm
          .select({ edition: editions.title, session: sessions.title, date: sessions.date })
          .from(sessions)
          .innerJoin(editions, eq(editions.id, sessions.editionId))
          .where(or(eq(sessions.facilitatorId, id), eq(sessions.coFacilitatorId, id))),
        orm
          .select({ session: sessions.title, date: sessions.date, present: attendances.present })
          .from(attendances)
          .innerJoin(sessions, eq(sessions.id, attendances.sessionId))
          .where(eq(attendances.personId, id)),
        orm.select().from(calendarFeeds).where(eq(calendarFeeds.personId, id)),
      ]);
      return {
        facilitates: led,
        attendances: came,
        calendar: feeds[0]?.at.toISOString() ?? null,
      };
    },
    // Who noted that others were there is nobody's business any more.
    async erase(tx, { id }) {
      await tx.update(attendances).set({ by: '' }).where(eq(attendances.by, id));
    },
  },
];
