import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addMonths } from '#core/calendar.ts';
import { no, yes } from '#core/verdict.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { editionHosts } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, type Clock } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import type { Part } from '../sessions/session.ts';
import { attendances, sessions } from '../sessions/tables.server.ts';
import { keyOf } from './facilitation.server.ts';
import { trades } from './tables.server.ts';

const START = new Date('2026-09-01T08:00:00Z');
const clock: Clock = { now: START };
const { db, dojo } = await openTestDojo(() => clock.now);
const { facilitation } = dojo;

const personNamed = async (name: string) =>
  (await signInAs(dojo, db.orm, `${name.toLowerCase()}@example.org`, 'http://localhost', { name })).person.id;

/** An edition that Gil hosts, with Awa, Ben and Cléo in it, and four sessions, the first on 13 October 2026. */
const aGroup = async (suffix: string) => {
  clock.now = START;
  const id = await anEdition(db.orm, { title: 'PO Dojo', capacity: 5 });
  await dojo.sessions.add(
    id,
    [1, 2, 3].map((n) => ({ date: addMonths('2026-10-13', n), start: '18:30', end: '20:30' })),
    [],
  );
  const names = ['Gil', 'Awa', 'Ben', 'Cleo'].map((name) => name + suffix);
  const [gil, ...group] = await Promise.all(names.map(personNamed));
  await db.orm.insert(editionHosts).values({ editionId: id, position: 0, name: names[0]!, personId: gil! });
  for (const person of group) await dojo.enrolments.apply(id, person, APPLICATION);
  const all = (await dojo.sessions.of(id)).map((session) => session.id);
  const byId = new Map([gil!, ...group].map((person, n) => [person, ['gil', 'awa', 'ben', 'cleo'][n]!]));
  const plan = () => facilitation.plan({ id, zone: 'Europe/Paris' });
  /** « awa/ben » for each session. */
  const held = async () =>
    (await dojo.sessions.of(id)).map(({ facilitatorId, coFacilitatorId }) =>
      [facilitatorId, coFacilitatorId].map((one) => (one === null ? '–' : byId.get(one))).join('/'),
    );
  const place = (n: number, part: Part = 'facilitator') => ({ sessionId: all[n - 1]!, part });
  const retain = async () => facilitation.accept(id, keyOf(await plan()), gil!);
  const [awa, ben, cleo] = group as [string, string, string];
  return { id, all, gil: gil!, awa, ben, cleo, names, plan, held, place, retain };
};

const subjectsTo = async (name: string) => {
  await dojo.mail.drain();
  return dojo.mail
    .local!.list()
    .map(({ message }) => message)
    .filter(({ to }) => to.address === `${name.toLowerCase()}@example.org`)
    .map(({ rendered }) => rendered)
    .filter(({ subject }) => /tour|change/i.test(subject))
    .reverse();
};
const later = (minutes: number) => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000);
};

