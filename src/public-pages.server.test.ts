import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { baseContext, lastingContext, localeContext, originContext } from '#dojo/base.server.ts';
import { seeCommunity } from '#dojo/communities/seen-community.server.ts';
import { sendFeed } from '#dojo/communities/send-feed.server.ts';
import { communities } from '#dojo/communities/tables.server.ts';
import { openTestDojo } from '#dojo/dojo.test-kit.ts';
import { blankWish } from '#dojo/editions/edition.ts';
import { seeEdition } from '#dojo/editions/seen-edition.server.ts';
import { editionHosts, editions } from '#dojo/editions/tables.server.ts';
import { APPLICATION, anEdition, peopleNamed } from '#dojo/enrolment/enrolments.test-kit.ts';
import { people } from '#dojo/people/tables.server.ts';
import { sendCalendar } from '#dojo/sessions/send-calendar.server.ts';
import { sessions } from '#dojo/sessions/tables.server.ts';
import { contentPolicy } from '#server/http/security.server.ts';
import { type Anonymous, publicPages } from './public-pages.server.ts';

const clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);
const ORIGIN = 'http://localhost';
const headers = {
  'Content-Security-Policy': contentPolicy({ nonce: null, developing: false, https: false }),
};

/** What a page says, as its loader tells it. */
const say = async ({ request, origin, locale, lasting }: Anonymous): Promise<Response> => {
  const handed = new RouterContextProvider();
  handed.set(baseContext, dojo);
  handed.set(localeContext, locale);
  handed.set(originContext, origin);
  handed.set(lastingContext, lasting);
  const { pathname } = new URL(request.url);
  const [, kind, slug = '', file] = pathname.split('/');
  const loaders = kind === 'e' ? [seeEdition, sendCalendar] : [seeCommunity, sendFeed];
  const said = await loaders[file ? 1 : 0]!({ request, context: handed, params: { slug } });
  if (said instanceof Response) return said;
  const text = JSON.stringify(said);
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  return new Response(text, { headers: { ETag: etag, 'Cache-Control': 'private, no-cache' } });
};

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A process of its own: what one keeps the other does not know of. */
const aNode = async () => {
  const draw = vi.fn(say);
  const pages = publicPages({ base: dojo, draw, headers });
  let all = 0;
  const server = createServer((request, response) => {
    all++;
    pages(request, response, () => void response.end('drawn for one'));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, sent: Record<string, string> = {}, method = 'GET') => {
    const host = new URL(ORIGIN).host;
    const asked = sendRequest({
      ...{ host: '127.0.0.1', port, path, method, agent: false },
      headers: { host, 'accept-language': 'fr', ...sent },
    }).end();
    const [answer] = await once(asked, 'response');
    const bytes = await buffer(answer);
    return {
      status: answer.statusCode as number,
      header: (name: string): string | undefined => answer.headers[name],
      bytes,
      text: bytes.toString(),
    };
  };
  const text = async (path: string, sent: Record<string, string> = {}) => (await ask(path, sent)).text;
  return { draw, ask, text, asked: () => all };
};

const seated = async (edition: string, name: string, shown: boolean) => {
  const [person] = await peopleNamed(db.orm, [name]);
  const applied = await dojo.enrolments.apply(edition, person!, { ...APPLICATION, shown });
  expect(applied.ok).toBe(true);
  return person!;
};
const red = new Uint8Array(
  await sharp({ create: { width: 90, height: 60, channels: 3, background: '#f00' } })
    .png()
    .toBuffer(),
);
const wish = { ...blankWish('fr', 'Europe/Paris'), title: 'PO Dojo 2027' };

let id = '';
beforeEach(async () => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  id = await anEdition(db.orm, { capacity: 3, opensOn: '2026-08-01', closesOn: '2026-09-30' });
});

