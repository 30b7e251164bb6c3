import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { editionHosts, editions } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, type Clock } from '../enrolment/enrolments.test-kit.ts';
import { chairs, evenings } from '../evenings/tables.server.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { sweepReminders } from './reminders.server.ts';
import { sessions } from './tables.server.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);
/** Ten in the morning in Paris, the day before 13 October. */
const DUE = new Date('2026-10-12T08:00:00Z');

const person = async (name: string, locale: 'fr' | 'en' = 'fr', timeZone = 'Europe/Paris') => {
  const address = `${name.toLowerCase()}@example.org`;
  const { person: one } = await signInAs(dojo, db.orm, address, 'http://localhost', {
    name,
    locale,
    timeZone,
  });
  return one.id;
};
/** An edition with two people in it, and a third who waits. */
const seated = async (suffix: string) => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  const edition = await anEdition(db.orm, { title: 'PO Dojo', status: 'running' });
  const session = `${edition}-1`;
  await db.orm
    .update(sessions)
    .set({ title: 'L’idée', wayIn: 'Code 4217', techniques: ['idea'] })
    .where(eq(sessions.id, session));
  const ids = [
    await person(`Ana${suffix}`),
    await person(`Ben${suffix}`, 'en', 'America/Montreal'),
    await person(`Cleo${suffix}`),
  ] as const;
  for (const id of ids) await dojo.enrolments.apply(edition, id, APPLICATION);
  return { edition, session, ids };
};
const sweep = async (at: Date) => {
  clock.now = at;
  await Promise.all([sweepReminders(db.orm, at), sweepReminders(db.orm, at)]);
};
const read = async (name: string) => {
  await dojo.mail.drain();
  return dojo.mail
    .local!.list()
    .map(({ message }) => message)
    .filter(({ to }) => to.address === `${name.toLowerCase()}@example.org`)
    .filter(({ rendered }) => /^(Demain|Aujourd|Tomorrow|Today)/.test(rendered.subject));
};

test('[H7] [M2] [M5] [T7] the day before, who has a seat reads when, where and how to get in, once, and may end such mails', async () => {
  await seated('-1');
  await sweep(new Date(DUE.getTime() - 1));
  expect(await read('Ana-1')).toEqual([]);
  await sweep(DUE);
  await sweep(new Date(DUE.getTime() + 60_000));
  const [ana, ...more] = await read('Ana-1');
  expect(more).toEqual([]);
  expect(ana!.rendered.subject).toBe('Demain\u202f: L’idée');
  expect(ana!.rendered.text).toContain('mardi 13 octobre 2026');
  expect(ana!.rendered.text).toContain('Code 4217');
  expect(ana!.rendered.text).not.toContain('Chez vous');
  expect(ana!.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const [ben] = await read('Ben-1');
  expect(ben!.rendered.subject).toBe('Tomorrow: L’idée');
  expect(ben!.rendered.text).toMatch(/Where you are.*12:30 to 14:30 \(America\/Montreal\)/);
  // Who waits is not expected.
  expect(await read('Cleo-1')).toEqual([]);
});

test('[M2] [M3] what moved meanwhile is told as it is; another day voids it, and has one of its own; cancelled there is none', async () => {
  const { edition, session } = await seated('-2');
  await sweep(DUE);
  await dojo.sessions.move(edition, session, { date: '2026-10-13', start: '19:00', end: '21:00' });
  expect((await read('Ana-2'))[0]!.rendered.text).toContain('de 19:00 à 21:00');

  const other = await seated('-3');
  await sweep(DUE);
  await dojo.sessions.move(other.edition, other.session, {
    date: '2026-10-20',
    start: '18:30',
    end: '20:30',
  });
  expect(await read('Ana-3')).toEqual([]);
  await sweep(new Date('2026-10-19T08:00:00Z'));
  expect(await read('Ana-3')).toHaveLength(1);

  const third = await seated('-4');
  await sweep(DUE);
  await dojo.sessions.cancel(third.edition, third.session);
  expect(await read('Ana-4')).toEqual([]);
});

test('[M3] who left, said that they do not come, or heard of it all only now is not reminded; who took a chair is', async () => {
  const { edition, session, ids } = await seated('-5');
  const [ana, ben, cleo] = ids;
  const chair = (personId: string, state: 'freed' | 'taken', at = new Date('2026-10-08T08:00:00Z')) => ({
    ...{ sessionId: session, date: '2026-10-13', personId, state, version: 1, changedAt: at },
    number: state === 'taken' ? 1 : null,
  });
  await db.orm.insert(evenings).values({ sessionId: session, date: '2026-10-13', askedAt: clock.now });
  await db.orm.insert(chairs).values([chair(ana, 'freed'), chair(cleo, 'taken')]);
  await sweep(DUE);
  await dojo.enrolments.withdraw(edition, ben);
  expect(await read('Ana-5')).toEqual([]);
  expect(await read('Ben-5')).toEqual([]);
  expect(await read('Cleo-5')).toHaveLength(1);

  const late = await seated('-6');
  await db.orm.insert(evenings).values({ sessionId: late.session, date: '2026-10-13', askedAt: clock.now });
  await db.orm
    .insert(chairs)
    .values({ ...chair(late.ids[2], 'taken', new Date(DUE.getTime() + 1)), sessionId: late.session });
  await sweep(new Date(DUE.getTime() + 60_000));
  expect(await read('Cleo-6')).toEqual([]);
});

test('who facilitates is told so, a host without a seat too; nothing leaves of an edition that is finished', async () => {
  const { edition, session } = await seated('-7');
  const gil = await person('Gil-7');
  await db.orm.insert(editionHosts).values({ editionId: edition, position: 0, name: 'Gil', personId: gil });
  await db.orm.update(sessions).set({ facilitatorId: gil }).where(eq(sessions.id, session));
  await sweep(DUE);
  expect((await read('Gil-7'))[0]!.rendered.text).toContain('Vous facilitez cette séance.');
  expect((await read('Ana-7'))[0]!.rendered.text).not.toContain('Vous facilitez');

  const over = await seated('-8');
  await db.orm.update(editions).set({ status: 'finished' }).where(eq(editions.id, over.edition));
  await sweep(DUE);
  expect(await read('Ana-8')).toEqual([]);
});
