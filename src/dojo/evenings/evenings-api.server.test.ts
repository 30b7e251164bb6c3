import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/calendar.ts';
import { APPLICATION } from '../enrolment/enrolments.test-kit.ts';
import { signInAs, type TestPerson } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { sessions } from '../sessions/tables.server.ts';
import { anEvening, QUESTION } from './evenings.test-kit.ts';
import { evenings } from './tables.server.ts';

const api = await openTestApi();
const problem = (name: string) => `urn:po-dojo:problem:${name}`;
const people = {} as Record<'admin' | 'awa' | 'ben' | 'cleo' | 'member', TestPerson>;
let at = '';

const ask = <T = Record<string, unknown>>(
  who: keyof typeof people | null,
  method: string,
  path: string,
  json?: unknown,
) =>
  api.ask<T>(method, `${at}/${path}`, {
    headers: who ? { Cookie: people[who].cookie } : {},
    ...(json === undefined ? {} : { json }),
  });

beforeAll(async () => {
  for (const name of ['admin', 'awa', 'ben', 'cleo', 'member'] as const)
    people[name] = await signInAs(api.dojo, api.orm, `${name}@example.org`, api.origin, {
      name,
      isAdmin: name === 'admin',
    });
  const { edition, session } = await anEvening(api.orm, { capacity: 1 });
  at = `/editions/${edition}/sessions/${session}`;
  // In three days, asked an hour ago, whatever the hour at which this runs.
  const now = new Date();
  const date = addDays(now.toISOString().slice(0, 10), 3);
  await api.orm.update(sessions).set({ date }).where(eq(sessions.id, session));
  const askedAt = new Date(now.getTime() - 3600_000);
  await api.orm.insert(evenings).values({ sessionId: session, date, askedAt });
  for (const name of ['awa', 'ben', 'cleo'] as const)
    await api.dojo.enrolments.apply(edition, people[name].person.id, APPLICATION);
  await api.dojo.evenings.settle(edition, session);
});

test('who has a seat reads the question and answers; who was not asked learns nothing (N5, N6)', async () => {
  expect((await ask('awa', 'GET', 'answer')).body).toMatchObject({
    question: QUESTION,
    state: 'kept',
    said: null,
  });
  expect((await ask(null, 'GET', 'answer')).body.type).toBe(problem('not-signed-in'));
  for (const who of ['ben', 'member'] as const)
    expect((await ask(who, 'GET', 'answer')).body.type).toBe(problem('not-enrolled'));
  const wordless = await ask('awa', 'POST', 'answer', { comes: true });
  expect(wordless.body.type).toBe(problem('wrong-shape'));
  for (let twice = 0; twice < 2; twice++)
    expect((await ask('awa', 'POST', 'answer', { comes: false })).body).toMatchObject({ state: 'freed' });
  expect((await ask('ben', 'GET', 'answer')).body).toMatchObject({ state: 'offered' });
  const taken = await ask('ben', 'POST', 'answer', { comes: true, answer: 'Le parking' });
  expect(taken.body).toMatchObject({ state: 'taken', said: { comes: true, answer: 'Le parking' } });
  const late = await ask('awa', 'POST', 'answer', { comes: true, answer: 'Finalement' });
  expect(late.body.type).toBe(problem('not-possible-now'));
});

test('hosts see everybody concerned, and nobody else does (Security 5)', async () => {
  for (const who of ['awa', 'ben', 'member'] as const)
    expect((await ask(who, 'GET', 'chairs')).body.type).toBe(problem('not-hosting'));
  const { body } = await ask<{ name: string; state: string | null }[]>('admin', 'GET', 'chairs');
  expect(body.map(({ name, state }) => [name, state])).toEqual([
    ['ben', 'taken'],
    ['awa', 'freed'],
    ['cleo', null],
  ]);
});
