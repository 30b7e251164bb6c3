import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDb } from '#server/db/db.test-kit.ts';
import { editions } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, type Clock, openEnrolments, peopleNamed } from './enrolments.test-kit.ts';
import { claims } from './tables.server.ts';

const { orm } = await openTestDb();
const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const enrolments = openEnrolments(orm, clock);
const [awa, brice, chloe, driss] = await peopleNamed(orm, ['Awa', 'Brice', 'Chloe', 'Driss']);

const at = (time: string) => {
  clock.now = new Date(time);
};
const claim = (edition: string, name: string) => enrolments.claim(`/e/${edition}`, `${name}@example.org`);
const apply = (edition: string, person: string | undefined) =>
  enrolments.apply(edition, person!, APPLICATION);
/** One seat, taken by Awa. */
const full = async () => {
  at('2026-09-01T08:00:00Z');
  const edition = await anEdition(orm, { capacity: 1 });
  await apply(edition, awa);
  return edition;
};
const inLine = async (edition: string) =>
  (await enrolments.list(edition, 'host'))
    .filter(({ state }) => state === 'waitlisted')
    .map(({ personId }) => personId);

test('who asked for a way in from the page stands where they clicked first ([W12], W1)', async () => {
  const edition = await full();
  await claim(edition, 'brice');
  at('2026-09-01T08:05:00Z');
  await apply(edition, chloe);
  at('2026-09-01T08:20:00Z');
  // A second click is not the first.
  await claim(edition, 'brice');
  await apply(edition, driss);
  at('2026-09-02T07:59:59Z');
  await apply(edition, brice);
  expect(await inLine(edition)).toEqual([brice, chloe, driss]);
  expect((await enrolments.standing(edition, brice!))?.rank).toBe(1);
  // It counted once: who leaves and comes again is last.
  await enrolments.withdraw(edition, brice!);
  await apply(edition, brice);
  expect(await inLine(edition)).toEqual([chloe, driss, brice]);
});

test('a day later it is nothing any more, and forgotten ([W12])', async () => {
  const edition = await full();
  await claim(edition, 'brice');
  at('2026-09-01T08:05:00Z');
  await apply(edition, chloe);
  at('2026-09-02T08:00:00Z');
  await apply(edition, brice);
  expect(await inLine(edition)).toEqual([chloe, brice]);
  await enrolments.sweep();
  expect(await orm.$count(claims, eq(claims.editionId, edition))).toBe(0);
});

test('it gives no seat that somebody else has a right to, and takes none from who came meanwhile ([W12], W2)', async () => {
  at('2026-09-01T08:00:00Z');
  const edition = await anEdition(orm, { capacity: 1 });
  await claim(edition, 'brice');
  at('2026-09-01T08:05:00Z');
  expect(await apply(edition, chloe)).toMatchObject({ value: { state: 'seated' } });
  expect(await apply(edition, brice)).toMatchObject({ value: { state: 'waitlisted' } });
});

test('nothing is kept for who asks elsewhere, too early, too late, or where hosts choose ([W12])', async () => {
  at('2026-09-01T08:00:00Z');
  const [edition, choosing] = [await anEdition(orm), await anEdition(orm, { mode: 'selection' })];
  for (const path of ['/me', '/e/nowhere', `/e/${edition}/host`, `//e/${edition}`, `/e/${choosing}`])
    await enrolments.claim(path, 'brice@example.org');
  for (const given of [{ closesOn: '2026-08-30' }, { closesOn: null, opensOn: '2026-09-02' }]) {
    await orm.update(editions).set(given).where(eq(editions.id, edition));
    await claim(edition, 'brice');
  }
  const kept = await orm.select().from(claims);
  expect(kept.filter(({ editionId }) => editionId === edition || editionId === choosing)).toEqual([]);
});
