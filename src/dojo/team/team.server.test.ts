import { expect, test } from 'vitest';
import { openTestDojo } from '../dojo.test-kit.ts';
import { anEdition, type Clock } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { INVITATION } from './team.server.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);

let count = 0;
const person = async (name: string) =>
  (await signInAs(dojo, db.orm, `${name}-${count++}@example.org`, 'http://localhost', { name })).person;
const community = async (by: Awaited<ReturnType<typeof person>>) => {
  const slug = `c-${count++}`;
  const wish = { slug, name: 'Agile', about: '', locale: 'fr', region: '', zone: 'Europe/Paris' } as const;
  const made = await dojo.communities.create({ ...wish, partners: [] }, by);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
};
const keyTo = async (of: Parameters<typeof dojo.teams.invite>[0], by: string) => {
  const made = await dojo.teams.invite(of, by);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
};

test('an invitation lets one person in, once, whoever of two comes first (G1)', async () => {
  const [gil, ana, ben] = [await person('Gil'), await person('Ana'), await person('Ben')];
  const { id, slug } = await community(gil);
  const key = await keyTo({ community: id }, gil.id);
  expect(await dojo.teams.offered(key)).toEqual({ kind: 'community', slug, title: 'Agile', by: 'Gil' });
  const both = await Promise.all([dojo.teams.join(key, ana), dojo.teams.join(key, ben)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await dojo.teams.members({ community: id })).toHaveLength(2);
  expect(await dojo.teams.offered(key)).toBeNull();
  const joined = both[0].ok ? ana : ben;
  expect(await dojo.communities.mayRun(id, joined)).toBe(true);
});

test('an invitation that was taken back, or is too old, lets nobody in (G1)', async () => {
  const [gil, ana] = [await person('Gil'), await person('Ana')];
  const of = { community: (await community(gil)).id };
  const other = { community: (await community(gil)).id };
  const key = await keyTo(of, gil.id);
  const [open] = await dojo.teams.openInvitations(of);
  await dojo.teams.takeBack(other, open!.id);
  expect(await dojo.teams.offered(key)).not.toBeNull();
  await dojo.teams.takeBack(of, open!.id);
  expect((await dojo.teams.join(key, ana)).ok).toBe(false);
  const old = await keyTo(of, gil.id);
  clock.now = new Date(clock.now.getTime() + INVITATION.days * 24 * 3600_000);
  expect(await dojo.teams.offered(old)).toBeNull();
  expect((await dojo.teams.join(old, ana)).ok).toBe(false);
  expect(await dojo.teams.offered('../../etc')).toBeNull();
  for (let n = 0; n < INVITATION.open; n++) await keyTo(of, gil.id);
  expect(await dojo.teams.invite(of, gil.id)).toEqual({ ok: false, reason: 'too-many' });
});

test('who was thanked by name gets their account beside it, and loses it when let go (G2, G3)', async () => {
  const [gil, ana] = [await person('Gil'), await person('Ana')];
  const first = await anEdition(db.orm, {});
  const { id, communityId } = (await dojo.editions.duplicate(first, gil))!;
  const edition = { id, communityId };
  expect(await dojo.editions.roleOf(edition, ana)).toBe('member');
  await dojo.teams.join(await keyTo({ edition: id }, gil.id), ana);
  expect(await dojo.editions.roleOf(edition, ana)).toBe('host');
  expect((await dojo.teams.members({ edition: id })).map(({ name }) => name)).toEqual(['Gil', 'Ana']);
  expect((await dojo.teams.letGo({ edition: id }, ana.id)).ok).toBe(true);
  expect(await dojo.editions.roleOf(edition, ana)).toBe('member');
});

test('the last two who administer a community cannot both leave at once (G3)', async () => {
  const [gil, ana] = [await person('Gil'), await person('Ana')];
  const of = { community: (await community(gil)).id };
  await dojo.teams.join(await keyTo(of, gil.id), ana);
  const left = await Promise.all([dojo.teams.letGo(of, gil.id), dojo.teams.letGo(of, ana.id)]);
  expect(left.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await dojo.teams.members(of)).toHaveLength(1);
});
