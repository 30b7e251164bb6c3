import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { baseContext, localeContext, originContext, signedInContext } from '#dojo/base.server.ts';
import { openTestDojo } from '#dojo/dojo.test-kit.ts';
import {
  APPLICATION,
  anEdition,
  peopleNamed,
  seatsOf,
  standing,
} from '#dojo/enrolment/enrolments.test-kit.ts';
import { chairs, evenings } from '#dojo/evenings/tables.server.ts';
import type { Person } from '#dojo/people/person.ts';
import { sessions } from '#dojo/sessions/tables.server.ts';
import { editionHosts } from './tables.server.ts';

const { db, dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));
interface Page {
  readonly action: (asked: unknown) => Promise<unknown>;
  readonly loader: (asked: unknown) => Promise<unknown>;
}
// A route is named in routes.ts alone, and found by its file.
const file = join(import.meta.dirname, 'host.route.tsx');
const { action, loader } = (await import(/* @vite-ignore */ file)) as Page;
const ORIGIN = 'http://localhost:3000';

const sending = (slug: string, host: Person) => async (form: Record<string, string>) => {
  const context = new RouterContextProvider();
  context.set(baseContext, dojo);
  context.set(signedInContext, { person: host, authSession: 'x' });
  context.set(localeContext, 'fr');
  context.set(originContext, ORIGIN);
  const request = new Request(`${ORIGIN}/e/${slug}/host`, {
    ...{ method: 'POST', headers: { Origin: ORIGIN }, body: new URLSearchParams(form) },
  });
  return action({ request, params: { slug }, context });
};

test('hosts pause offers, give a seat past the queue or one more, and say why they take one back (W8, S1, A10)', async () => {
  const [, awa, brice, chloe] = await peopleNamed(db.orm, ['host', 'awa', 'brice', 'chloe']);
  const slug = await anEdition(db.orm, { capacity: 1 });
  await db.orm.insert(editionHosts).values({ editionId: slug, position: 0, name: 'host', personId: 'host' });
  for (const one of [awa, brice, chloe]) await dojo.enrolments.apply(slug, one!, APPLICATION);
  const send = sending(slug, (await dojo.people.find('host'))!);
  await send({ do: 'pause' });
  await dojo.enrolments.withdraw(slug, awa!);
  expect(await standing(db.orm, slug)).toEqual({
    awa: 'withdrawn',
    brice: 'waitlisted',
    chloe: 'waitlisted',
  });
  await send({ do: 'seat', person: chloe!, why: 'Elle anime la deuxième séance.' });
  await send({ do: 'go-on' });
  expect(await standing(db.orm, slug)).toMatchObject({ brice: 'waitlisted', chloe: 'seated' });
  // All seats are taken by now: this is one more.
  await send({ do: 'seat', person: brice!, why: '' });
  expect((await seatsOf(db.orm, slug)).map(({ personId, extra }) => [personId, extra])).toEqual([
    [chloe, false],
    [brice, true],
  ]);
  expect(await send({ do: 'decline', decision: 'decline', person: brice!, reason: 'feeling' })).toMatchObject(
    {
      init: { status: 422 },
    },
  );
  await send({
    ...{ do: 'decline', decision: 'decline', person: brice!, reason: 'conduct', why: 'Trois absences.' },
  });
  const log = (await dojo.enrolments.standing(slug, brice!))!.log;
  expect(log.map(({ move, by, why }) => [move, by, why]).slice(-2)).toEqual([
    ['seat', 'host', ''],
    ['decline', 'host', 'Trois absences.'],
  ]);
});

test('[A5] the dashboard of a blind selection does nothing with, and tells nothing of, who is guessed', async () => {
  await peopleNamed(db.orm, ['host', 'applied', 'stranger']);
  const slug = await anEdition(db.orm, { mode: 'selection', blind: true });
  await db.orm.insert(editionHosts).values({ editionId: slug, position: 0, name: 'host', personId: 'host' });
  expect((await dojo.enrolments.apply(slug, 'applied', APPLICATION)).ok).toBe(true);
  const host = (await dojo.people.find('host'))!;
  const sends = sending(slug, host);
  const send = (what: string, person: string) =>
    sends({ ...{ do: what, person }, decision: 'decline', reason: 'other' });
  for (const what of ['invite', 'decline', 'seat'])
    expect(await send(what, 'applied')).toEqual(await send(what, 'stranger'));
  expect((await dojo.enrolments.standing(slug, 'applied'))?.state).toBe('applied');
});

test('[M7] hosts see whose address sends our messages back', async () => {
  const [, ana, ben] = await peopleNamed(db.orm, ['host', 'ana', 'ben']);
  const slug = await anEdition(db.orm);
  await db.orm.insert(editionHosts).values({ editionId: slug, position: 0, name: 'host', personId: 'host' });
  for (const one of [ana!, ben!]) await dojo.enrolments.apply(slug, one, APPLICATION);
  await dojo.mail.stopped.stop('Ana@Example.org', 'bounce', '550 no such mailbox');
  const context = new RouterContextProvider();
  context.set(baseContext, dojo);
  context.set(signedInContext, { person: (await dojo.people.find('host'))!, authSession: 'x' });
  context.set(localeContext, 'fr');
  const request = new Request(`${ORIGIN}/e/${slug}/host`);
  expect(await loader({ request, params: { slug }, context })).toMatchObject({
    people: [
      { personId: ana, unreached: true },
      { personId: ben, unreached: false },
    ],
  });
});

test('[H3] who took a chair for once is noted on the dashboard as who has a seat is, from the day on', async () => {
  const [, , , zoe] = await peopleNamed(db.orm, ['host', 'ana', 'ben', 'zoe']);
  const slug = await anEdition(db.orm, { capacity: 1 }, '2026-09-01');
  await db.orm.insert(editionHosts).values({ editionId: slug, position: 0, name: 'host', personId: 'host' });
  await dojo.enrolments.seat(slug, 'ana', 'host', { extra: false, why: '' });
  const [session] = await dojo.sessions.of(slug);
  const ofDay = { sessionId: session!.id, date: '2026-09-01' };
  await db.orm.update(sessions).set({ question: 'Un outil ?' }).where(eq(sessions.id, session!.id));
  await db.orm.insert(evenings).values({ ...ofDay, askedAt: new Date('2026-08-27T08:00:00Z') });
  await db.orm.insert(chairs).values({
    ...{ ...ofDay, personId: zoe!, state: 'taken', number: 1, version: 1 },
    changedAt: new Date('2026-08-30T08:00:00Z'),
  });
  await dojo.sessions.attend(session!.id, zoe!, true, 'host');
  const context = new RouterContextProvider();
  context.set(baseContext, dojo);
  context.set(signedInContext, { person: (await dojo.people.find('host'))!, authSession: 'x' });
  context.set(localeContext, 'fr');
  const request = new Request(`${ORIGIN}/e/${slug}/host`);
  expect(await loader({ request, params: { slug }, context })).toMatchObject({
    sessions: [
      {
        attendance: [
          { personId: 'ana', present: false },
          { personId: zoe, present: true },
        ],
      },
    ],
  });
});
