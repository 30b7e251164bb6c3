import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { baseContext, originContext, signedInContext } from '../base.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { editionHosts, editions } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, type Clock } from '../enrolment/enrolments.test-kit.ts';
import { chairs, evenings } from '../evenings/tables.server.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { byNumber, seeSession } from './seen-session.server.ts';
import { sessions } from './tables.server.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);

const personNamed = async (name: string) =>
  (await signInAs(dojo, db.orm, `${name.toLowerCase()}@example.org`, 'http://localhost', { name })).person;

/** An edition that Gil hosts; Awa, who shows her name, and Ben, who does not, have seats; Cléo waits. */
const anEvening = async (suffix: string) => {
  const id = await anEdition(db.orm);
  const [gil, awa, ben, cleo] = await Promise.all(
    ['Gil', 'Awa', 'Ben', 'Cleo'].map((name) => personNamed(name + suffix)),
  );
  await db.orm
    .insert(editionHosts)
    .values({ editionId: id, position: 0, name: 'Gil l’Animateur', personId: gil!.id });
  for (const [person, shown] of [[awa!, true] as const, [ben!, false] as const, [cleo!, true] as const])
    await dojo.enrolments.apply(id, person.id, { ...APPLICATION, shown });
  const session = `${id}-1`;
  await db.orm
    .update(sessions)
    .set({ wayIn: 'Sonnez', video: 'https://meet.example.org', materials: 'un livre', notes: 'retenu' })
    .where(eq(sessions.id, session));
  const lead = (facilitatorId: string | null, coFacilitatorId: string | null) =>
    db.orm.update(sessions).set({ facilitatorId, coFacilitatorId }).where(eq(sessions.id, session));
  const see = async (person: typeof gil | null, number = '1') => {
    const edition = (await dojo.editions.bySlug(id))!;
    return seeSession(
      dojo,
      edition,
      await dojo.editions.roleOf(edition, person ?? null),
      person ?? null,
      byNumber(number),
    );
  };
  return { id, session, gil: gil!, awa: awa!, ben: ben!, cleo: cleo!, lead, see };
};

test('[H1] what is inside is for who holds a seat or hosts, and for nobody else', async () => {
  const { gil, awa, cleo, see } = await anEvening('-1');
  for (const inside of [gil, awa]) expect((await see(inside))!.inside).not.toBeNull();
  for (const outside of [cleo, null]) expect((await see(outside))!.inside).toBeNull();
  for (const number of ['2', '0', '01', '1 ', '1e0', '٣', '../1']) expect(await see(gil, number)).toBeNull();
});

test('[H1] who facilitates is named in public as they agreed to be, and to who takes part by their name', async () => {
  const { id, gil, awa, ben, lead, see } = await anEvening('-2');
  const names = async (who: typeof gil | null) =>
    (await see(who))!.leading.map(({ part, name }) => [part, name]);
  await lead(awa.id, ben.id);
  expect(await names(null)).toEqual([['facilitator', 'Awa-2']]);
  expect(await names(ben)).toEqual([
    ['facilitator', 'Awa-2'],
    ['co-facilitator', 'Ben-2'],
  ]);
  await lead(gil.id, ben.id);
  expect(await names(null)).toEqual([['facilitator', 'Gil l’Animateur']]);
  // Who takes their name off the page is named no more, at once; who leaves facilitates no more.
  await lead(awa.id, null);
  await dojo.enrolments.show(id, awa.id, false);
  expect(await names(null)).toEqual([]);
  await dojo.enrolments.withdraw(id, awa.id);
  expect(await names(gil)).toEqual([]);
});

test('[H2] [H3] from its day on, hosts and who facilitates note who is here; it is seen by all who take part', async () => {
  const { session, gil, awa, ben, cleo, lead, see } = await anEvening('-3');
  await lead(awa.id, null);
  clock.now = new Date('2026-10-12T21:59:00Z');
  expect(await dojo.sessions.attend(session, ben.id, true, gil.id)).toEqual({ ok: false, reason: 'not-yet' });
  expect((await see(awa))!.inside).toMatchObject({ mayRun: true, part: 'facilitator', roll: null });
  // It is that day in Paris, and not yet in Greenwich.
  clock.now = new Date('2026-10-12T22:01:00Z');
  expect(await dojo.sessions.attend(session, ben.id, true, gil.id)).toEqual({ ok: true, value: null });
  for (const runs of [gil, awa])
    expect((await see(runs))!.inside!.roll!.map(({ id, present }) => [id, present])).toEqual([
      [awa.id, false],
      [ben.id, true],
    ]);
  expect((await see(ben))!.inside).toMatchObject({ mayRun: false, roll: null, here: [{ id: ben.id }] });
  expect(await dojo.sessions.attend(session, cleo.id, true, gil.id)).toEqual({
    ok: false,
    reason: 'not-on-the-list',
  });
  expect(await dojo.sessions.attend('nowhere', ben.id, true, gil.id)).toEqual({
    ok: false,
    reason: 'no-such-session',
  });
  await dojo.sessions.attend(session, ben.id, false, awa.id);
  expect((await see(ben))!.inside!.here).toEqual([]);
});

