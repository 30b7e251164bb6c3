import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import type { MailBlock, MailContent } from '#server/mail/content.ts';
import { type Compose, type MailMaker, mailMaker } from '#server/mail/mail-kind.server.ts';
import { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { hoursIn } from '../sessions/elsewhere.ts';
import { sayDay, sayInstant } from '../sessions/say-day.ts';
import { sessions, warmUps } from '../sessions/tables.server.ts';
import { closesAt, hasBegun } from './hours.ts';
import {
  chairMail,
  type EveningNamed,
  freedMail,
  guestMail,
  questionMail,
  questionReminder,
} from './mail-kind.server.ts';
import { eveningMailWords } from './mail-words.ts';
import { chairs, evenings } from './tables.server.ts';

type Session = Pick<
  typeof sessions.$inferSelect,
  'number' | 'title' | 'date' | 'start' | 'end' | 'venue' | 'wayIn' | 'video' | 'question'
>;

/** What a mail tells of an evening, and of the chair of whoever reads it. */
interface Told {
  readonly about: 'question' | 'reminder' | 'offered' | 'taken' | 'freed' | 'passed' | 'changed' | 'off';
  readonly session: Session;
  readonly edition: {
    readonly slug: string;
    readonly title: string;
    readonly place: string;
    readonly zone: string;
  };
  /** Until when one can answer, or a chair is held. */
  readonly until: Date | null;
  /** The zone of who reads it. */
  readonly theirs: string;
}

/** Of what is somebody else's, or takes place on no such day, nobody is told the hours. */
const WITHOUT_HOURS: readonly Told['about'][] = ['freed', 'passed', 'off'];
const ASKING: readonly Told['about'][] = ['question', 'reminder'];

const contentOf = (
  locale: Locale,
  origin: string,
  { about, session, edition, until, theirs }: Told,
): MailContent => {
  const t = eveningMailWords[locale];
  const title = session.title || t.session(session.number);
  const { date, start, end } = session;
  const asks = ASKING.includes(about);
  const facts: [string, string][] = [];
  if (asks) facts.push([t.asked, session.question]);
  if (!WITHOUT_HOURS.includes(about)) {
    const hours = { date, start, end, zone: edition.zone };
    const yours = hoursIn(theirs, hours);
    for (const [label, at] of [[t.when, hours] as const, ...(yours ? [[t.yours, yours] as const] : [])])
      facts.push([label, t.hours(sayDay(at.date, locale), at.start, at.end, at.zone)]);
    facts.push([t.where, session.venue || edition.place || t.nowhere]);
  }
  // How to get in and the video link are for who comes.
  if (about === 'taken' && session.wayIn !== '') facts.push([t.wayIn, session.wayIn]);
  if (about === 'taken' && session.video !== '') facts.push([t.video, session.video]);
  if (until) facts.push([asks ? t.before : t.held, sayInstant(until, edition.zone, locale)]);
  const blocks: MailBlock[] = [
    { is: 'text', text: t[about].text(title, edition.title, sayDay(date, locale)) },
  ];
  if (facts.length > 0) blocks.push({ is: 'facts', facts });
  blocks.push({
    is: 'action',
    label: asks || about === 'offered' ? t.answer : t.see,
    // There is nothing to answer about a day on which nothing takes place.
    url: `${origin}/e/${edition.slug}${about === 'off' ? '' : `/sessions/${session.number}/answer`}`,
  });
  if (asks && until) blocks.push({ is: 'quiet', text: t.silence });
  return { subject: t[about].subject(title), blocks };
};

/** An evening that is still to come, with the chair and the answer of a person [M3]; null for any other. */
const foundFor = async (
  orm: NodePgDatabase,
  now: Date,
  { session: id, date }: EveningNamed,
  personId: string,
) => {
  const [found] = await orm
    .select({ session: sessions, edition: editions, evening: evenings, chair: chairs, said: warmUps })
    .from(evenings)
    .innerJoin(sessions, and(eq(sessions.id, evenings.sessionId), eq(sessions.date, evenings.date)))
    .innerJoin(editions, eq(editions.id, sessions.editionId))
    .innerJoin(
      chairs,
      and(eq(chairs.sessionId, sessions.id), eq(chairs.date, sessions.date), eq(chairs.personId, personId)),
    )
    .leftJoin(
      warmUps,
      and(
        eq(warmUps.sessionId, sessions.id),
        eq(warmUps.date, sessions.date),
        eq(warmUps.personId, personId),
      ),
    )
    .where(and(eq(evenings.sessionId, id), eq(evenings.date, date)));
  if (!found || found.session.cancelledAt !== null) return null;
  const hours = { ...found.session, zone: found.edition.zone };
  return hasBegun(hours, now) ? null : { ...found, closes: closesAt(hours, found.evening.askedAt) };
};

/** As the preview tells it. */
const UNTIL: Readonly<Record<Told['about'], Date | null>> = {
  ...{ question: new Date('2026-09-06T16:00:00Z'), reminder: new Date('2026-09-06T16:00:00Z') },
  ...{ offered: new Date('2026-09-07T08:00:00Z'), taken: null, freed: null, passed: null },
  ...{ changed: null, off: null },
};

/** The mails about evenings: each says how things stand when it leaves, and opening its link decides nothing. */
export const eveningMails = (orm: NodePgDatabase, now: () => Date): readonly MailMaker[] => {
  /** The question, to who has a chair and said nothing yet. */
  const asking =
    (about: 'question' | 'reminder'): Compose<EveningNamed> =>
    async ({ data, to, origin }) => {
      const found = to.personId === null ? null : await foundFor(orm, now(), data, to.personId);
      if (found?.chair.state !== 'kept' || found.said || found.session.question === '') return null;
      const { session, edition, closes } = found;
      // Called to mind too late it would only be a reproach.
      if (about === 'reminder' && (closes === null || closes <= now())) return null;
      return contentOf(to.locale, origin, { about, session, edition, until: closes, theirs: to.timeZone });
    };
  /** Once another move has followed, that one is told, or was made by who would read this. */
  const movedFor = async (
    { version, ...named }: EveningNamed & { version: number },
    personId: string | null,
  ) => {
    const found = personId === null ? null : await foundFor(orm, now(), named, personId);
    return found?.chair.version === version ? found : null;
  };
  const example =
    (about: Told['about']) =>
    (locale: Locale, origin: string): MailContent => {
      const { session: title, edition, place, question } = eveningMailWords[locale].example;
      const session: Session = {
        ...{ number: 1, title, question, venue: '', wayIn: '', video: '' },
        ...{ date: '2026-09-08', start: '18:30', end: '20:30' },
      };
      return contentOf(locale, origin, {
        ...{ about, session },
        edition: { slug: 'exemple', title: edition, place, zone: 'Europe/Paris' },
        until: UNTIL[about],
        theirs: 'Europe/Paris',
      });
    };
  return [
    mailMaker({ kind: questionMail, compose: asking('question'), example: example('question') }),
    mailMaker({ kind: questionReminder, compose: asking('reminder'), example: example('reminder') }),
    mailMaker({
      kind: chairMail,
      async compose({ data, to, origin }) {
        const found = await movedFor(data, to.personId);
        if (!found) return null;
        const { session, edition, chair } = found;
        const { state, offerEndsAt: until } = chair;
        return state === 'offered' || state === 'taken' || state === 'passed'
          ? contentOf(to.locale, origin, { about: state, session, edition, until, theirs: to.timeZone })
          : null;
      },
      example: (...asked) =>
        (['offered', 'taken', 'passed'] as const).map((about) => example(about)(...asked)),
    }),
    mailMaker({
      kind: freedMail,
      async compose({ data, to, origin }) {
        const found = await movedFor(data, to.personId);
        // Of silence only: who gave their seat back, or was declined, has a mail about that.
        if (!found || found.said || !(await isSeated(orm, found.edition.id, to.personId!))) return null;
        const { session, edition } = found;
        return contentOf(to.locale, origin, {
          ...{ about: 'freed', session, edition, until: null },
          theirs: to.timeZone,
        });
      },
      example: example('freed'),
    }),
    mailMaker({
      kind: guestMail,
      async compose({ data, to, origin }) {
        if (to.personId === null) return null;
        const [known] = await orm
          .select({ session: sessions, edition: editions })
          .from(sessions)
          .innerJoin(editions, eq(editions.id, sessions.editionId))
          .where(eq(sessions.id, data.session));
        const found = await foundFor(orm, now(), data, to.personId);
        const holds = found?.chair.state === 'taken' || found?.chair.state === 'offered';
        if (found && holds)
          return contentOf(to.locale, origin, {
            ...{ about: 'changed', session: found.session, edition: found.edition },
            until: found.chair.offerEndsAt,
            theirs: to.timeZone,
          });
        if (!known || (known.session.date === data.date && known.session.cancelledAt === null)) return null;
        // The day they had a chair for, not the one it moved to.
        const session = { ...known.session, date: data.date };
        return contentOf(to.locale, origin, {
          ...{ about: 'off', session, edition: known.edition, until: null },
          theirs: to.timeZone,
        });
      },
      example: (...asked) => (['changed', 'off'] as const).map((about) => example(about)(...asked)),
    }),
  ];
};

const isSeated = async (orm: NodePgDatabase, editionId: string, personId: string): Promise<boolean> =>
  (await orm.$count(
    enrolments,
    and(
      eq(enrolments.editionId, editionId),
      eq(enrolments.personId, personId),
      eq(enrolments.state, 'seated'),
    ),
  )) > 0;
