import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import ICAL from 'ical.js';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { addressContext, baseContext, originContext } from '../base.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { APPLICATION, type Clock } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { sessions } from '../sessions/tables.server.ts';
import { ASKS, anEvening, CLOSES, QUESTION } from './evenings.test-kit.ts';

interface Feed {
  readonly loader: (asked: unknown) => Promise<Response>;
}
// A route is named in routes.ts alone, and found by its file.
const file = join(import.meta.dirname, '../sessions/own-calendar.route.tsx');
const { loader: ownCalendar } = (await import(/* @vite-ignore */ file)) as Feed;

const HOUR = 3600_000;
const clock: Clock = { now: ASKS };
const { db, dojo } = await openTestDojo(() => clock.now);

const person = async (name: string, locale: 'fr' | 'en' = 'fr') => {
  const address = `${name.toLowerCase()}@example.org`;
  return (await signInAs(dojo, db.orm, address, 'http://localhost', { name, locale })).person.id;
};
/** What has left for somebody, the last first. */
const read = async (name: string) => {
  await dojo.mail.drain();
  return dojo.mail
    .local!.list()
    .filter(({ message }) => message.to.address === `${name.toLowerCase()}@example.org`)
    .map(({ message }) => message);
};

const evening = async (names: readonly string[], locales: readonly ('fr' | 'en')[] = []) => {
  clock.now = new Date(ASKS.getTime() - HOUR);
  const { edition, session } = await anEvening(db.orm, { capacity: 2, title: 'PO Dojo' });
  await db.orm.update(sessions).set({ title: 'L’idée', wayIn: 'Code 4217' }).where(eq(sessions.id, session));
  const people: string[] = [];
  for (const [n, name] of names.entries()) {
    people.push(await person(name, locales[n]));
    await dojo.enrolments.apply(edition, people[n]!, APPLICATION);
  }
  // What was told about their seats has left before.
  await dojo.mail.drain();
  clock.now = ASKS;
  await dojo.evenings.sweep();
  const says = (n: number, comes: boolean) =>
    dojo.evenings.answer(edition, session, people[n]!, { comes, answer: 'Le parking' });
  return { edition, session, people, says };
};

test('the question says until when one can answer, in the zone of the edition; its reminder leaves who answered alone (M2, M3, M5, N13)', async () => {
  const { edition, says } = await evening(['Ana', 'Ben'], ['fr', 'en']);
  const [asked] = await read('Ana');
  expect(asked?.rendered.subject).toBe('Une question avant la séance : L’idée');
  expect(asked?.rendered.text).toContain(QUESTION);
  expect(asked?.rendered.text).toMatch(/Répondre avant le.*dimanche 11 octobre 2026.*18:00.*Europe\/Paris/s);
  expect(asked?.rendered.text).toContain(`/e/${edition}/sessions/1/answer`);
  // How to get in is for who comes.
  expect(asked?.rendered.text).not.toContain('4217');
  expect((await read('Ben'))[0]?.rendered.subject).toBe('A question before the session: L’idée');

  clock.now = new Date(ASKS.getTime() + 72 * HOUR);
  await dojo.evenings.sweep();
  // Said between the sweep and the leaving of the mail: it is not sent any more.
  await says(1, true);
  expect((await read('Ben')).map(({ rendered }) => rendered.subject)).not.toContain('Are you coming? L’idée');
  expect((await read('Ana'))[0]?.rendered.subject).toBe('Venez-vous ? L’idée');
});

test('who waits is offered a chair, and told how to get in once they take it; who was silent hears that their seat stays (N6, N12)', async () => {
  const { says } = await evening(['Cleo', 'Dora', 'Emil']);
  await says(0, true);
  clock.now = CLOSES;
  await dojo.evenings.sweep();
  const [freed] = await read('Dora');
  expect(freed?.rendered.subject).toBe('Votre chaise est libre cette fois : L’idée');
  expect(freed?.rendered.text).toContain('Votre place dans l’édition reste la vôtre');
  const [offered] = await read('Emil');
  expect(offered?.rendered.subject).toBe('Une chaise pour vous : L’idée');
  expect(offered?.rendered.text).toMatch(/Gardée jusqu’au.*lundi 12 octobre 2026.*10:00/s);
  expect(offered?.rendered.text).not.toContain('4217');
  await says(2, true);
  const [taken] = await read('Emil');
  expect(taken?.rendered.subject).toBe('Vous venez : L’idée');
  expect(taken?.rendered.text).toContain('Code 4217');
});

test('what somebody said and held is handed to them, and goes with them (Privacy 3, Privacy 4)', async () => {
  const { session, people, says } = await evening(['Fay', 'Gus', 'Hal']);
  await says(0, false);
  const told = async (n: number) =>
    JSON.stringify(await dojo.personalData.export((await dojo.people.find(people[n]!))!));
  expect(await told(0)).toContain('Le parking');
  expect(await told(2)).toContain('"state":"offered"');
  await dojo.personalData.erase(people[2]!);
  const [row] = await db.orm.select().from(sessions).where(eq(sessions.id, session));
  expect((await dojo.evenings.comers(row!)).map(({ personId }) => personId).sort()).toEqual(
    [people[0], people[1]].sort(),
  );
});

