import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { blankWish } from '../editions/edition.ts';
import { APPLICATION, anEdition, type Clock } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now, {
  MAIL_REPLY_TO: 'Bureau <bureau@example.org>',
});

const person = async (name: string, locale: 'fr' | 'en' = 'fr') => {
  const address = `${name.toLowerCase()}@example.org`;
  const { person: one } = await signInAs(dojo, db.orm, address, 'http://localhost', { name, locale });
  return one.id;
};
/** What has left about sessions for somebody, the first first. */
const read = async (name: string) => {
  await dojo.mail.drain();
  return dojo.mail
    .local!.list()
    .map(({ message }) => message)
    .filter(({ to }) => to.address === `${name.toLowerCase()}@example.org`)
    .filter(({ calendar, rendered }) => calendar || /éance|ession/.test(rendered.subject))
    .reverse();
};
const later = (minutes: number) => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000);
};
/** An edition with two people in it, and a third who waits. */
const seated = async (suffix: string) => {
  const edition = await anEdition(db.orm, { title: 'PO Dojo' });
  const names = [`Ana${suffix}`, `Ben${suffix}`, `Cleo${suffix}`] as const;
  const ids: string[] = [];
  for (const [n, name] of names.entries()) {
    ids.push(await person(name, n === 1 ? 'en' : 'fr'));
    await dojo.enrolments.apply(edition, ids[n]!, APPLICATION);
  }
  const move = (date: string, start = '18:30') =>
    dojo.sessions.move(edition, `${edition}-1`, { date, start, end: '20:30' });
  return { edition, names, ids, move };
};
const eventIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent')!;
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    start: String(event.getFirstPropertyValue('dtstart')),
    organizer: event.getFirstPropertyValue('organizer'),
    attendee: event.getFirstPropertyValue('attendee'),
  };
};

test('edits that follow one another are one mail to who has a seat, from the first state to the last (M2, M4, C1, C2)', async () => {
  const { edition, names, move } = await seated('-1');
  await move('2026-10-20');
  later(5);
  await move('2026-10-27');
  expect(await read(names[0])).toEqual([]);
  later(16);
  const [ana, ...more] = await read(names[0]);
  expect(more).toEqual([]);
  expect(ana!.rendered.subject).toBe('Séance déplacée : PO Dojo');
  expect(ana!.rendered.text).toMatch(/mardi 13 octobre 2026.*mardi 27 octobre 2026/s);
  expect(ana!.rendered.text).not.toContain('20 octobre');
  expect(eventIn(ana!.calendar!.text)).toEqual({
    method: 'REQUEST',
    uid: `${edition}-1`,
    sequence: 2,
    start: '2026-10-27T18:30:00',
    organizer: 'mailto:bureau@example.org',
    attendee: 'mailto:ana-1@example.org',
  });
  const [ben] = await read(names[1]);
  expect(ben!.rendered.subject).toBe('Session moved: PO Dojo');
  expect(await read(names[2])).toEqual([]);
});

test('what came back to what it was is told to nobody, nor is anything to who has left meanwhile (M3)', async () => {
  const { edition, names, ids, move } = await seated('-2');
  await move('2026-10-20');
  await move('2026-10-13');
  later(16);
  expect(await read(names[0])).toEqual([]);
  await dojo.sessions.cancel(edition, `${edition}-1`);
  await dojo.enrolments.withdraw(edition, ids[0]!);
  later(16);
  expect(await read(names[0])).toEqual([]);
  const [ben] = await read(names[1]);
  expect(ben!.rendered.subject).toBe('Session cancelled: PO Dojo');
  expect(eventIn(ben!.calendar!.text)).toMatchObject({ method: 'CANCEL', sequence: 3 });
});

test('a day before, it is told at once', async () => {
  const { names, move } = await seated('-3');
  clock.now = new Date('2026-10-13T08:00:00Z');
  await move('2026-10-13', '19:00');
  const [ana] = await read(names[0]);
  expect(ana!.rendered.text).toContain('de 19:00 à 20:30');
});

test('an edition that moves takes the sessions without a place of their own along, and says so once (C2, M3, M4)', async () => {
  const { edition, names } = await seated('-6');
  clock.now = new Date('2026-09-01T08:00:00Z');
  const wish = { ...blankWish('fr', 'Europe/Paris'), title: 'PO Dojo' };
  const to = (place: string) => dojo.editions.edit(edition, { ...wish, place });
  const [before] = await dojo.sessions.of(edition);
  await to('Pessac');
  later(5);
  await to('Talence');
  later(16);
  const [ana, ...more] = await read(names[0]);
  expect(more).toEqual([]);
  expect(ana!.rendered.text).toContain('Talence');
  expect(ana!.rendered.text).not.toContain('Pessac');
  const [after] = await dojo.sessions.of(edition);
  expect(after!.sequence).toBe(before!.sequence + 2);
  await dojo.sessions.tell(edition, after!.id, { venue: 'Chez nous' });
  await to('Cenon');
  const [own] = await dojo.sessions.of(edition);
  expect(own!.sequence).toBe(after!.sequence + 1);
});

test('who was there is noted, and taken back, session by session', async () => {
  const { edition, ids } = await seated('-5');
  const [ana, ben] = ids as [string, string];
  const session = `${edition}-1`;
  clock.now = new Date('2026-10-13T18:00:00Z');
  for (const who of [ana, ben]) await dojo.sessions.attend(session, who, true, 'host');
  await dojo.sessions.attend(session, ben, false, 'host');
  expect(await dojo.sessions.present(edition)).toEqual(new Map([[session, new Set([ana])]]));
});

test('mails and calendars lead to the session’s own page', async () => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  const { edition, names, move } = await seated('-7');
  await move('2026-10-20');
  later(16);
  const [ana] = await read(names[0]);
  const page = `/e/${edition}/sessions/1`;
  expect(ana!.rendered.text).toContain(page);
  expect(ana!.calendar!.text.replaceAll('\r\n ', '')).toContain(`URL:http://localhost${page}\r\n`);
});

test('somebody’s own calendar opens by its last secret alone, and shows the sessions of their editions (C8)', async () => {
  const { edition, ids } = await seated('-4');
  const [ana, , cleo] = ids as [string, string, string];
  const first = await dojo.sessions.makeFeed(ana);
  const second = await dojo.sessions.makeFeed(ana);
  expect(await dojo.sessions.feedOf(first)).toBeNull();
  expect(await dojo.sessions.feedOf('../../etc')).toBeNull();
  expect(await dojo.sessions.feedOf(second)).toBe(ana);
  expect((await dojo.sessions.ofPerson(ana)).map(({ session }) => session.id)).toEqual([`${edition}-1`]);
  // Who only waits has no session yet; who leaves has none any more.
  expect(await dojo.sessions.ofPerson(cleo)).toEqual([]);
  await dojo.enrolments.withdraw(edition, ana);
  expect(await dojo.sessions.ofPerson(ana)).toEqual([]);
  await dojo.sessions.endFeed(ana);
  expect([await dojo.sessions.feedOf(second), await dojo.sessions.feedSince(ana)]).toEqual([null, null]);
});