describe('a page that everybody may read', () => {
  test('is drawn once and costs one question to the database each time it is asked for', async () => {
    const { draw, text, asked } = await aNode();
    const path = `/e/${id}`;
    const first = await text(path);
    const query = db.pool.query.bind(db.pool) as (...args: unknown[]) => unknown;
    const queries = vi.spyOn(db.pool, 'query');
    for (const _ of [1, 2, 3]) expect(await text(path)).toBe(first);
    expect([draw.mock.calls.length, queries.mock.calls.length]).toEqual([1, 3]);
    queries.mockClear();
    // All who come while one asks wait for the next answer.
    const [before, everybody] = [asked(), Promise.withResolvers<void>()];
    queries.mockClear();
    queries.mockImplementationOnce(async (...args: unknown[]) => {
      await everybody.promise;
      return query(...args);
    });
    const fifty = Array.from({ length: 50 }, () => text(path));
    await vi.waitFor(() => expect(asked() - before).toBe(50));
    everybody.resolve();
    expect(new Set(await Promise.all(fifty))).toEqual(new Set([first]));
    expect(queries.mock.calls.length).toBe(2);
    for (const other of [`/c/gironde`, `/c/gironde/feed.atom`, `/e/${id}/calendar.ics`]) {
      const drawn = await text(other);
      queries.mockClear();
      expect([await text(other), queries.mock.calls.length]).toEqual([drawn, 1]);
    }
    queries.mockRestore();
  });

  test('is drawn from so many questions to the database, that of its version included', async () => {
    const { text } = await aNode();
    const queries = vi.spyOn(db.pool, 'query');
    const cost: Record<string, number> = {};
    for (const path of [`/e/${id}`, '/c/gironde', '/c/gironde/feed.atom', `/e/${id}/calendar.ics`]) {
      queries.mockClear();
      await text(path);
      cost[path.replace(id, '…')] = queries.mock.calls.length;
    }
    queries.mockRestore();
    expect(cost).toEqual({
      ...{ '/e/…': 7, '/c/gironde': 4, '/c/gironde/feed.atom': 3, '/e/…/calendar.ics': 4 },
    });
  });

  test('is drawn once for all who come while it is drawn', async () => {
    const { draw, text } = await aNode();
    await Promise.all(Array.from({ length: 20 }, () => text(`/e/${id}`)));
    // The first who came, and the others who waited for the next answer of the database: they share what it drew.
    expect(draw.mock.calls.length).toBe(1);
  });

  const SEEN: readonly (readonly [what: string, change: () => Promise<unknown>])[] = [
    ['what is said of it', () => dojo.editions.edit(id, wish)],
    ['its state', () => dojo.editions.become(id, 'running')],
    ['a seat that is taken', () => seated(id, 'Ada', false)],
    ['more seats', () => dojo.enrolments.changeCapacity(id, 5, { dryRun: false })],
    ['a session with another title', () => dojo.sessions.tell(id, `${id}-1`, { title: 'L’idée' })],
    [
      'a session that moves',
      () => dojo.sessions.move(id, `${id}-1`, { date: '2026-10-20', start: '18:30', end: '20:30' }),
    ],
    ['a session that is cancelled', () => dojo.sessions.cancel(id, `${id}-1`)],
    [
      'a session more',
      () => dojo.sessions.add(id, [{ date: '2026-11-10', start: '18:30', end: '20:30' }], []),
    ],
    [
      'a session written to by hand',
      () => db.orm.update(sessions).set({ venue: 'Ici' }).where(eq(sessions.editionId, id)),
    ],
    ['a picture', () => dojo.pictures.show(id, red, 'Un fil')],
    ['a partner’s logo', () => dojo.logos.show({ edition: id }, 'Savoirs', red)],
    ['a host', () => db.orm.insert(editionHosts).values({ editionId: id, position: 0, name: 'Maud' })],
    ['the community’s name', () => db.orm.update(communities).set({ name: `Agile ${id}` })],
    ['somebody who agrees to be named', () => seated(id, `Bo-${id}`, true)],
  ];
  test.each(SEEN)('is drawn anew once it shows something else, on every node: %s', async (_what, change) => {
    const nodes = [await aNode(), await aNode()];
    for (const path of [`/e/${id}`, '/c/gironde']) for (const { text } of nodes) await text(path);
    await change();
    for (const { text, draw } of nodes) {
      draw.mockClear();
      const now = await text(`/e/${id}`);
      expect(draw.mock.calls.length).toBe(1);
      const request = new Request(`${ORIGIN}/e/${id}`);
      const lasting = { until: null };
      expect(now).toBe(await (await say({ request, origin: ORIGIN, locale: 'fr', lasting })).text());
      const other = new Request(`${ORIGIN}/c/gironde`);
      expect(await text('/c/gironde')).toBe(
        await (await say({ request: other, origin: ORIGIN, locale: 'fr', lasting })).text(),
      );
    }
  });

  test('is drawn anew once somebody it names has another name, or wants to be named no more', async () => {
    const person = await seated(id, 'Cyd', true);
    const { text } = await aNode();
    expect(await text(`/e/${id}`)).toContain('Cyd');
    await db.orm.update(people).set({ name: 'Cydalise' }).where(eq(people.id, person));
    expect(await text(`/e/${id}`)).toContain('Cydalise');
    await dojo.enrolments.show(id, person, false);
    expect(await text(`/e/${id}`)).not.toContain('Cydalise');
  });

  test('of a community is drawn anew once a partner it thanks has a logo', async () => {
    await db.orm.update(communities).set({ partners: [{ name: 'Savoirs', url: '' }] });
    const { text } = await aNode();
    const logo = async () => JSON.parse(await text('/c/gironde')).community.partners[0].logo;
    expect(await logo()).toBe(null);
    await dojo.logos.show({ community: 'gironde' }, 'Savoirs', red);
    expect(await logo()).toMatchObject({ width: 90, height: 60 });
  });

  test('is not drawn anew by what it does not show', async () => {
    for (const name of ['Dan', 'Eva', 'Fay']) await seated(id, name, false);
    const { draw, text } = await aNode();
    await text(`/e/${id}`);
    for (const name of ['Gus', 'Hana', 'Ida']) await seated(id, name, true);
    const draft = await anEdition(db.orm, { status: 'draft' });
    await dojo.editions.edit(draft, wish);
    await dojo.sessions.attend(`${id}-1`, 'dan', true, 'dan');
    await text(`/e/${id}`);
    expect(draw.mock.calls.length).toBe(1);
  });

  test('is over when the clock says so: enrolment opens and ends, a session passes', async () => {
    const { draw, text } = await aNode();
    const at = async (now: string) => {
      clock.now = new Date(now);
      const { shut, edition } = JSON.parse(await text(`/e/${id}`));
      return [draw.mock.calls.length, shut === null, edition.sessions[0].next];
    };
    await db.orm.update(editions).set({ opensOn: '2026-09-10' }).where(eq(editions.id, id));
    expect(await at('2026-09-09T21:59:59Z')).toEqual([1, false, true]);
    expect(await at('2026-09-09T22:00:00Z')).toEqual([2, true, true]);
    expect(await at('2026-09-30T22:09:59Z')).toEqual([2, true, true]);
    expect(await at('2026-09-30T22:10:00Z')).toEqual([3, false, true]);
    expect(await at('2026-10-13T18:29:59Z')).toEqual([3, false, true]);
    expect(await at('2026-10-13T18:30:00Z')).toEqual([4, false, false]);
    expect(await at('2030-01-01T00:00:00Z')).toEqual([4, false, false]);
  });

  test('is one for each language and address, and whatever else stands behind a question mark', async () => {
    const { draw, text } = await aNode();
    const [fr, en] = [await text(`/e/${id}`), await text(`/e/${id}`, { 'accept-language': 'en' })];
    expect([JSON.parse(fr).locale, JSON.parse(en).locale]).toEqual(['fr', 'en']);
    expect(await text(`/e/${id}`, { cookie: 'po_locale=en' })).toBe(en);
    expect(JSON.parse(await text(`/e/${id}?lang=en`)).locale).toBe('en');
    expect(await text(`/e/${id}?utm_source=elsewhere`)).toBe(fr);
    expect(draw.mock.calls.length).toBe(3);
  });

  test('is never kept of, nor shown to, who may be signed in, who is refused something, and who hosts a draft', async () => {
    const { draw, ask, text } = await aNode();
    const draft = await anEdition(db.orm, { status: 'draft' });
    for (const [path, cookie] of [
      [`/e/${id}`, 'po.session_token=whatever'],
      [`/e/${id}`, 'a=b; __Secure-po.session_token=whatever'],
      [`/e/${id}?refused=closed`, ''],
      [`/e/${draft}`, ''],
      ['/e/nowhere', ''],
      [`/e/${id}/host`, ''],
      [`//e/${id}`, ''],
      [`/e/${id}/`, ''],
      ['/c/nowhere', ''],
    ] as const)
      expect([path, await text(path, { cookie })]).toEqual([path, 'drawn for one']);
    expect(draw.mock.calls.length).toBe(0);
    const kept = await text(`/e/${id}`);
    expect(JSON.parse(kept).person).toBe(null);
    expect(await text(`/e/${id}`, { host: 'user@localhost' })).toBe('drawn for one');
    expect((await ask(`/e/${id}`, {}, 'POST')).text).toBe('drawn for one');
    expect(await text(`/e/${id}`, { cookie: 'po.session_token=whatever' })).toBe('drawn for one');
  });

  test('is told to be the same to who has it, travels packed, and carries no nonce that would be used twice', async () => {
    const { ask } = await aNode();
    const first = await ask(`/e/${id}`, { 'accept-encoding': 'gzip, deflate, br' });
    expect(first.header('content-encoding')).toBe('br');
    expect(first.header('vary')).toMatch(/Accept-Encoding/);
    const unpacked = brotliDecompressSync(first.bytes).toString();
    const etag = first.header('etag')!;
    const plain = await ask(`/e/${id}`);
    expect([plain.text, plain.header('content-encoding')]).toEqual([unpacked, undefined]);
    for (const answer of [first, plain])
      expect(answer.header('content-security-policy')).toMatch(/script-src 'self';/);
    const again = await ask(`/e/${id}`, { 'if-none-match': `"other", ${etag}` });
    expect([again.status, again.text, again.header('etag')]).toEqual([304, '', etag]);
    const head = await ask(`/e/${id}`, {}, 'HEAD');
    expect([head.status, head.text, head.header('etag')]).toEqual([200, '', etag]);
    expect(head.header('content-length')).toBe(plain.header('content-length'));
    await seated(id, 'Jo', false);
    expect((await ask(`/e/${id}`, { 'if-none-match': etag })).status).toBe(200);
  });
});
