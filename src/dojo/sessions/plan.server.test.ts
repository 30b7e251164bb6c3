import { join } from 'node:path';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { no } from '#core/verdict.ts';
import { baseContext, localeContext, originContext, signedInContext } from '../base.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { editionHosts } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, type Clock, peopleNamed } from '../enrolment/enrolments.test-kit.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);
const ORIGIN = 'http://localhost:3000';

interface Page {
  readonly loader: (asked: unknown) => Promise<unknown>;
  readonly action: (asked: unknown) => Promise<unknown>;
}
// Routes are named in routes.ts alone, and found by their files.
const pageIn = async (file: string) =>
  (await import(/* @vite-ignore */ join(import.meta.dirname, file))) as Page;
const [plan, host] = [await pageIn('plan.route.tsx'), await pageIn('../editions/host.route.tsx')];
await peopleNamed(db.orm, ['host', 'ana']);

const anEditionHosted = async () => {
  const slug = await anEdition(db.orm, { region: 'Nouvelle-Aquitaine' });
  await db.orm.insert(editionHosts).values({ editionId: slug, position: 0, name: 'host', personId: 'host' });
  const person = (await dojo.people.find('host'))!;
  const ask = (url: string, init?: RequestInit) => {
    const context = new RouterContextProvider();
    context.set(baseContext, dojo);
    context.set(signedInContext, { person, authSession: 'x' });
    context.set(localeContext, 'fr');
    context.set(originContext, ORIGIN);
    return { request: new Request(url, init), params: { slug }, context };
  };
  const send = async (page: Page, form: Record<string, string>) => {
    const answer = await page.action(
      ask(`${ORIGIN}/e/${slug}`, {
        ...{ method: 'POST', headers: { Origin: ORIGIN }, body: new URLSearchParams(form) },
      }),
    );
    return answer instanceof Response
      ? { to: answer.headers.get('location') }
      : (answer as { readonly data: Record<string, unknown>; readonly init: ResponseInit | null });
  };
  const dates = async () => (await dojo.sessions.of(slug)).map(({ number, date }) => `${number} ${date}`);
  return { slug, ask, send, dates };
};

const WISHED = { first: '2026-11-10', count: '2', start: '18:30', end: '20:30' };
const READ = '2026-11-10 2 18:30 20:30';

test('[H6] [T5] sessions are read before they are kept, with what their days are; sent twice they are added once', async () => {
  const { slug, send, dates } = await anEditionHosted();
  const read = await send(plan, { ...WISHED, do: 'look', after: '1' });
  expect(read).toMatchObject({
    data: { refused: null, dates: [{ date: '2026-11-10' }, { date: '2026-12-08' }] },
  });
  expect(await dates()).toEqual(['1 2026-10-13']);
  // Something else than was read is read first.
  const other = await send(plan, { ...WISHED, count: '3', read: READ, do: 'add', after: '1' });
  expect(other).toMatchObject({ data: { dates: { length: 3 } } });
  const form = { ...WISHED, read: READ, do: 'add', after: '1' };
  const both = await Promise.all([send(plan, form), send(plan, form)]);
  expect(both.filter((one) => 'to' in one)).toEqual([{ to: `/e/${slug}/host#sessions` }]);
  expect(both.find((one) => 'data' in one)).toMatchObject({ data: { dates: null } });
  expect(await dates()).toEqual(['1 2026-10-13', '2 2026-11-10', '3 2026-12-08']);
});

test('a plan that cannot be is answered by what is wrong with it', async () => {
  const { send, dates } = await anEditionHosted();
  const refusal = async (wrong: Partial<typeof WISHED>) => {
    const answer = await send(plan, { ...WISHED, ...wrong, do: 'look', after: '1' });
    return 'data' in answer ? String(answer.data.refused) : '';
  };
  expect(await refusal({ first: '2026-02-30' })).toContain('date n’existe pas');
  expect(await refusal({ first: '' })).toContain('date n’existe pas');
  expect(await refusal({ start: '25:00' })).toContain('heure');
  expect(await refusal({ end: '18:30' })).toContain('après le début');
  for (const count of ['0', '-1', '1000000000', '40', 'x', '1.5'])
    expect(await refusal({ count })).toContain('de 1 à 40');
  expect(await dates()).toEqual(['1 2026-10-13']);
});

test('an hour in a gap or an overlap of daylight saving is kept, and told as what it will be (T3)', async () => {
  const { slug, send, ask } = await anEditionHosted();
  const night = { start: '02:30', end: '05:00', count: '1' };
  const gap = await send(plan, { ...night, first: '2027-03-28', do: 'look', after: '1' });
  expect(JSON.stringify(gap)).toContain('ce sera 03:30');
  const overlap = await send(plan, { ...night, first: '2026-10-25', do: 'look', after: '1' });
  expect(JSON.stringify(overlap)).toContain('c’est la première');
  const [session] = await dojo.sessions.of(slug);
  await send(host, {
    ...{ do: 'move-session', date: '2027-03-28', start: '02:30', end: '05:00' },
    session: session!.id,
  });
  expect(JSON.stringify(await host.loader(ask(`${ORIGIN}/`)))).toContain('ce sera 03:30');
});

test('[H5] a session to come is not moved into the past, and who asked is told; one that took place may be put right', async () => {
  const { slug, send } = await anEditionHosted();
  await dojo.enrolments.apply(slug, 'ana', APPLICATION);
  const [session] = await dojo.sessions.of(slug);
  const move = (date: string) =>
    send(host, { ...{ do: 'move-session', date, start: '18:30', end: '20:30' }, session: session!.id });
  expect(await move('2026-08-25')).toMatchObject({ data: { said: expect.stringContaining('déjà finie') } });
  expect(await move('2026-10-32')).toMatchObject({ data: { said: expect.stringContaining('n’existe pas') } });
  expect((await dojo.sessions.of(slug))[0]).toMatchObject({ date: '2026-10-13', sequence: 0 });
  expect(await move('2026-10-20')).toEqual({ to: `/e/${slug}/host#session-1` });
  clock.now = new Date('2026-11-01T08:00:00Z');
  expect(await move('2026-10-27')).toEqual({ to: `/e/${slug}/host#session-1` });
  clock.now = new Date('2026-09-01T08:00:00Z');
  expect(
    await dojo.sessions.move(slug, 'nowhere', { date: '2026-10-20', start: '18:30', end: '20:30' }),
  ).toEqual(no('no-such-session'));
});

test('hosts say what a session practises, in its order; what is no technique is left out', async () => {
  const { slug, ask } = await anEditionHosted();
  const [session] = await dojo.sessions.of(slug);
  const body = new URLSearchParams({ do: 'tell-session', session: session!.id, title: 'Deux cartes' });
  for (const [name, value] of [
    ['venue', ''],
    ['wayIn', ''],
    ['video', ''],
  ] as const)
    body.set(name, value);
  for (const technique of ['story-map', '', 'persona', 'astrology', 'persona'])
    body.append('technique', technique);
  await host.action(ask(`${ORIGIN}/e/${slug}/host`, { method: 'POST', headers: { Origin: ORIGIN }, body }));
  expect((await dojo.sessions.of(slug))[0]).toMatchObject({
    ...{ title: 'Deux cartes', techniques: ['story-map', 'persona'] },
    // No calendar hears of it.
    sequence: 0,
  });
});