test('of those who promised, who was there is counted once somebody noted it, the day after (N15)', async () => {
  const { edition, session, people, says } = await evening(['Ida', 'Joe', 'Kim']);
  const found = (await dojo.editions.bySlug(edition))!;
  await says(0, true);
  await says(1, false);
  await says(2, true);
  clock.now = new Date('2026-10-14T08:00:00Z');
  expect(await dojo.evenings.promises(found)).toEqual({ promised: 0, came: 0 });
  expect(await dojo.sessions.attend(session, people[0]!, true, people[0]!)).toMatchObject({ ok: true });
  // Who said no and came is no promise kept; who took the chair and stayed away is one that was not.
  await dojo.sessions.attend(session, people[1]!, true, people[0]!);
  expect(await dojo.evenings.promises(found)).toEqual({ promised: 2, came: 1 });
  // Who has a chair for once is on the list of that evening.
  expect(await dojo.sessions.attend(session, people[2]!, true, people[0]!)).toMatchObject({ ok: true });
  expect(await dojo.evenings.promises(found)).toEqual({ promised: 2, came: 2 });
  clock.now = new Date('2026-10-13T20:00:00Z');
  expect(await dojo.evenings.promises(found)).toEqual({ promised: 0, came: 0 });
});

test('who has a chair for once is told when the hour changes, and when there is no session on that day any more (N10, M1, M4)', async () => {
  const { edition, session, says } = await evening(['Lou', 'Mia', 'Noa']);
  await says(0, false);
  await says(2, true);
  await dojo.mail.drain();
  const quarter = () => {
    clock.now = new Date(clock.now.getTime() + HOUR);
  };
  await dojo.sessions.move(edition, session, { date: '2026-10-13', start: '19:00', end: '21:00' });
  quarter();
  const [changed] = await read('Noa');
  expect(changed?.rendered.subject).toBe('Du changement : L’idée');
  expect(changed?.rendered.text).toContain('de 19:00 à 21:00');
  await dojo.sessions.move(edition, session, { date: '2026-10-20', start: '19:00', end: '21:00' });
  quarter();
  const [off] = await read('Noa');
  expect(off?.rendered.text).toContain('n’a pas lieu le mardi 13 octobre 2026');
  // Who has a seat is told of the session itself.
  expect((await read('Mia'))[0]?.rendered.subject).toContain('Séance déplacée');
});

test('who has a chair for once has that evening in their own calendar, with the way in, until they give it back (C4, C7, C8)', async () => {
  const { edition, session, people, says } = await evening(['Ola', 'Pia', 'Quin']);
  const quin = people[2]!;
  await dojo.sessions.add(edition, [{ date: '2026-11-10', start: '18:30', end: '20:30' }], []);
  await db.orm.update(sessions).set({ video: 'https://meet.example.org/x' }).where(eq(sessions.id, session));
  const key = await dojo.sessions.makeFeed(quin);
  const feed = async () => {
    const context = new RouterContextProvider();
    context.set(baseContext, dojo);
    context.set(addressContext, '127.0.0.1');
    context.set(originContext, 'http://localhost');
    const request = new Request(`http://localhost/calendar/${key}/sessions.ics`);
    const text = await (await ownCalendar({ request, params: { key }, context })).text();
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: event.getFirstPropertyValue('uid'),
      status: event.getFirstPropertyValue('status'),
      wayIn: event.getFirstPropertyValue('description'),
      video: event.getFirstPropertyValue('conference'),
    }));
  };
  await says(0, false);
  // Offered is not taken.
  expect(await feed()).toEqual([]);
  await says(2, true);
  const theirs = {
    uid: session,
    status: 'CONFIRMED',
    wayIn: 'Code 4217',
    video: 'https://meet.example.org/x',
  };
  expect(await feed()).toEqual([theirs]);
  await says(2, false);
  expect(await feed()).toEqual([]);
  await says(2, true);
  await dojo.sessions.cancel(edition, session);
  expect(await feed()).toEqual([{ ...theirs, status: 'CANCELLED' }]);
});

test('on another day it is another evening, and no more in the calendar of who had a chair for once (N10, C8)', async () => {
  const { edition, session, people, says } = await evening(['Rita', 'Sam', 'Tom']);
  await says(0, false);
  await says(2, true);
  const theirs = async () => (await dojo.sessions.ofPerson(people[2]!)).map(({ session: one }) => one.id);
  expect(await theirs()).toEqual([session]);
  await dojo.sessions.move(edition, session, { date: '2026-10-20', start: '18:30', end: '20:30' });
  expect(await theirs()).toEqual([]);
});
