import type { RouteConfigEntry } from '@react-router/dev/routes';
import { beforeAll, describe, expect, test } from 'vitest';
import { communities, communityAdmins } from '#dojo/communities/tables.server.ts';
import { editionHosts } from '#dojo/editions/tables.server.ts';
import { anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { type CreatedProduct, openTestApi } from '#dojo/products/api/api.test-kit.ts';
import { VISITOR_COOKIE } from '#dojo/products/enter.server.ts';
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
    'not-administering',
    'not-site-admin',
    'not-facilitating',
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

  interface Place {
    readonly product: string;
    readonly edition: string;
    readonly community: string;
  }
  const asked = async (operation: string, productId: string, sent: Record<string, string>) =>
    askedAt(operation, { product: productId, edition: slug, community: 'gironde' }, sent);
  const askedAt = async (operation: string, place: Place, sent: Record<string, string>) => {
    const [method = '', path = ''] = operation.split(' ');
    const address = path
      .replace('{id}', place.product)
      .replace('{edition}', place.edition)
      .replace('{community}', place.community)
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

  describe('in a community', () => {
    const ROLES_THERE = ['participant', 'reviewer', 'host', 'community-admin', 'admin'] as const;
    type There = (typeof ROLES_THERE)[number];
    /** Their own community, edition and product, and those of others. */
    const places: Record<'own' | 'other', Place> = {
      own: { product: '', edition: '', community: 'gironde' },
      other: { product: '', edition: '', community: 'landes' },
    };
    const cookies: Partial<Record<There, string>> = {};
    beforeAll(async () => {
      await api.orm.insert(communities).values({
        ...{ id: 'landes', slug: 'landes', name: 'Agile Landes', about: '', locale: 'fr' },
        ...{ region: 'Landes', zone: 'Europe/Paris', partners: [] },
        ...{ createdAt: new Date(0), changedAt: new Date(0) },
      });
      for (const [place, community] of [
        [places.own, 'gironde'],
        [places.other, 'landes'],
      ] as const) {
        const edition = await anEdition(api.orm, { communityId: community, capacity: 20 }, '2099-10-13');
        const product = await api.begin();
        await api.dojo.editions.takeProduct(edition, product.id);
        Object.assign(place, { edition, product: product.id });
      }
      const { edition } = places.own;
      for (const role of ROLES_THERE) {
        const { person: who, cookie } = await signInAs(api.dojo, api.orm, `${role}@example.org`, api.origin, {
          name: role,
          isAdmin: role === 'admin',
        });
        const { id: personId } = who;
        const give: Record<There, () => Promise<unknown>> = {
          participant: () => api.dojo.enrolments.seat(edition, personId, personId, { extra: false, why: '' }),
          reviewer: async () =>
            api.dojo.selections.ask((await api.dojo.editions.bySlug(edition))!, who.email),
          host: () =>
            api.orm.insert(editionHosts).values({ editionId: edition, position: 0, name: role, personId }),
          'community-admin': () =>
            api.orm.insert(communityAdmins).values({ communityId: 'gironde', personId, at: new Date() }),
          admin: async () => undefined,
        };
        await give[role]();
        cookies[role] = cookie;
        // Opening a product makes a visitor of a browser; nobody opens one to read applications.
        if (role === 'reviewer') continue;
        const { key } = await api.dojo.visitors.create('fr');
        cookies[role] += `; ${VISITOR_COOKIE}=${key}`;
      }
    });

    /** Products first: who withdraws on the way through the list loses theirs. */
    const inOrder = Object.keys(OPERATIONS).sort(
      (a, b) => Number(b.includes('{id}')) - Number(a.includes('{id}')),
    );
    const isAbout = (operation: string) => /\{(?:id|edition|community)\}/.test(operation);

    test.each(ROLES_THERE)('%s, at what is theirs', async (role) => {
      for (const operation of inOrder) {
        const isLetIn = await askedAt(operation, places.own, { Cookie: cookies[role]! });
        expect([operation, isLetIn]).toEqual([operation, whoMay(OPERATIONS[operation]!).includes(role)]);
      }
    });

    test.each(ROLES_THERE)('%s, at what is others’', async (role) => {
      // Who administers all of it has nothing that is others'; there, everybody else is a member like any other.
      const as: Role = role === 'admin' ? 'admin' : 'member';
      for (const operation of inOrder.filter(isAbout)) {
        const isLetIn = await askedAt(operation, places.other, { Cookie: cookies[role]! });
        expect([operation, isLetIn]).toEqual([operation, whoMay(OPERATIONS[operation]!).includes(as)]);
      }
    });

    test.each(ROLES_THERE)('%s, at a product of no edition', async (role) => {
      const { id: product } = await api.begin();
      for (const operation of inOrder.filter((one) => one.includes('{id}')))
        expect([
          operation,
          await askedAt(operation, { ...places.own, product }, { Cookie: cookies[role]! }),
        ]).toEqual([operation, false]);
    });
  });
});
