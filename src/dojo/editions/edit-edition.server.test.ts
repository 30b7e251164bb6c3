import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { blankWish } from './edition.ts';
import { hostsOf } from './hosts.server.ts';
import { editions } from './tables.server.ts';

const { db, dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));

const row = async (id: string) => (await db.orm.select().from(editions).where(eq(editions.id, id)))[0]!;

test('seats, zone and the way in are not changed by what is said of an edition (E6)', async () => {
  const id = await anEdition(db.orm, { capacity: 10, mode: 'first-come' });
  const wish = {
    ...blankWish('en', 'Pacific/Auckland'),
    ...{ title: 'Autrement', capacity: 99, mode: 'selection' as const },
  };
  const before = await row(id);
  await dojo.editions.edit(id, wish);
  const { title, locale, ...after } = await row(id);
  expect([title, locale]).toEqual(['Autrement', 'en']);
  expect(after).toMatchObject({ capacity: 10, mode: 'first-come', zone: 'Europe/Paris' });
  expect(after.revision).toBe(before.revision + 1);
  await db.orm.update(editions).set({ status: 'draft' }).where(eq(editions.id, id));
  await dojo.editions.edit(id, wish);
  expect((await row(id)).mode).toBe('selection');
});

test('a slip in the list of hosts lets nobody go who has an account', async () => {
  const { person } = await signInAs(dojo, db.orm, 'host@example.org', 'http://localhost', { name: 'Maud' });
  const first = await anEdition(db.orm, {});
  const { id } = (await dojo.editions.duplicate(first, person))!;
  const wish = { ...blankWish('fr', 'Europe/Paris'), title: 'Suite' };
  await dojo.editions.edit(id, { ...wish, hosts: ['Lena'] });
  expect(await hostsOf(db.orm, id)).toEqual([
    { name: 'Maud', personId: person.id },
    { name: 'Lena', personId: null },
  ]);
  await dojo.editions.edit(id, { ...wish, hosts: ['Lena', 'Maud'] });
  expect(await hostsOf(db.orm, id)).toEqual([
    { name: 'Lena', personId: null },
    { name: 'Maud', personId: person.id },
  ]);
});
