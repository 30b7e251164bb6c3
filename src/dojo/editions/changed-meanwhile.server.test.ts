import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { communities, communityAdmins } from '../communities/tables.server.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';
import { signInAs } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';
import { sessions } from '../sessions/tables.server.ts';
import { editionHosts } from './tables.server.ts';

const api = await openTestApi();
const stale = { type: 'urn:po-dojo:problem:changed-meanwhile', status: 412 };
let cookie = '';
let host = '';
beforeAll(async () => {
  const signedIn = await signInAs(api.dojo, api.orm, 'ada@example.org', api.origin, { name: 'Ada' });
  [cookie, host] = [signedIn.cookie, signedIn.person.id];
});
const hosted = async () => {
  const slug = await anEdition(api.orm, { capacity: 20 }, '2099-10-13');
  await api.orm.insert(editionHosts).values({ editionId: slug, position: 0, name: 'Ada', personId: host });
  return slug;
};
const ask = (method: string, path: string, json?: unknown, more: Record<string, string> = {}) =>
  api.ask<Record<string, unknown>>(method, path, {
    headers: { Cookie: cookie, ...more },
    ...(json === undefined ? {} : { json }),
  });
const tagOf = async (path: string) => (await ask('GET', path)).headers.get('etag') ?? '';

/** Another hour, by whoever: it is part of what an edition and a session tell. */
const move = (slug: string) =>
  api.dojo.sessions.move(slug, `${slug}-1`, { date: '2099-10-20', start: '18:30', end: '20:30' });
const community = async (slug: string): Promise<string> => {
  const at = new Date();
  await api.orm.insert(communities).values({
    ...{ id: slug, slug, name: 'Agile Landes', about: '', locale: 'fr', region: 'Landes' },
    ...{ zone: 'Europe/Paris', partners: [], createdAt: at, changedAt: at },
  });
  await api.orm.insert(communityAdmins).values({ communityId: slug, personId: host, at });
  return `/communities/${slug}`;
};

interface Case {
  readonly of: string;
  readonly at: (slug: string) => Promise<string>;
  /** What two programs may say of it at once. */
  readonly one: Readonly<Record<string, string>>;
  readonly other: Readonly<Record<string, string>>;
  readonly meanwhile: (slug: string) => Promise<unknown>;
}
const cases: readonly Case[] = [
  {
    ...{ of: 'a community', at: community, one: { name: 'Une' }, other: { region: 'Deux' } },
    meanwhile: (slug) => api.dojo.communities.edit(slug, { about: 'Trois' }),
  },
  {
    ...{ of: 'an edition', at: async (slug) => `/editions/${slug}`, meanwhile: move },
    ...{ one: { title: 'Une' }, other: { sentence: 'Deux' } },
  },
  {
    ...{ of: 'a session', at: async (slug) => `/editions/${slug}/sessions/${slug}-1`, meanwhile: move },
    ...{ one: { title: 'Une' }, other: { wayIn: '42' } },
  },
];

describe.each(cases)('two who change $of at once', ({ at, one, other, meanwhile }) => {
  test('each change what they say, and leave what the other said', async () => {
    for (let round = 0; round < 5; round++) {
      const path = await at(await hosted());
      const answers = await Promise.all([ask('PATCH', path, one), ask('PATCH', path, other)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect((await ask('GET', path)).body).toMatchObject({ ...one, ...other });
    }
  });

  test('are not both heard where both say what they read', async () => {
    for (let round = 0; round < 5; round++) {
      const path = await at(await hosted());
      const read = { 'If-Match': await tagOf(path) };
      const answers = await Promise.all([ask('PATCH', path, one, read), ask('PATCH', path, other, read)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const lost = answers.find(({ status }) => status === 412)!;
      expect(lost.body).toMatchObject(stale);
      // What comes back with a change is what the next one is made from.
      const won = answers.find(({ status }) => status === 200)!;
      expect(won.headers.get('etag')).toBe(await tagOf(path));
      const next = { 'If-Match': won.headers.get('etag')! };
      expect((await ask('PATCH', path, { ...one, ...other }, next)).status).toBe(200);
    }
  });

  test('what was made from a state before is refused, whatever changed since, and nothing changes', async () => {
    const slug = await hosted();
    const path = await at(slug);
    const before = await tagOf(path);
    await meanwhile(slug);
    const now = (await ask('GET', path)).body;
    expect((await ask('PATCH', path, one, { 'If-Match': before })).body).toMatchObject(stale);
    expect((await ask('PATCH', path, one, { 'If-Match': 'W/"x", "y"' })).body).toMatchObject(stale);
    expect((await ask('GET', path)).body).toEqual(now);
    const either = { 'If-Match': `"y", ${await tagOf(path)}` };
    expect((await ask('PATCH', path, one, either)).body).toMatchObject(one);
    expect((await ask('PATCH', path, other, { 'If-Match': '*' })).status).toBe(200);
  });

  test('a state that one has is not sent again, and is told as it is, unpacked', async () => {
    const path = await at(await hosted());
    const { headers } = await ask('GET', path, undefined, { 'Accept-Encoding': 'gzip' });
    expect([headers.get('content-encoding'), headers.get('etag')?.[0]]).toEqual([null, '"']);
    expect(headers.get('cache-control')).toContain('no-transform');
    const known = { 'If-None-Match': headers.get('etag')! };
    expect((await ask('GET', path, undefined, known)).status).toBe(304);
    await ask('PATCH', path, one);
    expect((await ask('GET', path, undefined, known)).status).toBe(200);
  });
});

test('the warm-up question of a session is said through the API, and asked of who has a seat', async () => {
  const slug = await hosted();
  const path = `/editions/${slug}/sessions/${slug}-1`;
  const question = 'Quelle story vous a surpris ce mois-ci';
  expect((await ask('PATCH', path, { question: `${question}\u0000\n` })).body).toMatchObject({ question });
  const [kept] = await api.orm
    .select()
    .from(sessions)
    .where(eq(sessions.id, `${slug}-1`));
  expect(kept).toMatchObject({ question, title: '', venue: '' });
  expect((await ask('GET', path)).body).toMatchObject({ question });
  expect((await api.ask('GET', path)).body).not.toHaveProperty('question');
  expect((await ask('PATCH', path, { question: 'x'.repeat(301) })).status).toBe(422);
  expect((await ask('PATCH', path, { question: '' })).body).toMatchObject({ question: '' });
});