test('[H1] [H3] who took a chair for an evening gets in, is on its list, and sees no product', async () => {
  const { id, session, gil, cleo, see } = await anEvening('-6');
  const product = await dojo.products.create({ title: '', need: 'Partager', locale: 'fr', by: '' });
  await dojo.editions.takeProduct(id, product.id);
  const take = async (date: string) => {
    await db.orm.insert(evenings).values({ sessionId: session, date, askedAt: clock.now });
    const chair = { sessionId: session, date, personId: cleo.id, version: 1, changedAt: clock.now };
    await db.orm.insert(chairs).values({ ...chair, state: 'taken', number: 1 });
  };
  clock.now = new Date('2026-10-13T08:00:00Z');
  // A chair of another day is none today.
  await take('2026-10-06');
  expect((await see(cleo))!.inside).toBeNull();
  await take('2026-10-13');
  expect((await see(cleo))!.inside).toMatchObject({ isMember: false, mayRun: false, products: [] });
  expect((await see(gil))!.inside!.products).toHaveLength(1);
  expect((await see(gil))!.inside!.roll!.at(-1)).toMatchObject({ id: cleo.id, present: false });
  expect((await dojo.sessions.attend(session, cleo.id, true, gil.id)).ok).toBe(true);
});

test('[H3] who was there stays on the list after they left; a cancelled evening has none', async () => {
  const { id, session, gil, awa, see } = await anEvening('-4');
  clock.now = new Date('2026-10-13T18:00:00Z');
  await dojo.sessions.attend(session, awa.id, true, gil.id);
  await dojo.enrolments.withdraw(id, awa.id);
  const roll = (await see(gil))!.inside!.roll!;
  expect(roll.find((one) => one.id === awa.id)).toMatchObject({ present: true });
  expect((await dojo.sessions.attend(session, awa.id, false, gil.id)).ok).toBe(true);
  await dojo.sessions.cancel(id, session);
  expect((await see(gil))!.inside!.roll).toBeNull();
  expect(await dojo.sessions.attend(session, awa.id, true, gil.id)).toEqual({ ok: false, reason: 'not-yet' });
});

test('[H4] who writes over newer words is told; calendars and public pages hear nothing of it', async () => {
  const { id, session } = await anEvening('-5');
  const edition = async () => (await db.orm.select().from(editions).where(eq(editions.id, id)))[0]!;
  const [before, [old]] = [await edition(), await dojo.sessions.of(id)];
  const first = await dojo.sessions.write(id, session, 'notes', 'à deux', 'retenu');
  expect(first).toMatchObject({ ok: true, value: { notes: 'à deux', sequence: old!.sequence } });
  expect(first.ok && first.value.changedAt).toEqual(old!.changedAt);
  expect(await edition()).toEqual(before);
  expect(await dojo.sessions.write(id, session, 'notes', 'seul', 'retenu')).toEqual({
    ok: false,
    reason: 'changed',
  });
  // The same words sent twice are no quarrel.
  expect((await dojo.sessions.write(id, session, 'notes', 'à deux', 'retenu')).ok).toBe(true);
  expect((await dojo.sessions.of(id))[0]).toMatchObject({ notes: 'à deux', materials: 'un livre' });
});

test('[H1] [C1] [C7] the session to take into a calendar is the one of the feeds, with the way in for its people alone', async () => {
  const { id, session, awa, cleo } = await anEvening('-7');
  // A route is named in routes.ts alone, and found by its file.
  const file = join(import.meta.dirname, 'session-calendar.route.tsx');
  const { loader } = (await import(/* @vite-ignore */ file)) as {
    readonly loader: (asked: unknown) => Promise<Response>;
  };
  const read = async (person: typeof awa | null) => {
    const context = new RouterContextProvider();
    context.set(baseContext, dojo);
    context.set(originContext, 'http://localhost');
    context.set(signedInContext, person && { person, authSession: 'x' });
    const answer = await loader({ params: { slug: id, number: '1' }, context });
    expect(answer.headers.get('cache-control')).toContain('private');
    return (await answer.text()).replaceAll('\r\n ', '');
  };
  const inside = await read(awa);
  expect(inside).toContain(`UID:${session}\r\n`);
  expect(inside).toContain('Sonnez');
  expect(inside).toContain('https://meet.example.org');
  for (const outside of [cleo, null]) {
    const text = await read(outside);
    expect(text).toContain(`UID:${session}\r\n`);
    expect(text).not.toMatch(/Sonnez|meet\.example/);
  }
  await db.orm.update(editions).set({ status: 'draft' }).where(eq(editions.id, id));
  await expect(read(null)).rejects.toMatchObject({ status: 404 });
});
