import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { people } from '../people/tables.server.ts';
import { APPLICATION, anEdition, type Clock, standing } from './enrolments.test-kit.ts';
import { enrolmentVersions } from './tables.server.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);

const person = async (name: string, locale: 'fr' | 'en' = 'fr') => {
  const address = `${name.toLowerCase()}@example.org`;
  const { person: one } = await signInAs(dojo, db.orm, address, 'http://localhost', { name, locale });
  return one.id;
};
/** What has left for somebody, the first first. */
const read = async (name: string) => {
  await dojo.mail.drain();
  return dojo.mail
    .local!.list()
    .filter(({ message }) => message.to.address === `${name.toLowerCase()}@example.org`)
    .map(({ message }) => message.rendered)
    .reverse();
};

test('who moves is told in their language, as things stand when the mail leaves (M2, M4)', async () => {
  const [ana, ben, cleo] = [await person('Ana'), await person('Ben', 'en'), await person('Cleo')];
  const edition = await anEdition(db.orm, { capacity: 1, title: 'PO Dojo <2026>' });
  for (const one of [ana, ben, cleo]) await dojo.enrolments.apply(edition, one, APPLICATION);
  const [seated] = await read('Ana');
  expect(seated?.subject).toBe('Vous avez une place : PO Dojo <2026>');
  expect(seated?.text).toContain('mardi 13 octobre 2026');
  expect(seated?.text).toContain(`/e/${edition}#mine`);
  expect(seated?.html).toContain('PO Dojo &lt;2026&gt;');
  const [waiting] = await read('Ben');
  expect(waiting?.subject).toBe('On the waiting list: PO Dojo <2026>');

  // Ben is offered the seat and turns it down before any mail left: he reads of the last only, Cleo of her offer.
  await dojo.enrolments.withdraw(edition, ana);
  await dojo.enrolments.turnDown(edition, ben);
  expect((await read('Ben')).slice(1).map(({ subject }) => subject)).toEqual([
    'Enrolment withdrawn: PO Dojo <2026>',
  ]);
  const [, offered] = await read('Cleo');
  expect(offered?.subject).toBe('Une place vous est proposée : PO Dojo <2026>');
  expect(offered?.text).toMatch(/Gardée jusqu’au.*jeudi 3 septembre 2026.*Europe\/Paris/s);
});

test('until when a seat is held is told on the clocks of who reads it as well ([T7])', async () => {
  const [fay, gus] = [await person('Fay'), await person('Gus')];
  await db.orm.update(people).set({ timeZone: 'America/Toronto' }).where(eq(people.id, gus));
  const edition = await anEdition(db.orm, { capacity: 1 });
  for (const one of [fay, gus]) await dojo.enrolments.apply(edition, one, APPLICATION);
  await dojo.enrolments.withdraw(edition, fay);
  const offered = (await read('Gus')).at(-1);
  expect(offered?.text).toContain('jeudi 3 septembre 2026 à 10:00 (Europe/Paris) · 04:00 (America/Toronto)');
});

test('who erases their account takes what they said with them, and the next is offered the seat in one act (W4, Privacy 3, Privacy 4)', async () => {
  const [dora, emil] = [await person('Dora'), await person('Emil')];
  const before = new Set(
    (await db.orm.select().from(enrolmentVersions)).map(({ enrolmentId }) => enrolmentId),
  );
  const edition = await anEdition(db.orm, { capacity: 1 });
  for (const one of [dora, emil]) await dojo.enrolments.apply(edition, one, APPLICATION);
  const told = JSON.stringify(await dojo.personalData.export((await dojo.people.find(dora))!));
  for (const what of ['Je deviens PO en septembre.', 'about-to-be', 'PO Dojo 2026', 'seated'])
    expect(told).toContain(what);
  expect(await dojo.personalData.erase(dora)).toBe(true);
  expect(await standing(db.orm, edition)).toEqual({ [emil]: 'offered' });
  // Their words, in every wording, went with the enrolment.
  const left = await db.orm.select().from(enrolmentVersions);
  expect(left.filter(({ enrolmentId }) => !before.has(enrolmentId))).toHaveLength(1);
});

test('a host who erases their account is named on no page any more (Privacy 4)', async () => {
  const hana = await person('Hana');
  const edition = await anEdition(db.orm);
  const made = await dojo.editions.duplicate(edition, (await dojo.people.find(hana))!);
  expect((await dojo.editions.bySlug(made!.slug))?.hosts).toEqual([{ name: 'Hana', personId: hana }]);
  await dojo.personalData.erase(hana);
  expect((await dojo.editions.bySlug(made!.slug))?.hosts).toEqual([]);
});
