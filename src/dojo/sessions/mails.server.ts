import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailBlock, MailContent } from '#server/mail/content.ts';
import { type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { enqueueMail, type Rows } from '#server/mail/outbox.server.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { writeInvitation } from './calendar.ts';
import { calendarSession } from './calendar-session.ts';
import { hoursIn } from './elsewhere.ts';
import { CALM, sessionMail, type Was } from './mail-kind.server.ts';
import { sessionMailWords } from './mail-words.ts';
import { type Hours, instantsOf } from './rhythm.ts';
import { sayDay } from './say-day.ts';
import { sessions } from './tables.server.ts';

type Session = typeof sessions.$inferSelect;
type Edition = Pick<typeof editions.$inferSelect, 'slug' | 'title' | 'place' | 'zone'>;

/** When it is nearly time, nothing waits for a further edit. Milliseconds. */
const SOON = 24 * 3600_000;

const stateOf = ({ date, start, end, venue, cancelledAt }: Session): Was => ({
  ...{ date, start, end, venue },
  cancelled: cancelledAt !== null,
});

/** Tells everybody who has a seat that a session changed, in the transaction in which it did [M1]. */
export const tellSeated = async (
  rows: Rows,
  { id, zone, status }: Pick<typeof editions.$inferSelect, 'id' | 'zone' | 'status'>,
  before: Session,
  after: Session,
  now: Date,
): Promise<void> => {
  if (status === 'draft') return;
  const seated = await rows
    .select({ person: enrolments.personId })
    .from(enrolments)
    .where(and(eq(enrolments.editionId, id), eq(enrolments.state, 'seated')));
  const [first, second] = [before, after].map((one) => instantsOf({ ...one, zone }).startsAt.getTime());
  const isSoon = Math.min(first!, second!) - now.getTime() < SOON;
  for (const { person } of seated)
    await enqueueMail(rows, sessionMail, {
      to: { person },
      subject: after.id,
      revision: after.sequence,
      data: { session: after.id, was: stateOf(before) },
      now,
      notBefore: isSoon ? now : new Date(now.getTime() + CALM),
      // What it was before the first of them is what people know.
      merge: (waiting, fresh) => ({ ...fresh, was: waiting.was }),
    });
};

const contentOf = (
  locale: Locale,
  origin: string,
  { session, edition, was, theirs }: { session: Session; edition: Edition; was: Was; theirs: string },
  calendar: MailContent['calendar'],
): MailContent => {
  const t = sessionMailWords[locale];
  const is = stateOf(session);
  const say = is.cancelled ? t.cancelled : t.moved;
  const title = session.title || t.session(session.number);
  const sayHours = ({ date, start, end, zone }: Hours) => t.hours(sayDay(date, locale), start, end, zone);
  const when = ({ date, start, end }: Was) => sayHours({ date, start, end, zone: edition.zone });
  const yours = is.cancelled ? null : hoursIn(theirs, { ...is, zone: edition.zone });
  const where = ({ venue }: Was) => venue || edition.place || t.nowhere;
  const blocks: MailBlock[] = [{ is: 'text', text: say.text(title, edition.title) }];
  const changes = (
    [
      [t.when, when(was), when(is)],
      [t.where, where(was), where(is)],
    ] as const
  ).filter(([, old, now]) => old !== now);
  if (is.cancelled || changes.length === 0)
    blocks.push({
      is: 'facts',
      facts: [
        [t.when, when(is)],
        [t.where, where(is)],
      ],
    });
  else blocks.push({ is: 'changes', changes });
  if (yours) blocks.push({ is: 'facts', facts: [[t.yours, sayHours(yours)]] });
  blocks.push({ is: 'action', label: t.open, url: `${origin}/e/${edition.slug}/sessions/${session.number}` });
  if (calendar) blocks.push({ is: 'quiet', text: t.calendar });
  return { subject: say.subject(edition.title), blocks, ...(calendar ? { calendar } : {}) };
};

/** The mails about sessions. `organiser`: the address that reads answers, for calendars. */
export const sessionMails = (
  orm: NodePgDatabase,
  now: () => Date,
  organiser: (origin: string) => string,
): readonly MailMaker[] => [
  mailMaker({
    kind: sessionMail,
    async compose({ data: { session: id, was }, to, origin }) {
      if (to.personId === null) return null;
      // Still theirs, and still to come [M3].
      const [found] = await orm
        .select({ session: sessions, edition: editions })
        .from(sessions)
        .innerJoin(editions, eq(editions.id, sessions.editionId))
        .innerJoin(
          enrolments,
          and(
            eq(enrolments.editionId, editions.id),
            eq(enrolments.personId, to.personId),
            eq(enrolments.state, 'seated'),
          ),
        )
        .where(eq(sessions.id, id));
      if (!found) return null;
      const { session, edition } = found;
      const is = stateOf(session);
      const same = (Object.keys(is) as (keyof Was)[]).every((key) => is[key] === was[key]);
      if (same || instantsOf({ ...session, zone: edition.zone }).endsAt <= now()) return null;
      const method = is.cancelled ? 'CANCEL' : 'REQUEST';
      const text = writeInvitation(calendarSession(session, edition, origin, 'everything'), {
        method,
        organiser: { name: edition.title, email: organiser(origin) },
        attendee: { name: to.name, email: to.address },
      });
      return contentOf(to.locale, origin, { session, edition, was, theirs: to.timeZone }, { method, text });
    },
    example: (locale, origin) => {
      const { edition: title, place, venue } = sessionMailWords[locale].example;
      const was = { date: '2026-11-10', start: '18:30', end: '20:30', venue: '', cancelled: false };
      const session: Session = {
        ...{ id: '', editionId: '', number: 3, title: '', venue, date: '2026-11-17' },
        ...{ start: '18:30', end: '20:30', wayIn: '', video: '', techniques: [], question: '' },
        ...{ facilitatorId: null, coFacilitatorId: null, materials: '', notes: '', cancelledAt: null },
        ...{ movedFrom: null, uid: '', sequence: 1, changedAt: new Date(0) },
      };
      const edition = { slug: 'exemple', title, place, zone: 'Europe/Paris' };
      const asCalled = {
        session: { ...session, cancelledAt: new Date(0) },
        edition,
        was,
        theirs: edition.zone,
      };
      return [{ ...asCalled, session }, asCalled].map((told) => contentOf(locale, origin, told, undefined));
    },
  }),
];
