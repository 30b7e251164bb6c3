/**
 * Public pages: how many a second, and how long the slowest hundredth takes, of an edition's page, its feed and its
 * registration, beside a bare Hono route that sends the same bytes. Real server and database, loopback.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Bare } from './pages/bare.ts';
import { applyAll, besideServer, fullEdition, peopleIn } from './pages/full-edition.ts';
import { type Ask, answerTo, type Knocked, knock } from './pages/knock.ts';
import { atShare, median, ms, report } from './report.ts';
import { serveBuild } from './served.ts';

const ROUNDS = 7;
const CONNECTIONS = 32;
const FOR_MS = 2_500;
const PEOPLE = 60;
const READS = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'fr' } as const;

const served = await serveBuild();
const beside = await besideServer(served.dataDir);
const bare = fork('bench/pages/bare.ts');
const [port] = (await once(bare, 'message')) as [number];
const bareOrigin = `http://127.0.0.1:${port}`;

try {
  const { origin } = served;
  const people = await peopleIn(beside, PEOPLE);
  const cookies = await Promise.all(
    people.map(async ({ id }) => {
      const all = await beside.dojo.people.openSession(id, new Request(origin));
      return all.map((cookie) => cookie.split(';')[0]).join('; ');
    }),
  );
  const edition = await fullEdition(beside, people[0]!);
  await applyAll(beside, edition.id, people);
  const [page, feed] = [`/e/${edition.slug}`, `/c/${edition.community.slug}/feed.atom`];

  const get = (path: string, headers: Record<string, string> = READS): Ask => ({
    method: 'GET',
    path,
    headers,
  });
  /** What our server answers, taught to the bare one; how many bytes that is. */
  const teach = async (ask: Ask): Promise<number> => {
    const { status, headers, body } = await answerTo(origin, ask);
    if (status !== 200) throw new Error(`${ask.path}: ${status}`);
    const lesson: Bare = { path: ask.path, headers, body: body.toString('base64') };
    bare.send(lesson);
    await once(bare, 'message');
    return body.length;
  };
  const { etag } = (await answerTo(origin, get(page))).headers;
  const known = get(page, { ...READS, 'if-none-match': etag! });
  const pageBytes = await teach(get(page));
  const feedBytes = await teach(get(feed));

  const run = (where: string, ask: Ask, status = 200) =>
    knock(where, () => ask, { connections: CONNECTIONS, forMs: FOR_MS, status });
  const found = {
    page: [] as Knocked[],
    barePage: [] as Knocked[],
    known: [] as Knocked[],
    feed: [] as Knocked[],
    bareFeed: [] as Knocked[],
    signedIn: [] as Knocked[],
    apply: [] as Knocked[],
  };
  await run(origin, get(page));
  await run(bareOrigin, get(page));
  for (let round = 0; round < ROUNDS; round++) {
    found.page.push(await run(origin, get(page)));
    found.barePage.push(await run(bareOrigin, get(page)));
    found.feed.push(await run(origin, get(feed)));
    found.bareFeed.push(await run(bareOrigin, get(feed)));
    found.known.push(await run(origin, known, 304));
    found.signedIn.push(await run(origin, get(page, { ...READS, cookie: cookies.at(-1)! })));
    // Everybody registers for another edition, each once.
    const next = await fullEdition(beside, people[0]!, { title: `Une autre, ${round}` });
    const waiting = [...cookies];
    const register = (): Ask | null => {
      const cookie = waiting.pop();
      return cookie === undefined
        ? null
        : {
            method: 'POST',
            path: `/api/v1/editions/${next.slug}/enrolment`,
            headers: { cookie, 'content-type': 'application/json', origin },
            body: JSON.stringify({ answers: { why: 'Pratiquer' }, doing: 'curious' }),
          };
    };
    found.apply.push(await knock(origin, register, { connections: CONNECTIONS, forMs: 60_000, status: 200 }));
  }

  const rate = (those: readonly Knocked[]) => median(those.map(({ perSecond }) => perSecond));
  const slow = (those: readonly Knocked[]) => median(those.map(({ times }) => atShare(times, 0.99)));
  const tell = (those: readonly Knocked[]) => `${rate(those).toFixed(0)}/s, p99 ${ms(slow(those))}`;
  const share = (ours: readonly Knocked[], others: readonly Knocked[]) =>
    median(ours.map(({ perSecond }, round) => perSecond / others[round]!.perSecond)).toFixed(2);
  const html = await (
    await fetch(origin + page, { headers: { ...READS, 'accept-encoding': 'identity' } })
  ).text();
  const weightOf = async (pattern: RegExp): Promise<number> => {
    let bytes = 0;
    for (const [, path] of html.matchAll(pattern)) bytes += (await answerTo(origin, get(path!))).body.length;
    return bytes;
  };
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  report({
    name: 'pages',
    title: 'Public pages',
    command: 'npm run bench:pages',
    rows: [
      { what: 'an edition’s page, kept', figure: tell(found.page), aim: '' },
      { what: 'a bare Hono route with the same bytes', figure: tell(found.barePage), aim: '' },
      { what: 'of the bare route', figure: share(found.page, found.barePage), aim: 'at least 0.7' },
      { what: 'the page for who has it already (304)', figure: tell(found.known), aim: '' },
      { what: 'the page for somebody signed in, drawn each time', figure: tell(found.signedIn), aim: '' },
      { what: 'a community’s feed, kept', figure: tell(found.feed), aim: '' },
      { what: 'a bare Hono route with the feed’s bytes', figure: tell(found.bareFeed), aim: '' },
      { what: 'of the bare route', figure: share(found.feed, found.bareFeed), aim: 'at least 0.7' },
      { what: 'registrations in a rush for one edition (POST)', figure: tell(found.apply), aim: '' },
      {
        what: 'HTML of the page, brotli (unpacked)',
        figure: `${kB(pageBytes)} (${kB(html.length)})`,
        aim: '',
      },
      {
        what: 'JavaScript of the page',
        figure: kB(await weightOf(/<script[^>]* src="([^"]+)"/g)),
        aim: '5 kB',
      },
      {
        what: 'CSS of the page, brotli',
        figure: kB(await weightOf(/<link rel="stylesheet" href="([^"]+)"/g)),
        aim: '',
      },
    ],
    how: [
      `${ROUNDS} rounds, each measurement in turn within a round; medians of the rounds, of « of the bare route » the median of each round’s own. ${CONNECTIONS} connections that stay open, each asking anew once it has its answer, for ${FOR_MS / 1000} s; the server, its PostgreSQL, the bare server and who asks share the machine’s cores. The edition is that of src/dojo/editions/example.md with its picture, ten sessions, one of them cancelled and one moved, ${PEOPLE} applications; the feed has ${kB(feedBytes)}. Each kept answer costs one question to the database for all who wait for it. Registrations are sent by ${PEOPLE} people, once each, ${CONNECTIONS} at a time: all go through the edition’s lock; who is told that it is too busy asks again, which happened ${found.apply.reduce((sum, { busy }) => sum + busy, 0)} times, and waits as long as it all takes.`,
    ],
  });
} finally {
  bare.kill();
  await beside.close();
  await served.stop();
}
