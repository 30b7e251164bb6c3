/** The form of an edition, as a browser without scripts sends it. */
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { editions } from '#dojo/editions/tables.server.ts';
import { anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { openTestSite } from './site.test-kit.ts';

const { db, dojo, origin, newBrowser } = await openTestSite(() => new Date());

test('an edition has its own language, its own zone from the start, and how long an offered seat waits (E6)', async () => {
  // Its community comes with it.
  await anEdition(db.orm, {}, '2099-10-13');
  const who = { name: 'Maud', isAdmin: true };
  const { cookie } = await signInAs(dojo, db.orm, 'maud@example.org', origin, who);
  const maud = newBrowser();
  for (const [, name, value] of cookie.matchAll(/([^=; ]+)=([^;]*)/g)) maud.cookies.set(name!, value!);

  const blank = await maud.go('/c/gironde/new');
  expect(blank.text).toMatch(/<select name="zone"[^>]*><option selected="">Europe\/Paris<\/option>/);
  const said = { title: 'Ailleurs', mode: 'first-come', capacity: '10' };
  const first = { ...said, locale: 'en', zone: 'Pacific/Auckland', offerHours: '12' };
  const made = await maud.go('/c/gironde/new', { ...first, do: 'create' });
  const [, slug = ''] = /^\/e\/([^/]+)\/host$/.exec(made.url) ?? [];
  const kept = async () => (await db.orm.select().from(editions).where(eq(editions.slug, slug)))[0];
  expect(await kept()).toMatchObject({ locale: 'en', zone: 'Pacific/Auckland', offerHours: 12 });

  const edit = `/e/${slug}/edit`;
  expect((await maud.go(edit)).text).toMatch(/<input[^>]* name="offerHours" value="12"/);
  for (const offerHours of ['', '0', '241', '1.5']) {
    const refused = await maud.go(edit, { ...first, offerHours, do: 'save' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('une place proposée »')]);
  }
  await maud.go(edit, { ...said, locale: 'fr', zone: 'Europe/Paris', offerHours: '24', do: 'save' });
  expect(await kept()).toMatchObject({ locale: 'fr', zone: 'Pacific/Auckland', offerHours: 24 });
});
