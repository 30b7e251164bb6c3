/** What pages say of their pictures, and what stands at those addresses. */
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { RouterContextProvider } from 'react-router';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { baseContext, localeContext, originContext, signedInContext } from '../base.server.ts';
import { seeCommunity } from '../communities/seen-community.server.ts';
import { openTestDojo } from '../dojo.test-kit.ts';
import { seeEdition } from '../editions/seen-edition.server.ts';
import { editions } from '../editions/tables.server.ts';
import { anEdition } from '../enrolment/enrolments.test-kit.ts';

const ORIGIN = 'https://dojo.example.org';
const { db, dojo } = await openTestDojo(() => new Date('2026-09-01T08:00:00Z'));

const asked = (path: string, params: { slug: string }, locale: 'fr' | 'en' = 'fr') => {
  const context = new RouterContextProvider();
  context.set(baseContext, dojo);
  context.set(signedInContext, null);
  context.set(localeContext, locale);
  context.set(originContext, ORIGIN);
  return { request: new Request(ORIGIN + path), params, context };
};
interface Route {
  readonly loader: (args: unknown) => Promise<Response>;
}
/** What stands at the address of a picture. */
const get = async (url: string): Promise<Response> => {
  const [, kind, slug = '', , locale, revision] = new URL(url).pathname.split('/');
  const file =
    kind === 'e' ? 'editions/edition-link-picture.route.tsx' : 'communities/community-link-picture.route.tsx';
  const route = (await import(/* @vite-ignore */ join(import.meta.dirname, '..', file))) as Route;
  const args = { ...asked(url, { slug }), params: { slug, locale, revision } };
  return route.loader(args).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
};

test('an edition’s page names its picture by an absolute address in its own language; it is there, and moves on as it changes (L1, L2)', async () => {
  const id = await anEdition(db.orm, { title: 'Dojo des quais' });
  const seen = async (locale: 'fr' | 'en' = 'fr') =>
    (await seeEdition(asked(`/e/${id}`, { slug: id }, locale))).image;
  const [fr, en] = [await seen(), await seen('en')];
  expect(fr.url).toMatch(new RegExp(`^${ORIGIN}/e/${id}/link-picture/fr/[0-9a-f]{32}$`));
  expect(fr.alt).toMatch(/^Dojo des quais · Agile Gironde · /);
  expect(en.url).not.toBe(fr.url);
  const picture = await get(fr.url);
  const { format, width, height } = await sharp(await picture.arrayBuffer()).metadata();
  expect([picture.status, format, width, height]).toEqual([200, 'png', 1200, 630]);

  await db.orm.update(editions).set({ title: 'Dojo des quais et du port' }).where(eq(editions.id, id));
  const now = await seen();
  const moved = await get(fr.url);
  expect([moved.status, ORIGIN + moved.headers.get('location')]).toEqual([302, now.url]);
  expect((await get(now.url)).status).toBe(200);
  expect((await get(now.url.replace('/fr/', '/de/'))).status).toBe(404);
});

test('that of a draft is there for nobody who does not host it (L2)', async () => {
  const id = await anEdition(db.orm, { status: 'draft' });
  expect((await get(`${ORIGIN}/e/${id}/link-picture/fr/${'0'.repeat(32)}`)).status).toBe(404);
  expect((await get(`${ORIGIN}/e/nowhere/link-picture/fr/${'0'.repeat(32)}`)).status).toBe(404);
});

test('so does a community’s (L1)', async () => {
  await anEdition(db.orm);
  const seen = async () => (await seeCommunity(asked('/c/gironde', { slug: 'gironde' }))).image;
  const { url, alt } = await seen();
  expect([url.startsWith(`${ORIGIN}/c/gironde/link-picture/fr/`), alt.includes('Agile Gironde')]).toEqual([
    true,
    true,
  ]);
  expect((await get(url)).status).toBe(200);
  await anEdition(db.orm);
  expect((await seen()).url).not.toBe(url);
});
