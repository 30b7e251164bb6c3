/** Pages of communities, editions and the site's admins, by the table of rights: each role, at what is theirs and at what is others'. */
import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addressContext,
  baseContext,
  localeContext,
  nonceContext,
  originContext,
  signedInContext,
  visitorContext,
} from '#dojo/base.server.ts';
import { communities, communityAdmins } from '#dojo/communities/tables.server.ts';
import { openTestDojo } from '#dojo/dojo.test-kit.ts';
import { editionHosts } from '#dojo/editions/tables.server.ts';
import { APPLICATION, anEdition, peopleNamed } from '#dojo/enrolment/enrolments.test-kit.ts';
import type { Person } from '#dojo/people/person.ts';
import { PAGES, type Right, type Role, whoMay } from '#dojo/rights.ts';
import { applicationOf } from '#dojo/selection/selections.test-kit.ts';
import { sessions } from '#dojo/sessions/tables.server.ts';
import routes from './routes.ts';

const { db, dojo } = await openTestDojo(() => new Date());
const ORIGIN = 'http://localhost:3000';

const ROLES_HERE = [
  'visitor',
  'member',
  'participant',
  'reviewer',
  'host',
  'community-admin',
  'admin',
] as const;
type Here = (typeof ROLES_HERE)[number];

/** The pages whose rights depend on who somebody is: to a community, to an edition, to the site, or anybody at all. */
const ADDRESSES = Object.keys(PAGES).filter((address) =>
  /^\/(?:c|e|admin|me|first-admin)(?:\/|$)/.test(address),
);
const fileOf = new Map(
  (routes as RouteConfigEntry[]).map(({ path = '', file }) => [`/${path}`, join(import.meta.dirname, file)]),
);

interface Page {
  readonly loader?: (args: unknown) => Promise<unknown>;
  readonly action?: (args: unknown) => Promise<unknown>;
}
type Params = Readonly<Record<string, string>>;
const places: Record<'own' | 'other', { community: Params; edition: Params }> = {
  own: { community: {}, edition: {} },
  other: { community: {}, edition: {} },
};
const people: Partial<Record<Here, Person>> = {};

beforeAll(async () => {
  const red = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#f00' } })
    .png()
    .toBuffer();
  const names = ROLES_HERE.filter((role) => role !== 'visitor');
  await peopleNamed(db.orm, [...names, 'Somebody']);
  await db.orm.insert(communities).values({
    ...{ id: 'landes', slug: 'landes', name: 'Agile Landes', about: '', locale: 'fr', region: 'Landes' },
    ...{ zone: 'Europe/Paris', partners: [], createdAt: new Date(0), changedAt: new Date(0) },
  });
  for (const [place, community] of [
    [places.own, 'gironde'],
    [places.other, 'landes'],
  ] as const) {
    const given = { mode: 'selection', communityId: community, capacity: 20 } as const;
    const edition = await anEdition(db.orm, given, '2099-10-13');
    await dojo.enrolments.apply(edition, 'somebody', APPLICATION);
    const application = await applicationOf(db.orm, edition, 'somebody');
    expect((await dojo.pictures.show(edition, red, 'Un fil rouge')).ok).toBe(true);
    const { revision } = (await dojo.editions.bySlug(edition))!.picture!;
    for (const page of [{ edition }, { community }])
      await dojo.logos.show(page, 'La Maison des Savoirs', red);
    const logo = (await dojo.logos.of({ edition })).get('La Maison des Savoirs')!.revision;
    const wish = { url: 'https://example.org/hooks', kinds: ['session.moved'] };
    const [one, all] = [
      await dojo.webhooks.create({ edition }, wish, 'somebody'),
      await dojo.webhooks.create({ community }, wish, 'somebody'),
    ];
    place.edition = {
      ...{ slug: edition, number: '1', application, revision, logo, size: 'small' },
      endpoint: one.ok ? one.value.id : '',
    };
    place.community = { slug: community, logo, endpoint: all.ok ? all.value.id : '' };
  }
  const edition = places.own.edition.slug!;
  await dojo.enrolments.seat(edition, 'participant', 'host', { extra: false, why: '' });
  // Of those who take part it is who facilitates an evening that may write on its page.
  await db.orm
    .update(sessions)
    .set({ facilitatorId: 'participant', question: 'Un outil ?' })
    .where(eq(sessions.editionId, edition));
  await dojo.selections.ask((await dojo.editions.bySlug(edition))!, 'reviewer@example.org');
  await db.orm
    .insert(editionHosts)
    .values({ editionId: edition, position: 0, name: 'host', personId: 'host' });
  await db.orm
    .insert(communityAdmins)
    .values({ communityId: 'gironde', personId: 'community-admin', at: new Date() });
  for (const role of names) {
    const person = (await dojo.people.find(role))!;
    people[role] = role === 'admin' ? { ...person, isAdmin: true } : person;
  }
});

/** Nothing, but where that would be refused whoever sends it, or is what only hosts do. */
const filledIn = (address: string) =>
  new URLSearchParams(
    address.endsWith('/:application') ? { do: 'review' } : address === '/me/products' ? { do: 'let-go' } : {},
  );

/** Whether a page lets somebody look, or send its form with nothing filled in. */
const letsIn = async (
  address: string,
  how: 'look' | 'send',
  role: Here,
  place: 'own' | 'other',
): Promise<boolean> => {
  const page = (await import(/* @vite-ignore */ fileOf.get(address)!)) as Page;
  const params = {
    kind: 'session',
    locale: 'fr',
    ...places[place][address.startsWith('/c/') ? 'community' : 'edition'],
  };
  const context = new RouterContextProvider();
  context.set(baseContext, dojo);
  context.set(visitorContext, null);
  const person = people[role];
  context.set(signedInContext, person ? { person, authSession: 'x' } : null);
  context.set(localeContext, 'fr');
  context.set(addressContext, '127.0.0.1');
  context.set(nonceContext, '');
  context.set(originContext, ORIGIN);
  const url = ORIGIN + address.replace(/:(\w+)/g, (_, name: keyof typeof params) => params[name] ?? '');
  const request =
    how === 'look'
      ? new Request(url)
      : new Request(url, { method: 'POST', headers: { Origin: ORIGIN }, body: filledIn(address) });
  const run = how === 'look' ? page.loader : page.action;
  const answer = await (async () => run?.({ request, params, context }))().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (!(answer instanceof Response)) return true;
  return (
    ![403, 404].includes(answer.status) && !(answer.headers.get('location') ?? '').startsWith('/sign-in')
  );
};

const cases = ADDRESSES.flatMap((address) => {
  const { look, send } = PAGES[address]!;
  return [['look', look] as const, ...(send ? [['send', send] as const] : [])].map(
    ([how, right]): [string, 'look' | 'send', Right] => [address, how, right],
  );
});

describe.each(cases)('[Security 5] %s, to %s', (address, how, right) => {
  test('lets in whom the table names, at what is theirs', async () => {
    for (const role of ROLES_HERE)
      expect([role, await letsIn(address, how, role, 'own')]).toEqual([role, whoMay(right).includes(role)]);
  });

  test('lets nobody in at what is others’ who is not let in as a member', async () => {
    for (const role of ROLES_HERE) {
      const as: Role = role === 'visitor' || role === 'admin' ? role : 'member';
      expect([role, await letsIn(address, how, role, 'other')]).toEqual([role, whoMay(right).includes(as)]);
    }
  });
});