test('[F2] [F4] a rotation is read, then taken as it was read; what stands is left alone', async () => {
  const { id, gil, awa, ben, all, plan, held, retain } = await aGroup('-1');
  expect(await held()).toEqual(['–/–', '–/–', '–/–', '–/–']);
  const read = keyOf(await plan());
  // Meanwhile another host says something by hand.
  await facilitation.give(id, all[1]!, { facilitator: awa, 'co-facilitator': null }, gil);
  expect(await facilitation.accept(id, read, gil)).toEqual(no('changed'));
  expect(await held()).toEqual(['–/–', 'awa/–', '–/–', '–/–']);
  expect(await retain()).toEqual(yes(null));
  expect(await held()).toEqual(['ben/awa', 'awa/cleo', 'cleo/awa', 'awa/ben']);
  expect(await retain()).toEqual(no('nothing'));
  // Who leaves has no part any more, and the gap is filled.
  await dojo.enrolments.withdraw(id, ben);
  expect((await plan()).sessions.map(({ facilitatorId }) => facilitatorId === null)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(await retain()).toEqual(yes(null));
  expect((await held()).some((one) => one.includes('ben'))).toBe(false);
});

test('[F7] no calendar hears of who facilitates', async () => {
  const { id, retain } = await aGroup('-2');
  const told = async () =>
    (await dojo.sessions.of(id)).map(({ sequence, changedAt }) => [sequence, changedAt.getTime()]);
  const before = await told();
  await retain();
  expect(await told()).toEqual(before);
});

test('[F3] a turn that one was not there for comes again', async () => {
  const { id, all, gil, awa, ben, cleo, plan, retain } = await aGroup('-3');
  await retain();
  const [first] = await dojo.sessions.of(id);
  expect([first!.facilitatorId, first!.coFacilitatorId]).toEqual([awa, ben]);
  clock.now = new Date('2026-10-14T08:00:00Z');
  expect((await plan()).tallies.get(awa)).toMatchObject({ facilitated: 2, absences: 0 });
  for (const person of [ben, cleo]) await dojo.sessions.attend(all[0]!, person, true, gil);
  expect((await plan()).tallies.get(awa)).toMatchObject({ facilitated: 1, absences: 1 });
  expect((await plan()).tallies.get(ben)).toMatchObject({ coFacilitated: 2, absences: 0 });
  await db.orm.delete(attendances).where(eq(attendances.sessionId, all[0]!));
});

test('[F6] a trade is offered, and done when the other says yes, once', async () => {
  const { id, awa, ben, cleo, held, place, plan, retain } = await aGroup('-4');
  await retain();
  expect(await held()).toEqual(['awa/ben', 'ben/cleo', 'cleo/awa', 'awa/ben']);
  expect(await facilitation.offer(id, ben, place(3), { wanted: place(2) })).toEqual(no('not-theirs'));
  expect(await facilitation.offer(id, ben, place(2), { wanted: place(1) })).toEqual(no('both-parts'));
  expect(await facilitation.offer(id, ben, place(2), { wanted: place(3) })).toEqual(no('both-parts'));
  expect(await facilitation.offer(id, ben, place(1, 'co-facilitator'), { wanted: place(3) })).toEqual(
    yes(null),
  );
  expect(await facilitation.offer(id, ben, place(1, 'co-facilitator'), { wanted: place(3) })).toEqual(
    no('offered-already'),
  );
  const [trade] = (await plan()).trades;
  expect(trade).toMatchObject({ byId: ben, toId: cleo });
  const subjects = async (name: string) => (await subjectsTo(name)).map(({ subject }) => subject);
  expect(await subjects('Cleo-4')).toEqual(['Un échange vous est proposé\u202f: PO Dojo']);
  expect(await facilitation.answer(id, trade!.id, awa, 'accepted')).toEqual(no('not-theirs'));
  expect(await held()).toEqual(['awa/ben', 'ben/cleo', 'cleo/awa', 'awa/ben']);
  const both = await Promise.all(
    ['accepted', 'accepted'].map(() => facilitation.answer(id, trade!.id, cleo, 'accepted')),
  );
  expect(both).toEqual([yes(null), yes(null)]);
  expect(await held()).toEqual(['awa/cleo', 'ben/cleo', 'ben/awa', 'awa/ben']);
  expect(await facilitation.answer(id, trade!.id, cleo, 'declined')).toEqual(no('answered'));
  expect((await plan()).changes.slice(0, 2).map(({ way }) => way)).toEqual(['trade', 'trade']);
  expect(await subjects('Ben-4')).toEqual(['Échange accepté\u202f: PO Dojo']);
});

test('[F6] an answer that comes too late changes nothing', async () => {
  const { id, all, gil, awa, ben, cleo, held, place, plan, retain } = await aGroup('-5');
  await retain();
  await facilitation.offer(id, awa, place(4), { wanted: place(2, 'co-facilitator') });
  const [trade] = (await plan()).trades;
  // Meanwhile the part passed to somebody else; what is offered no longer stands.
  await facilitation.give(id, all[3]!, { facilitator: gil, 'co-facilitator': ben }, gil);
  expect((await plan()).trades).toEqual([]);
  expect(await facilitation.answer(id, trade!.id, cleo, 'accepted')).toEqual(no('not-theirs'));
  expect(await held()).toEqual(['awa/ben', 'ben/cleo', 'cleo/awa', 'gil/ben']);
  // Or the evening began.
  await facilitation.offer(id, awa, place(1), { wanted: place(3) });
  const [second] = (await plan()).trades;
  expect(second).toBeUndefined();
  await facilitation.offer(id, awa, place(1), { wanted: place(2, 'co-facilitator') });
  const [third] = (await plan()).trades;
  clock.now = new Date('2026-10-13T16:30:00Z');
  expect(await facilitation.answer(id, third!.id, cleo, 'accepted')).toEqual(no('too-late'));
  clock.now = START;
  await facilitation.withdraw(id, third!.id, cleo);
  expect((await plan()).trades).toHaveLength(1);
  await facilitation.withdraw(id, third!.id, awa);
  expect((await plan()).trades).toEqual([]);
  expect(await facilitation.answer(id, third!.id, cleo, 'accepted')).toEqual(no('answered'));
});

test('hosts give parts by hand, to people of the edition alone, and nobody has both', async () => {
  const { id, all, gil, awa, ben, held } = await aGroup('-6');
  const stranger = await personNamed('Stranger-6');
  const give = (facilitator: string | null, coFacilitator: string | null, session = all[0]!) =>
    facilitation.give(id, session, { facilitator, 'co-facilitator': coFacilitator }, gil);
  expect(await give(stranger, null)).toEqual(no('not-a-member'));
  expect(await give(awa, awa)).toEqual(no('both-parts'));
  expect(await give(awa, ben, 'nowhere')).toEqual(no('no-such-session'));
  expect(await give(awa, ben)).toEqual(yes(null));
  expect(await give(ben, awa)).toEqual(yes(null));
  expect(await give(gil, null)).toEqual(yes(null));
  expect((await held())[0]).toBe('gil/–');
  await dojo.sessions.cancel(id, all[0]!);
  expect(await give(awa, ben)).toEqual(no('no-such-session'));
});

test('[F8] whose parts a host changed is told once of all that followed, and not of what came back', async () => {
  const { id, all, gil, awa, ben } = await aGroup('-7');
  const give = (n: number, facilitator: string | null) =>
    facilitation.give(id, all[n]!, { facilitator, 'co-facilitator': null }, gil);
  await give(0, awa);
  later(5);
  await give(0, ben);
  await give(1, awa);
  await give(2, awa);
  await give(0, null);
  expect(await subjectsTo('Awa-7')).toEqual([]);
  later(16);
  const [told, ...more] = await subjectsTo('Awa-7');
  expect(more).toEqual([]);
  expect(told!.subject).toBe('Vos tours de facilitation\u202f: PO Dojo');
  expect(told!.text).toContain(`/e/${id}/facilitation`);
  expect(told!.text.match(/Faciliter/g)).toHaveLength(2);
  expect(await subjectsTo('Ben-7')).toEqual([]);
});

test('[F6] who erased their account leaves no trade behind, and their evenings to others', async () => {
  const { id, awa, ben, held, place, plan, retain } = await aGroup('-8');
  await retain();
  await facilitation.offer(id, awa, place(4), { wanted: place(2, 'co-facilitator') });
  expect(
    (await dojo.personalData.export((await dojo.people.find(awa))!)).find(
      ({ name }) => name === 'facilitation',
    ),
  ).toMatchObject({ told: { offered: [{ state: 'open' }], asked: [] } });
  await dojo.personalData.erase(awa);
  expect(await db.orm.select().from(trades).where(eq(trades.editionId, id))).toEqual([]);
  expect(await held()).toEqual(['–/ben', 'ben/cleo', 'cleo/–', '–/ben']);
  expect((await plan()).proposed.every(({ facilitator }) => facilitator !== awa)).toBe(true);
  expect(await db.orm.$count(sessions, eq(sessions.facilitatorId, ben))).toBe(1);
});

test('[F9] a turn is given to who says yes, and nothing is asked in return; no leaves it where it is', async () => {
  const { id, gil, awa, ben, cleo, held, place, plan, retain } = await aGroup('-9');
  await retain();
  const stranger = await personNamed('Stranger-9');
  expect(await facilitation.offer(id, awa, place(1), { toId: ben })).toEqual(no('both-parts'));
  expect(await facilitation.offer(id, awa, place(2), { toId: gil })).toEqual(no('not-theirs'));
  expect(await facilitation.offer(id, awa, place(1), { toId: stranger })).toEqual(no('not-a-member'));
  expect(await facilitation.offer(id, awa, place(1), { toId: cleo })).toEqual(yes(null));
  expect(await facilitation.offer(id, awa, place(1), { wanted: place(2, 'co-facilitator') })).toEqual(
    no('offered-already'),
  );
  const told = async (name: string) => (await subjectsTo(name)).map(({ subject }) => subject);
  expect(await told('Cleo-9')).toEqual(['Un tour vous est proposé\u202f: PO Dojo']);
  const [first] = (await plan()).trades;
  expect(await facilitation.answer(id, first!.id, cleo, 'declined')).toEqual(yes(null));
  expect(await held()).toEqual(['awa/ben', 'ben/cleo', 'cleo/awa', 'awa/ben']);
  expect(await told('Awa-9')).toEqual(['Votre tour n’est pas repris\u202f: PO Dojo']);
  later(1);
  // A host may take it, without a seat.
  later(1);
  await facilitation.offer(id, awa, place(1), { toId: gil });
  const [second] = (await plan()).trades;
  expect(await facilitation.answer(id, second!.id, gil, 'accepted')).toEqual(yes(null));
  expect(await held()).toEqual(['gil/ben', 'ben/cleo', 'cleo/awa', 'awa/ben']);
  expect((await plan()).changes[0]).toMatchObject({ way: 'gift', fromId: awa, toId: gil });
  expect(await told('Awa-9')).toContain('Votre tour est repris\u202f: PO Dojo');
  expect(
    (await dojo.personalData.export((await dojo.people.find(awa))!)).find(
      ({ name }) => name === 'facilitation',
    ),
  ).toMatchObject({ told: { offered: [{ state: 'declined', wanted: null }, { state: 'accepted' }] } });
});

test('[F10] [F5] a turn is given back: hosts are told, and the rotation asks somebody else', async () => {
  const { id, awa, ben, held, place, plan, retain } = await aGroup('-10');
  await retain();
  expect(await facilitation.giveBack(id, ben, place(1))).toEqual(no('not-theirs'));
  expect(await facilitation.giveBack(id, awa, place(1))).toEqual(yes(null));
  // Sent twice: it is theirs no more.
  expect(await facilitation.giveBack(id, awa, place(1))).toEqual(no('not-theirs'));
  expect((await held())[0]).toBe('–/ben');
  const [told, ...more] = await subjectsTo('Gil-10');
  expect(more).toEqual([]);
  expect(told!.subject).toBe('Un tour est rendu\u202f: PO Dojo');
  expect(told!.text).toContain('Awa-10 ne peut pas assurer ce tour');
  expect(told!.text).toContain('mardi 13 octobre 2026');
  const [first] = (await plan()).proposed;
  expect(first!.facilitator).not.toBeNull();
  expect([awa, ben]).not.toContain(first!.facilitator);
  clock.now = new Date('2026-10-13T16:30:00Z');
  expect(await facilitation.giveBack(id, ben, place(1, 'co-facilitator'))).toEqual(no('too-late'));
});

test('[F10] hosts are not told of a turn that somebody has again when the mail leaves', async () => {
  const { id, all, gil, awa, cleo, place, retain } = await aGroup('-11');
  await retain();
  await facilitation.giveBack(id, awa, place(1));
  await facilitation.give(id, all[0]!, { facilitator: cleo, 'co-facilitator': null }, gil);
  expect((await subjectsTo('Gil-11')).map(({ subject }) => subject)).toEqual([]);
});
