import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { APPLICATION, anEdition } from '../enrolment/enrolments.test-kit.ts';
import { signInAs, type TestPerson } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { sessions } from './tables.server.ts';

const api = await openTestApi();
const problem = (name: string) => `urn:po-dojo:problem:${name}`;

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
const people = {} as Record<'admin' | 'awa' | 'ben' | 'member', TestPerson>;
let slug = '';
const ask = <T = Record<string, unknown>>(
  who: keyof typeof people | null,
  method: string,
  path: string,
  json?: unknown,
) =>
  api.ask<T>(method, `/editions/${slug}/sessions${path}`, {
    headers: who ? { Cookie: people[who].cookie } : {},
    ...(json === undefined ? {} : { json }),
  });

beforeAll(async () => {
  for (const name of ['admin', 'awa', 'ben', 'member'] as const)
    people[name] = await signInAs(api.dojo, api.orm, `${name}@example.org`, api.origin, {
      name,
      isAdmin: name === 'admin',
    });
  slug = await anEdition(api.orm, {}, '2099-01-13');
  for (const name of ['awa', 'ben'] as const)
    await api.dojo.enrolments.apply(slug, people[name].person.id, { ...APPLICATION, shown: true });
  await api.orm
    .update(sessions)
    .set({ date: today, facilitatorId: people.awa.person.id, wayIn: 'Sonnez', notes: 'Rien' })
    .where(eq(sessions.editionId, slug));
});

test('[H1] everybody reads the sessions; what is inside is told to who takes part', async () => {
  const { body: listed } = await ask<{ number: number; url: string; wayIn?: string }[]>(null, 'GET', '');
  expect(listed).toMatchObject([{ number: 1, url: `${api.origin}/e/${slug}/sessions/1` }]);
  const { body: seen } = await ask(null, 'GET', `/${slug}-1`);
  expect(seen).toMatchObject({ facilitation: [{ part: 'facilitator', name: 'awa' }] });
  for (const inside of ['wayIn', 'notes', 'materials', 'here', 'attendance'])
    expect(seen).not.toHaveProperty(inside);
  const { body: own } = await ask('ben', 'GET', `/${slug}-1`);
  expect(own).toMatchObject({ wayIn: 'Sonnez', notes: 'Rien', here: [] });
  expect(own).not.toHaveProperty('attendance');
  expect((await ask(null, 'GET', '/nowhere')).body.type).toBe(problem('no-such-session'));
});

test('[H2] [H3] who facilitates notes who is there, and nobody else but hosts', async () => {
  const note = (who: keyof typeof people | null, person: string, present = true, session = `${slug}-1`) =>
    ask(who, 'POST', `/${session}/attendance`, { person, present });
  const ben = people.ben.person.id;
  expect((await note(null, ben)).body.type).toBe(problem('not-signed-in'));
  for (const who of ['ben', 'member'] as const)
    expect((await note(who, ben)).body.type).toBe(problem('not-facilitating'));
  for (const [who, present] of [
    ['awa', true],
    ['admin', false],
    ['awa', true],
  ] as const) {
    const { status, body } = await note(who, ben, present);
    expect([status, body]).toEqual([
      200,
      [
        { person: people.awa.person.id, name: 'awa', present: false },
        { person: ben, name: 'ben', present },
      ],
    ]);
  }
  expect((await note('awa', people.member.person.id)).body.type).toBe(problem('not-on-the-list'));
  expect((await note('awa', ben, true, 'nowhere')).body.type).toBe(problem('no-such-session'));
  expect((await ask('awa', 'POST', `/${slug}-1/attendance`, { person: 3 })).body.type).toBe(
    problem('wrong-shape'),
  );
});
