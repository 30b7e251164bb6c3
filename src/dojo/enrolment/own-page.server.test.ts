/** What the page of an edition does for who applied: their words are theirs to say otherwise, and are not lost. */
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import {
  baseContext,
  lastingContext,
  localeContext,
  originContext,
  signedInContext,
} from '../base.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { editions } from '../editions/tables.server.ts';
import { APPLICATION, anEdition, type Clock, movesOf, peopleNamed } from './enrolments.test-kit.ts';
import { enrolmentVersions } from './tables.server.ts';

const clock: Clock = { now: new Date('2026-09-01T08:00:00Z') };
const { db, dojo } = await openTestDojo(() => clock.now);
await peopleNamed(db.orm, ['awa']);
const awa = (await dojo.people.find('awa'))!;

type Asked = (asked: unknown) => Promise<unknown>;
// A route is named in routes.ts alone, and found by its file.
const route = join(import.meta.dirname, '../editions/edition.route.tsx');
const { action, loader } = (await import(/* @vite-ignore */ route)) as Record<'action' | 'loader', Asked>;
const ORIGIN = 'http://localhost:3000';

const asked = (slug: string, form?: Record<string, string>) => {
  const context = new RouterContextProvider();
  context.set(baseContext, dojo);
  context.set(signedInContext, { person: awa, authSession: 'x' });
  context.set(localeContext, 'fr');
  context.set(originContext, ORIGIN);
  context.set(lastingContext, null);
  const request = new Request(`${ORIGIN}/e/${slug}`, {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    headers: { Origin: ORIGIN },
  });
  return { request, params: { slug }, context };
};
const send = async (slug: string, form: Record<string, string>) => action(asked(slug, form));
interface Seen {
  readonly mine: Record<string, unknown> | null;
  readonly shut: string | null;
}
const see = async (slug: string) => (await loader(asked(slug))) as Seen;
const refusal = (answer: unknown) => (answer as { data: unknown }).data;

test('says it otherwise until the last day, and what was sent before is kept ([A8], A4)', async () => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  const slug = await anEdition(db.orm, { mode: 'selection', closesOn: '2026-09-15' });
  await dojo.enrolments.apply(slug, 'awa', APPLICATION);
  expect((await see(slug)).mine).toMatchObject({
    ...{ mayAmend: true, version: 1, closes: 'mardi 15 septembre 2026' },
    answers: [{ id: 'why', answer: APPLICATION.answers.why }],
  });
  expect(await send(slug, { do: 'amend', 'answer-why': 'Autrement dit.' })).toHaveProperty('status', 303);
  // The same once more is no other wording.
  await send(slug, { do: 'amend', 'answer-why': 'Autrement dit.' });
  expect((await see(slug)).mine).toMatchObject({ version: 2, answers: [{ answer: 'Autrement dit.' }] });
  const wordings = await db.orm.select().from(enrolmentVersions);
  expect(wordings.map(({ answers }) => answers.why).sort()).toEqual([
    'Autrement dit.',
    APPLICATION.answers.why,
  ]);

  clock.now = new Date('2026-09-15T22:10:00Z');
  expect((await see(slug)).mine).toMatchObject({ mayAmend: false });
  const late = await send(slug, { do: 'amend', 'answer-why': 'Trop tard.' });
  expect(refusal(late)).toMatchObject({
    refused: 'Les inscriptions sont closes.',
    application: { answers: { why: 'Trop tard.' } },
  });
  expect((await see(slug)).mine).toMatchObject({ version: 2 });
});

test('is answered and no more changed: what they were chosen by stays ([A8])', async () => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  const slug = await anEdition(db.orm, { mode: 'selection' });
  await dojo.enrolments.apply(slug, 'awa', APPLICATION);
  await db.orm.update(editions).set({ mode: 'first-come' }).where(eq(editions.id, slug));
  await dojo.enrolments.decline(slug, 'awa', 'awa', 'other', '');
  await db.orm.update(editions).set({ mode: 'selection' }).where(eq(editions.id, slug));
  expect((await see(slug)).mine).toMatchObject({ mayAmend: false });
  expect(refusal(await send(slug, { do: 'amend', 'answer-why': 'Encore.' }))).toMatchObject({
    refused: expect.stringContaining('Ce n’est plus possible'),
  });
});

test('too late, one reads what one wrote, kept for oneself ([A4])', async () => {
  clock.now = new Date('2026-09-16T08:00:00Z');
  const slug = await anEdition(db.orm, { closesOn: '2026-09-15' });
  const late = await send(slug, { do: 'apply', doing: 'curious', 'answer-why': 'Pratiquer' });
  expect(refusal(late)).toMatchObject({ refused: 'Les inscriptions sont closes.' });
  expect((await see(slug)).mine).toMatchObject({
    ...{ state: 'draft', doing: 'curious', mayAmend: false },
    answers: [{ answer: 'Pratiquer' }],
  });
});

test('too many at once, one’s words are still in the form (S8)', async () => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  const slug = await anEdition(db.orm);
  const client = await db.pool.connect();
  await client.query('begin');
  await client.query('select 1 from editions where id = $1 for update', [slug]);
  const busy = await send(slug, { do: 'apply', doing: 'curious', 'answer-why': 'Pratiquer', shown: 'on' });
  await client.query('rollback');
  client.release();
  expect(refusal(busy)).toMatchObject({
    refused: expect.stringContaining('réessayez'),
    application: { answers: { why: 'Pratiquer' }, doing: 'curious', shown: true },
  });
  expect(await movesOf(db.orm, slug)).toEqual([]);
});

test('who takes part shows their name, and takes it off at once (Privacy 6)', async () => {
  clock.now = new Date('2026-09-01T08:00:00Z');
  const slug = await anEdition(db.orm);
  await dojo.enrolments.apply(slug, 'awa', APPLICATION);
  expect(await dojo.editions.shownPeople(slug)).toEqual([]);
  await send(slug, { do: 'show' });
  expect(await dojo.editions.shownPeople(slug)).toEqual(['awa']);
  await send(slug, { do: 'hide' });
  expect(await dojo.editions.shownPeople(slug)).toEqual([]);
});
