/**
 * The mail before a session, to whoever is expected: written when it is due, and said as things stand when it leaves
 * [M2]. A session that moves to another day has another one, the one of the day before is void; a cancelled one has none.
 */
import { and, between, eq, inArray, isNull } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { addDays } from '#core/calendar.ts';
import type { Locale } from '#core/words.ts';
import { meetingAt, wallClockAt } from '#core/zone.ts';
import type { MailBlock, MailContent } from '#server/mail/content.ts';
import { type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { techniques } from '#techniques/index.ts';
import { editions } from '../editions/tables.server.ts';
import { hoursIn } from './elsewhere.ts';
import { expectedAt } from './expected.server.ts';
import { sessionReminder } from './mail-kind.server.ts';
import { sessionMailWords } from './mail-words.ts';
import { reminderWords } from './reminder-words.ts';
import { instantsOf } from './rhythm.ts';
import { sayDay } from './say-day.ts';
import { PARTS, type Part } from './session.ts';
import { sessions } from './tables.server.ts';

type Session = Pick<
  typeof sessions.$inferSelect,
  'number' | 'title' | 'date' | 'start' | 'end' | 'venue' | 'wayIn' | 'video' | 'question' | 'materials'
> & { readonly techniques: readonly string[] };
type Edition = Pick<typeof editions.$inferSelect, 'slug' | 'title' | 'place' | 'zone'>;

/** The day before, at an hour of the edition's zone at which nobody sleeps. */
const REMINDED_AT = '10:00';

export const remindsAt = (date: string, zone: string): Date =>
  meetingAt(addDays(date, -1), REMINDED_AT, zone).instant;

/** Puts the reminders that are due into the outbox; twice is as once [M1]. */
export const sweepReminders = async (orm: NodePgDatabase, now: Date): Promise<void> => {
  const today = now.toISOString().slice(0, 10);
  const near = await orm
    .select({ session: sessions, zone: editions.zone })
    .from(sessions)
    .innerJoin(editions, eq(editions.id, sessions.editionId))
    .where(
      and(
        isNull(sessions.cancelledAt),
        inArray(editions.status, ['published', 'running']),
        // Wherever on earth it is: a day more at either end.
        between(sessions.date, addDays(today, -1), addDays(today, 2)),
      ),
    );
  for (const { session, zone } of near) {
    const due = remindsAt(session.date, zone);
    if (now < due || now >= instantsOf({ ...session, zone }).startsAt) continue;
    for (const { id: person, since } of await expectedAt(orm, session)) {
      // Whoever came to it since then was told of it all when they did.
      if (since !== null && since > due) continue;
      const { id, date } = session;
      await enqueueMail(orm, sessionReminder, {
        ...{ to: { person }, subject: id, revision: date, data: { session: id, date }, now },
      });
    }
  }
};

interface Told {
  readonly session: Session;
  readonly edition: Edition;
  readonly when: 'today' | 'tomorrow';
  /** Of who reads it. */
  readonly part: Part | null;
  readonly theirs: string;
}

const contentOf = (locale: Locale, origin: string, told: Told): MailContent => {
  const { session, edition, when, part, theirs } = told;
  const [t, s] = [reminderWords[locale], sessionMailWords[locale]];
  const title = session.title || s.session(session.number);
  const hours = { date: session.date, start: session.start, end: session.end, zone: edition.zone };
  const sayHours = ({ date, start, end, zone }: typeof hours) =>
    s.hours(sayDay(date, locale), start, end, zone);
  const yours = hoursIn(theirs, hours);
  const agenda = session.techniques.flatMap((id) => techniques.find((one) => one.id === id) ?? []);
  const facts = (
    [
      [s.when, sayHours(hours)],
      [s.yours, yours && sayHours(yours)],
      [s.where, session.venue || edition.place],
      [t.wayIn, session.wayIn],
      [t.video, session.video],
      [t.agenda, agenda.map(({ name }) => name[locale]).join(', ')],
    ] as const
  ).filter((fact): fact is readonly [string, string] => Boolean(fact[1]));
  const more = [
    part && t.parts[part],
    session.materials !== '' && t.materials,
    session.question !== '' && t.cannot,
  ];
  const blocks: MailBlock[] = [
    { is: 'text', text: t.text(title, edition.title) },
    { is: 'facts', facts },
    { is: 'action', label: s.open, url: `${origin}/e/${edition.slug}/sessions/${session.number}` },
    ...more.flatMap((text): MailBlock[] => (text ? [{ is: 'quiet', text }] : [])),
  ];
  return { subject: t.subject[when](title), blocks };
};

export const reminderMails = (orm: NodePgDatabase, now: () => Date): MailMaker =>
  mailMaker({
    kind: sessionReminder,
    async compose({ data: { session: id, date }, to, origin }) {
      const [found] = await orm
        .select({ session: sessions, edition: editions })
        .from(sessions)
        .innerJoin(editions, eq(editions.id, sessions.editionId))
        .where(and(eq(sessions.id, id), eq(sessions.date, date), isNull(sessions.cancelledAt)));
      if (!found || to.personId === null) return null;
      const { session, edition } = found;
      if (instantsOf({ ...session, zone: edition.zone }).startsAt <= now()) return null;
      // Still expected [M3].
      if (!(await expectedAt(orm, session)).some((one) => one.id === to.personId)) return null;
      const when = wallClockAt(now(), edition.zone).date === date ? 'today' : 'tomorrow';
      const held = { facilitator: session.facilitatorId, 'co-facilitator': session.coFacilitatorId };
      const part = PARTS.find((one) => held[one] === to.personId) ?? null;
      return contentOf(to.locale, origin, { session, edition, when, part, theirs: to.timeZone });
    },
    example: (locale, origin) => {
      const { edition: title, place, venue } = sessionMailWords[locale].example;
      const { session: name, wayIn } = reminderWords[locale].example;
      const session: Session = {
        ...{ number: 1, title: name, date: '2026-09-08', start: '18:30', end: '20:30', venue, wayIn },
        ...{ video: '', question: '?', materials: '', techniques: ['idea', 'elevator-pitch'] },
      };
      return contentOf(locale, origin, {
        ...{ session, edition: { slug: 'exemple', title, place, zone: 'Europe/Paris' } },
        ...{ when: 'tomorrow', part: null, theirs: 'Europe/Paris' },
      });
    },
  });
