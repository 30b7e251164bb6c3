import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { APPLICATION, anEdition, type Clock, peopleNamed } from '../enrolment/enrolments.test-kit.ts';
import { applicationOf } from '../selection/selections.test-kit.ts';
import { editionHosts } from './tables.server.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);
await peopleNamed(db.orm, ['awa', 'ben', 'cleo']);

const hosts = (editionId: string, personId: string) =>
  db.orm.insert(editionHosts).values({ editionId, position: 0, name: personId, personId });
const found = async (personId: string) =>
  (await dojo.editions.ofPerson(personId)).map(({ slug, status, hosting, state }) => [
    ...[slug, status, hosting, state],
  ]);

test('who hosts finds drafts, what runs and what is over; who asked for a place, where they stand; nobody anything of others (E9)', async () => {
  const draft = await anEdition(db.orm, { status: 'draft' }, '2026-12-01');
  const over = await anEdition(db.orm, { status: 'finished' }, '2026-02-10');
  const full = await anEdition(db.orm, { capacity: 1 }, '2026-10-13');
  const chosen = await anEdition(db.orm, { mode: 'selection' }, '2026-11-10');
  for (const edition of [draft, over, full]) await hosts(edition, 'awa');
  for (const person of ['ben', 'cleo']) await dojo.enrolments.apply(full, person, APPLICATION);
  await dojo.enrolments.apply(chosen, 'ben', APPLICATION);
  expect(await found('awa')).toEqual([
    [full, 'published', true, null],
    [draft, 'draft', true, null],
    [over, 'finished', true, null],
  ]);
  expect(await found('ben')).toEqual([
    [full, 'published', false, 'seated'],
    [chosen, 'published', false, 'applied'],
  ]);
  expect(await found('cleo')).toEqual([[full, 'published', false, 'waitlisted']]);

  // What hosts sort among themselves is theirs (A2).
  const application = await applicationOf(db.orm, chosen, 'ben');
  expect((await dojo.selections.shortlist(chosen, application, 'awa', true)).ok).toBe(true);
  expect((await found('ben'))[1]).toEqual([chosen, 'published', false, 'applied']);
  // A seat that is given back is found no more, and is offered to who waits.
  await dojo.enrolments.withdraw(full, 'ben');
  expect(await found('ben')).toEqual([[chosen, 'published', false, 'applied']]);
  expect(await found('cleo')).toEqual([[full, 'published', false, 'offered']]);
});

test('the session that is next, or goes on, by the clock of the edition; its products, to who may work in them (E9)', async () => {
  await peopleNamed(db.orm, ['dan', 'eli', 'fay']);
  const edition = await anEdition(db.orm, { capacity: 1, zone: 'America/Toronto' }, '2026-09-08');
  await hosts(edition, 'dan');
  for (const person of ['eli', 'fay']) await dojo.enrolments.apply(edition, person, APPLICATION);
  const { id } = await dojo.products.create({ title: 'Outils', need: 'Partager', locale: 'fr', by: '' });
  await dojo.editions.takeProduct(edition, id);
  const seen = async (personId: string) => {
    const [own] = await dojo.editions.ofPerson(personId);
    return [own?.next, own?.products.map((product) => product.id)];
  };
  const first = { number: 1, date: '2026-09-08' };
  expect(await seen('dan')).toEqual([first, [id]]);
  expect(await seen('eli')).toEqual([first, [id]]);
  expect(await seen('fay')).toEqual([first, []]);
  // 20:29 and 20:30 there: the day after, by UTC.
  clock.now = new Date('2026-09-09T00:29:00Z');
  expect(await seen('fay')).toEqual([first, []]);
  clock.now = new Date('2026-09-09T00:30:00Z');
  expect(await seen('fay')).toEqual([null, []]);
});
