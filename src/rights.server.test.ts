import type { RouteConfigEntry } from '@react-router/dev/routes';
import { beforeAll, describe, expect, test } from 'vitest';
import { anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { type CreatedProduct, openTestApi } from '#dojo/products/api/api.test-kit.ts';
import { OPERATIONS, PAGES, type Role, whoMay } from '#dojo/rights.ts';
import routes from './routes.ts';

const api = await openTestApi();

const addressesOf = (entries: readonly RouteConfigEntry[], above = ''): string[] =>
  entries.flatMap(({ path = '', children }) => {
    const address = `${above}/${path}`.replace(/\/+$/, '') || '/';
    return children ? addressesOf(children, address) : [address];
  });

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
let operations: readonly string[] = [];
beforeAll(async () => {
  const { body } = await api.ask<Document>('GET', '/openapi.json');
  operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
});

test('[Security 5] every page is in the table of rights, and nothing else is', () => {
  expect(Object.keys(PAGES).sort()).toEqual(addressesOf(routes as RouteConfigEntry[]).sort());
});

test('[Security 5] every operation of the API is in the table of rights, and nothing else is', () => {
  expect(operations.length).toBeGreaterThan(15);
  expect(Object.keys(OPERATIONS).sort()).toEqual([...operations].sort());
});

/** Refusals that say « not you »; any other answer says that one was let in, whatever came of it. */
const NOT_YOU = new Set(
  [
    'no-token',
    'unknown-token',
    'revoked-link',
    'view-only',
    'not-signed-in',
    'no-visitor',
    'scope-missing',
    'not-hosting',
    'not-reviewing',
  ].map((name) => `urn:po-dojo:problem:${name}`),
);

describe('[Security 5] the API lets in whom the table names, and nobody else', () => {
  let [own, other]: (CreatedProduct | undefined)[] = [];
  /** The headers with which somebody of each role comes; the same person, at a product of their own and at another's. */
  const headers: Partial<Record<Role, Record<string, string>>> = {};
  const person: Record<string, string> = {};
  let slug = '';
  beforeAll(async () => {
    [own, other] = [await api.begin(), await api.begin()];
    headers.visitor = {};
    headers.reader = { Cookie: await api.enter(own.viewUrl) };
    headers.writer = { Cookie: await api.enter(own.editUrl) };
    slug = await anEdition(api.orm);
    const member = await signInAs(api.dojo, api.orm, 'member@example.org', api.origin);
    headers.member = { Cookie: member.cookie };
    const keeper = await signInAs(api.dojo, api.orm, 'keeper@example.org', api.origin);
    await api.dojo.keptProducts.keep(keeper.person.id, own.id, null);
    person.keeper = keeper.cookie;
  });

  const asked = async (operation: string, productId: string, sent: Record<string, string>) => {
    const [method = '', path = ''] = operation.split(' ');
    const address = path
      .replace('{id}', productId)
      .replace('{edition}', slug)
      .replace(/\{\w+\}/g, 'json');
    const { body } = await api.ask(method.toUpperCase(), address, {
      headers: sent,
      ...(method === 'get' || method === 'delete' ? {} : { json: {} }),
    });
    return !NOT_YOU.has((body as { type?: string }).type ?? '');
  };

  test.each(['visitor', 'reader', 'writer', 'member'] as const)('%s', async (role) => {
    for (const operation of Object.keys(OPERATIONS)) {
      const isLetIn = await asked(operation, own!.id, headers[role]!);
      expect([operation, isLetIn]).toEqual([operation, whoMay(OPERATIONS[operation]!).includes(role)]);
    }
  });

  test.each(['reader', 'writer', 'member'] as const)('%s, at the product of somebody else', async (role) => {
    for (const operation of Object.keys(OPERATIONS).filter((one) => one.includes('{id}')))
      expect([operation, await asked(operation, other!.id, headers[role]!)]).toEqual([operation, false]);
  });

  test('who keeps a product writes in it, and in no other', async () => {
    const sent = { Cookie: person.keeper! };
    // Playing takes a browser that is a visitor, which the product's page makes of it.
    for (const operation of Object.keys(OPERATIONS).filter((one) => /\{id\}(?!.*plays)/.test(one))) {
      expect([operation, await asked(operation, own!.id, sent)]).toEqual([operation, true]);
      expect([operation, await asked(operation, other!.id, sent)]).toEqual([operation, false]);
    }
  });

  test('an access token lets in within its scopes, and not once it is withdrawn', async () => {
    const { person: who } = await signInAs(api.dojo, api.orm, 'keeper@example.org', api.origin);
    const made = await api.dojo.accessTokens.create(who.id, {
      name: 'script',
      scopes: ['products:read'],
      days: 30,
    });
    if (!made.ok) throw new Error(made.reason);
    const sent = { Authorization: `Bearer ${made.value}` };
    expect(await asked('get /products/{id}', own!.id, sent)).toBe(true);
    expect(await asked('get /products/{id}', other!.id, sent)).toBe(false);
    expect(await asked('get /me/products', '', sent)).toBe(true);
    for (const operation of ['post /products/{id}/versions', 'post /products', 'get /me', 'get /me/export'])
      expect([operation, await asked(operation, own!.id, sent)]).toEqual([operation, false]);
    const [kept] = await api.dojo.accessTokens.of(who.id);
    await api.dojo.accessTokens.withdraw(who.id, kept!.id);
    expect(await asked('get /products/{id}', own!.id, sent)).toBe(false);
  });

  test('what rests on a link falls with the link; who makes the new one keeps it', async () => {
    const product = await api.begin();
    const cookie = await api.enter(product.editUrl);
    const visitorOf = async (sent: string) =>
      (
        await api.ask<{ id: string }[]>('GET', `/products/${product.id}/shares`, {
          headers: { Cookie: sent },
        })
      ).body;
    const [first, second] = [
      await signInAs(api.dojo, api.orm, 'first@example.org', api.origin),
      await signInAs(api.dojo, api.orm, 'second@example.org', api.origin),
    ];
    const edit = (await visitorOf(cookie)).find((share) => (share as { right?: string }).right === 'edit')!;
    for (const { person: who } of [first, second])
      await api.dojo.keptProducts.keep(who.id, product.id, edit.id);
    const sent = { Cookie: first.cookie };
    await api.ask('POST', `/products/${product.id}/shares`, { headers: sent, json: { right: 'edit' } });
    await api.ask('DELETE', `/products/${product.id}/shares/${edit.id}`, { headers: sent });
    expect(await asked('get /products/{id}', product.id, sent)).toBe(true);
    expect(await asked('get /products/{id}', product.id, { Cookie: second.cookie })).toBe(false);
  });
});
