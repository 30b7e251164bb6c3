import { beforeAll, expect, test } from 'vitest';
import { signInAs } from '../people/people.test-kit.ts';
import { openTestApi } from '../products/api/api.test-kit.ts';

const api = await openTestApi();
const problem = (name: string) => ({ type: `urn:po-dojo:problem:${name}` });
const cookies: Record<string, string> = {};
beforeAll(async () => {
  for (const name of ['gil', 'ada', 'bea']) {
    const fields = { name, isAdmin: name === 'gil', timeZone: 'Europe/Brussels' };
    cookies[name] = (await signInAs(api.dojo, api.orm, `${name}@example.org`, api.origin, fields)).cookie;
  }
});
const ask = <T = Record<string, unknown>>(who: string, method: string, path: string, json?: unknown) =>
  api.ask<T>(method, path, {
    headers: { Cookie: cookies[who] ?? '' },
    ...(json === undefined ? {} : { json }),
  });

test('[K1] [K3] [K5] a community is made by who administers the site, and told otherwise by who administers it', async () => {
  const wish = { name: 'Agile Gironde\u0000', partners: [{ name: 'La Maison des Savoirs' }] };
  expect((await ask('bea', 'POST', '/communities', wish)).body).toMatchObject(problem('not-site-admin'));
  const made = await ask('gil', 'POST', '/communities?locale=fr', wish);
  expect([made.status, made.body]).toMatchObject([
    201,
    {
      ...{ slug: 'agile-gironde', name: 'Agile Gironde', locale: 'fr', timeZone: 'Europe/Brussels' },
      ...{ partners: [{ name: 'La Maison des Savoirs', url: '' }], editions: [] },
    },
  ]);
  expect((await ask('gil', 'POST', '/communities', wish)).body).toMatchObject(problem('address-taken'));
  const path = '/communities/agile-gironde';
  const told = { about: 'Des **pairs**', partners: [{ name: 'Ici', url: 'https://example.org' }] };
  expect((await ask('bea', 'PATCH', path, told)).body).toMatchObject(problem('not-administering'));
  expect((await ask('gil', 'PATCH', path, told)).body).toMatchObject({ ...told, name: 'Agile Gironde' });
  expect((await ask('', 'GET', path)).body).toMatchObject(told);
  expect((await ask('gil', 'PATCH', '/communities/none', told)).body).toMatchObject(
    problem('no-such-community'),
  );
});

test.each([
  [{}, 'name'],
  [{ name: ' ' }, 'slug'],
  [{ name: 'x', slug: '../x' }, 'slug'],
  [{ name: 'x', timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ name: 'x', partners: [{ name: 'y', url: 'javascript:alert(1)' }] }, 'partners.0.url'],
  [{ name: 'x', about: 'y'.repeat(10_001) }, 'about'],
  [{ name: 'x', admins: ['ada'] }, ''],
])('[K4] what does not fit makes nothing: %j', async (wish, at) => {
  const { status, body } = await ask<{ faults: { at: string }[] }>('gil', 'POST', '/communities', wish);
  expect([status, body.faults[0]?.at]).toEqual([422, at]);
});
