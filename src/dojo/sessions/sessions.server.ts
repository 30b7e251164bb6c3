import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, exists, inArray, max, ne, or, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { wallClockAt } from '#core/zone.ts';
import { editionHosts, editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { tellGuests } from '../evenings/guests.server.ts';
import { hashOf, isSecret, makeSecret } from '../products/secrets.server.ts';
import { CALM } from './mail-kind.server.ts';
import { tellSeated } from './mails.server.ts';
import { chairOf, guestsAt, membersOf, notedAt } from './members.server.ts';
import type { EditionMember, Member, Rolled } from './members.ts';
import { kindOfChange, tellAttendance, tellPrograms } from './programs.server.ts';
import { checkHours, type HoursRefusal, type Planned, wouldBeOver } from './rhythm.ts';
import { isNoted, type Written } from './session.ts';
import { attendances, calendarFeeds, sessions } from './tables.server.ts';

export type Session = typeof sessions.$inferSelect;

/** What a host says of a session, its hours aside. */
export type SessionWords = Partial<
  Pick<Session, 'title' | 'techniques' | 'venue' | 'wayIn' | 'video' | 'question' | 'materials' | 'notes'>
>;

/** What is read by who takes part alone: no feed and no public page changes with it. */
const INSIDE: ReadonlySet<keyof Session> = new Set(['materials', 'notes']);

export interface Sessions {
  of(editionId: string): Promise<readonly Session[]>;
  /**
   * Adds what was planned, behind what is there. `after`: the last number there was when it was planned; if there are
   * others by now, as when a form is sent twice, nothing is added.
   */
  add(
    editionId: string,
    planned: readonly Pick<Planned, 'date' | 'start' | 'end'>[],
    programme: readonly { readonly title: string; readonly techniques: readonly string[] }[],
    after?: number,
  ): Promise<readonly Session[]>;
  /** Another day or other hours, for this session alone [T5]. */
  move(
    editionId: string,
    id: string,
    hours: Pick<Session, 'date' | 'start' | 'end'>,
  ): Promise<Verdict<Session, HoursRefusal | 'past' | 'no-such-session'>>;
  cancel(editionId: string, id: string): Promise<Verdict<Session, 'no-such-session'>>;
  tell(editionId: string, id: string, words: SessionWords): Promise<Verdict<Session, 'no-such-session'>>;
  /** As it was when it was read is `from`: where somebody has changed it since, nothing is changed. */
  tellFrom(
    editionId: string,
    id: string,
    words: SessionWords,
    from: Session,
  ): Promise<Verdict<Session, 'no-such-session' | 'changed'>>;
  /** Materials or notes, unless somebody else wrote them anew since they were read: `before`, as they were then (H4). */
  write(
    editionId: string,
    id: string,
    field: Written,
    text: string,
    before: string,
  ): Promise<Verdict<Session, 'no-such-session' | 'changed'>>;
  /** Notes that somebody with a seat, or a chair that evening, is there, or takes it back; who was noted once stays on the list (H3). */
  attend(
    sessionId: string,
    personId: string,
    present: boolean,
    by: string,
  ): Promise<Verdict<null, 'no-such-session' | 'not-yet' | 'not-on-the-list'>>;
  /** Who holds a seat in an edition, and who hosts it. */
  members(editionId: string): Promise<readonly EditionMember[]>;
  /** Who took a chair of a session, for once. */
  guests(sessionId: string): Promise<readonly Member[]>;
  /** What was noted at a session. */
  noted(sessionId: string): Promise<readonly Rolled[]>;
  /** Who was there, by session. */
  present(editionId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** A new secret address for somebody's own calendar; the one before opens nothing any more. */
  makeFeed(personId: string): Promise<string>;
  endFeed(personId: string): Promise<void>;
  /** Since when somebody's own calendar has its address; null while it has none. */
  feedSince(personId: string): Promise<Date | null>;
  /** Whose calendar a secret opens; null for one that opens nothing. */
  feedOf(key: string): Promise<string | null>;
  /** The sessions of the editions where somebody holds a seat or hosts, and those they have a chair of, with their edition. */
  ofPerson(
    personId: string,
  ): Promise<readonly { readonly session: Session; readonly edition: typeof editions.$inferSelect }[]>;
}

/** Sessions and calendars in PostgreSQL. */
export const createSessions = (orm: NodePgDatabase, random: () => number, now: () => Date): Sessions => {
  /** One change of one session: nobody else changes it meanwhile, and calendars are told when they must be. */
  const change = <R extends string>(
    editionId: string,
    id: string,
    decide: (session: Session, edition: typeof editions.$inferSelect) => Verdict<Partial<Session>, R>,
  ): Promise<Verdict<Session, R | 'no-such-session'>> =>
    orm.transaction(async (rows) => {
      const [edition] = await rows.select().from(editions).where(eq(editions.id, editionId)).for('update');
      const [session] = await rows
        .select()
        .from(sessions)
        .where(and(eq(sessions.id, id), eq(sessions.editionId, editionId)));
      if (!session || !edition) return no('no-such-session');
      const decided = decide(session, edition);
      if (!decided.ok) return decided;
      const to = decided.value;
      const differing = (Object.keys(to) as (keyof Session)[]).filter(
        (key) => !isDeepStrictEqual(to[key], session[key]),
      );
      if (differing.length === 0) return yes(session);
      if (differing.every((key) => INSIDE.has(key))) {
        const [written] = await rows.update(sessions).set(to).where(eq(sessions.id, id)).returning();
        return yes(written!);
      }
      // What calendars must hear about [C2].
      const told = (['date', 'start', 'end', 'venue', 'cancelledAt'] as const).some(
        (key) => key in to && to[key] !== session[key],
      );
      const at = now();
      const [changed] = await rows
        .update(sessions)
        .set({ ...to, sequence: session.sequence + (told ? 1 : 0), changedAt: at })
        .where(eq(sessions.id, id))
        .returning();
      const [renewed] = await rows
        .update(editions)
        .set({ revision: sql`${editions.revision} + 1`, changedAt: at })
        .where(eq(editions.id, editionId))
        .returning();
      if (told) await tellSeated(rows, edition, session, changed!, at);
      const kind = kindOfChange(session, changed!);
      if (kind) await tellPrograms(rows, renewed!, kind, [changed!], at);
      if (told) await tellGuests(rows, session, changed!, at, CALM);
      return yes(changed!);
    });

  return {
    of: (editionId) =>
      orm
        .select()
        .from(sessions)
        .where(eq(sessions.editionId, editionId))
        .orderBy(asc(sessions.date), asc(sessions.start), asc(sessions.number)),
    add: (editionId, planned, programme, after) =>
      orm.transaction(async (rows) => {
        await rows.select({ id: editions.id }).from(editions).where(eq(editions.id, editionId)).for('update');
        const [last] = await rows
          .select({ number: max(sessions.number) })
          .from(sessions)
          .where(eq(sessions.editionId, editionId));
        const from = last?.number ?? 0;
        if (planned.length === 0 || (after !== undefined && after !== from)) return [];
        const at = now();
        const [edition] = await rows
          .update(editions)
          .set({ revision: sql`${editions.revision} + 1`, changedAt: at })
          .where(eq(editions.id, editionId))
          .returning();
        const added = await rows
          .insert(sessions)
          .values(
            planned.map(({ date, start, end }, n) => ({
              id: makeId(random),
              editionId,
              number: from + n + 1,
              title: programme[from + n]?.title ?? '',
              techniques: [...(programme[from + n]?.techniques ?? [])],
              ...{ date, start, end },
              ...{ venue: '', wayIn: '', video: '', question: '', materials: '', notes: '' },
              uid: `${randomUUID()}@po-dojo`,
              changedAt: at,
            })),
          )
          .returning();
        if (edition) await tellPrograms(rows, edition, 'session.planned', added, at);
        return added;
      }),
    move: (editionId, id, hours) =>
      change<HoursRefusal | 'past'>(editionId, id, (session, { zone }) => {
        const checked = checkHours({ ...hours, zone });
        if (!checked.ok) return checked;
        // Nobody would be told of it any more, and calendars would show it as over.
        if (wouldBeOver({ ...session, zone }, checked.value, now())) return no('past');
        const { date, start, end } = hours;
        const moved = date !== session.date || start !== session.start;
        const movedFrom = moved ? `${session.date}T${session.start}` : session.movedFrom;
        return yes({ date, start, end, movedFrom });
      }),
    cancel: (editionId, id) =>
      change<never>(editionId, id, (session) => yes({ cancelledAt: session.cancelledAt ?? now() })),
    tell: (editionId, id, words) => change<never>(editionId, id, () => yes(words)),
    tellFrom: (editionId, id, words, from) =>
      change<'changed'>(editionId, id, (session) =>
        JSON.stringify(from) === JSON.stringify(session) ? yes(words) : no('changed'),
      ),
    write: (editionId, id, field, text, before) =>
      change<'changed'>(editionId, id, (session) =>
        session[field] === before || session[field] === text ? yes({ [field]: text }) : no('changed'),
      ),
    async attend(sessionId, personId, present, by) {
      const at = now();
      const [found] = await orm
        .select({ session: sessions, edition: editions })
        .from(sessions)
        .innerJoin(editions, eq(editions.id, sessions.editionId))
        .where(eq(sessions.id, sessionId));
      if (!found) return no('no-such-session');
      const { session, edition } = found;
      if (!isNoted(session, wallClockAt(at, edition.zone).date)) return no('not-yet');
      const isListed =
        (await membersOf(orm, session.editionId)).some(({ id, seated }) => id === personId && seated) ||
        (await guestsAt(orm, sessionId)).some(({ id }) => id === personId) ||
        (await notedAt(orm, sessionId)).some(({ id }) => id === personId);
      if (!isListed) return no('not-on-the-list');
      await orm.transaction(async (rows) => {
        const noted = await rows
          .insert(attendances)
          .values({ sessionId, personId, present, by, at })
          .onConflictDoUpdate({
            target: [attendances.sessionId, attendances.personId],
            set: { present, by, at },
            // What is noted already stays as it is: tapped twice, it is told once.
            setWhere: ne(attendances.present, present),
          })
          .returning();
        if (noted.length > 0)
          await tellAttendance(rows, edition, session, { person: personId, present, now: at });
      });
      return yes(null);
    },
    members: (editionId) => membersOf(orm, editionId),
    guests: (sessionId) => guestsAt(orm, sessionId),
    noted: (sessionId) => notedAt(orm, sessionId),
    async present(editionId) {
      const rows = await orm
        .select({ session: attendances.sessionId, person: attendances.personId })
        .from(attendances)
        .innerJoin(sessions, eq(sessions.id, attendances.sessionId))
        .where(and(eq(sessions.editionId, editionId), eq(attendances.present, true)));
      const bySession = Map.groupBy(rows, ({ session }) => session);
      return new Map(
        [...bySession].map(([session, all]) => [session, new Set(all.map(({ person }) => person))]),
      );
    },
    async makeFeed(personId) {
      const key = makeSecret();
      const row = { keyHash: hashOf(key), at: now() };
      await orm
        .insert(calendarFeeds)
        .values({ personId, ...row })
        .onConflictDoUpdate({ target: calendarFeeds.personId, set: row });
      return key;
    },
    async endFeed(personId) {
      await orm.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId));
    },
    async feedSince(personId) {
      const [found] = await orm
        .select({ at: calendarFeeds.at })
        .from(calendarFeeds)
        .where(eq(calendarFeeds.personId, personId));
      return found?.at ?? null;
    },
    async feedOf(key) {
      if (!isSecret(key)) return null;
      const [found] = await orm
        .select({ personId: calendarFeeds.personId })
        .from(calendarFeeds)
        .where(eq(calendarFeeds.keyHash, hashOf(key)));
      return found?.personId ?? null;
    },
    ofPerson: (personId) => {
      const seated = orm
        .select({ id: enrolments.editionId })
        .from(enrolments)
        .where(and(eq(enrolments.personId, personId), eq(enrolments.state, 'seated')));
      const hosted = orm
        .select({ id: editionHosts.editionId })
        .from(editionHosts)
        .where(eq(editionHosts.personId, personId));
      return orm
        .select({ session: sessions, edition: editions })
        .from(sessions)
        .innerJoin(editions, eq(editions.id, sessions.editionId))
        .where(or(inArray(editions.id, seated), inArray(editions.id, hosted), exists(chairOf(orm, personId))))
        .orderBy(asc(sessions.date), asc(sessions.start), asc(sessions.id));
    },
  };
};
