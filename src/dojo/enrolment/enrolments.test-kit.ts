/** An edition with people around it, on a database of one's own, under a clock that only the test moves. */
import { eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/db.server.ts';
import { mails } from '#server/mail/tables.server.ts';
import { communities } from '../communities/tables.server.ts';
import { editions } from '../editions/tables.server.ts';
import { people } from '../people/tables.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import type { Application } from './application.ts';
import { createEnrolments } from './enrolments.server.ts';
import { enrolmentMoves, enrolments, seats } from './tables.server.ts';

export const APPLICATION: Application = {
  answers: { why: 'Je deviens PO en septembre.' },
  doing: 'about-to-be',
  shown: false,
};

export interface Clock {
  now: Date;
}

export const peopleNamed = async (orm: Db['orm'], names: readonly string[]): Promise<readonly string[]> => {
  const at = new Date('2026-01-01T00:00:00Z');
  const rows = names.map((name) => ({
    id: name.toLowerCase(),
    name,
    email: `${name.toLowerCase()}@example.org`,
    emailWritten: `${name}@example.org`,
    emailVerified: true,
    colour: '#000000',
    locale: 'fr' as const,
    timeZone: 'Europe/Paris',
    createdAt: at,
    updatedAt: at,
  }));
  await orm.insert(people).values(rows).onConflictDoNothing();
  return rows.map(({ id }) => id);
};

let made = 0;

export const anEdition = async (
  orm: Db['orm'],
  given: Partial<typeof editions.$inferInsert> = {},
  begins = '2026-10-13',
): Promise<string> => {
  const id = `edition-${++made}`;
  const at = new Date('2026-06-01T00:00:00Z');
  await orm
    .insert(communities)
    .values({
      id: 'gironde',
      slug: 'gironde',
      name: 'Agile Gironde',
      about: '',
      locale: 'fr',
      region: 'Gironde',
      zone: 'Europe/Paris',
      partners: [],
      createdAt: at,
      changedAt: at,
    })
    .onConflictDoNothing();
  await orm.insert(editions).values({
    id,
    communityId: 'gironde',
    slug: id,
    status: 'published',
    title: 'PO Dojo 2026',
    sentence: '',
    description: '',
    themes: [],
    partners: [],
    locale: 'fr',
    region: '',
    place: '',
    zone: 'Europe/Paris',
    elsewhere: '',
    mode: 'first-come',
    capacity: 2,
    questions: [],
    criteria: [],
    createdAt: at,
    changedAt: at,
    ...given,
  });
  await orm.insert(sessions).values({
    id: `${id}-1`,
    editionId: id,
    number: 1,
    title: '',
    date: begins,
    start: '18:30',
    end: '20:30',
    venue: '',
    wayIn: '',
    video: '',
    techniques: [],
    question: '',
    materials: '',
    notes: '',
    uid: `${id}-1`,
    changedAt: at,
  });
  return id;
};

/** What an edition looks like, for a test to compare. */
export const standing = async (orm: Db['orm'], editionId: string) => {
  const rows = await orm.select().from(enrolments).where(eq(enrolments.editionId, editionId));
  return Object.fromEntries(rows.map(({ personId, state }) => [personId, state]));
};

export const seatsOf = (orm: Db['orm'], editionId: string) =>
  orm.select().from(seats).where(eq(seats.editionId, editionId)).orderBy(seats.number);

export const movesOf = (orm: Db['orm'], editionId: string) =>
  orm
    .select({
      id: enrolmentMoves.id,
      person: enrolments.personId,
      enrolment: enrolments.id,
      move: enrolmentMoves.move,
      from: enrolmentMoves.from,
      to: enrolmentMoves.to,
      by: enrolmentMoves.by,
      why: enrolmentMoves.why,
      at: enrolmentMoves.at,
    })
    .from(enrolmentMoves)
    .innerJoin(enrolments, eq(enrolments.id, enrolmentMoves.enrolmentId))
    .where(eq(enrolments.editionId, editionId))
    .orderBy(enrolmentMoves.id);

export const mailsAbout = (orm: Db['orm'], editionId: string) =>
  orm
    .select({ subject: mails.subjectId, revision: mails.revision, to: mails.recipient })
    .from(mails)
    .innerJoin(enrolments, eq(enrolments.id, mails.subjectId))
    .where(eq(enrolments.editionId, editionId))
    .orderBy(sql`${mails.revision}::bigint`);

export const openEnrolments = (orm: Db['orm'], clock: Clock, random: () => number = Math.random) =>
  createEnrolments({ orm, now: () => clock.now, random });
