import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { APPLICATION, anEdition } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';

const { db, dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));

const person = async (name: string, isAdmin = false) =>
  (await signInAs(dojo, db.orm, `${name}@example.org`, 'http://localhost', { name, isAdmin })).person;

const rightTo = async (productId: string, personId: string) => {
  const answer = await dojo.shares.access(productId, { token: null, visitor: null, person: personId });
  return answer.ok ? answer.value.right : answer.reason;
};

test('the products of an edition are open to its hosts and its seats, as long as they are theirs (E7)', async () => {
  const [admin, seated, waiting, host] = [
    await person('Admin', true),
    await person('Seated'),
    await person('Waiting'),
    await person('Host'),
  ];
  const edition = await anEdition(db.orm, { capacity: 1 });
  const product = await dojo.products.create({
    title: '',
    need: 'Partager les outils',
    locale: 'fr',
    by: '',
  });
  for (const one of [admin, host]) expect(await rightTo(product.id, one.id)).toBe('forbidden');
  await dojo.editions.takeProduct(edition, product.id);
  expect(await dojo.editions.products(edition)).toMatchObject([{ id: product.id }]);
  for (const one of [seated, waiting]) await dojo.enrolments.apply(edition, one.id, APPLICATION);
  const rights = async () => [
    await rightTo(product.id, admin.id),
    await rightTo(product.id, seated.id),
    await rightTo(product.id, waiting.id),
    await rightTo(product.id, host.id),
  ];
  expect(await rights()).toEqual(['edit', 'edit', 'forbidden', 'forbidden']);
  const next = (await dojo.editions.duplicate(edition, host))!;
  await dojo.editions.takeProduct(next.id, product.id);
  expect(await rights()).toEqual(['edit', 'edit', 'forbidden', 'edit']);

  // An offer is no seat yet; who withdrew has one no more, and rooms hear of it in the same transaction.
  expect(await dojo.editions.openedBy(seated.id)).toEqual([product.id]);
  const before = await dojo.shares.accessAt(product.id, { token: null, visitor: null }, async () => seated);
  await dojo.enrolments.withdraw(edition, seated.id);
  expect(await rights()).toEqual(['edit', 'forbidden', 'forbidden', 'edit']);
  expect(await dojo.editions.openedBy(seated.id)).toEqual([]);
  const after = await dojo.shares.accessAt(product.id, { token: null, visitor: null }, async () => seated);
  expect(after.rights).toBeGreaterThan(before.rights);
  await dojo.enrolments.accept(edition, waiting.id);
  expect(await rights()).toEqual(['edit', 'forbidden', 'edit', 'edit']);
});
