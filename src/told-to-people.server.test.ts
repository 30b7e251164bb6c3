/** What a site tells people about itself: what it keeps of them, whom to write to, and what is not for search engines. */
import { expect, test } from 'vitest';
import { CLAIM_HOURS } from '#dojo/enrolment/claims.server.ts';
import { APPLICATION, anEdition, peopleNamed } from '#dojo/enrolment/enrolments.test-kit.ts';
import { ENTRY_MINUTES } from '#dojo/people/entries.server.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { keptUntil } from '#dojo/selection/selection.ts';
import { WEBHOOK_BOUNDS } from '#dojo/webhooks/webhook.ts';
import { openTestSite } from './site.test-kit.ts';

const now = () => new Date('2026-09-01T08:00:00Z');
const { db, dojo, newBrowser } = await openTestSite(now, {
  CONTACT: 'dojo@example.org',
  PUBLIC_ORIGIN: 'https://dojo.example.org',
});
const silent = await openTestSite(() => new Date());

test('who finds a hole is told whom to write to, where the site names somebody ([Security 12])', async () => {
  const path = '/.well-known/security.txt';
  expect(await newBrowser().go(path)).toMatchObject({
    status: 200,
    text: [
      'Contact: mailto:dojo@example.org',
      'Expires: 2026-11-30T08:00:00.000Z',
      'Preferred-Languages: fr, en',
      `Canonical: https://dojo.example.org${path}`,
      '',
    ].join('\n'),
  });
  expect((await silent.newBrowser().go(path)).status).toBe(404);
});

test.each([
  ['fr', 'Ce que ce site garde de vous', 'dix-huit mois', 'Si vous entrez avec'],
  ['en', 'What this site keeps of you', 'eighteen months', 'If you sign in with'],
])('what is kept of people is said to all: in %s ([Privacy 1])', async (language, title, kept, by) => {
  const { status, text } = await newBrowser(language).go('/privacy');
  expect(status).toBe(200);
  for (const said of [`<html lang="${language}"`, title, kept, 'mailto:dojo@example.org', '/me/data'])
    expect(text).toContain(said);
  expect(text).not.toContain(by);
  expect((await silent.newBrowser(language).go('/privacy')).text).not.toContain('mailto:');
});

test('how long it is said to be kept is how long it is ([Privacy 1])', () => {
  // Who changes one of these changes what /privacy says, in both languages.
  const declined = keptUntil(new Date('2026-01-15T00:00:00Z')).toISOString();
  expect([ENTRY_MINUTES, CLAIM_HOURS, WEBHOOK_BOUNDS.log / 24, declined.slice(0, 7)]).toEqual([
    ...[15, 24, 30, '2027-07'],
  ]);
});

test('who enters or applies is led there ([Privacy 1])', async () => {
  const led = /<main[\s\S]*garde vo[\s\S]*<a href="\/privacy"[\s\S]*<\/main>/;
  expect((await newBrowser().go('/sign-in')).text).toMatch(led);
  const edition = await anEdition(silent.db.orm, { capacity: 5 }, '2099-10-13');
  const { cookie } = await signInAs(silent.dojo, silent.db.orm, 'awa@example.org', silent.origin);
  const page = await fetch(`${silent.origin}/e/${edition}`, {
    headers: { Cookie: cookie, 'Accept-Language': 'fr' },
  });
  expect(await page.text()).toMatch(led);
});

test('names of who takes part are in no snippet of a search engine ([Privacy 6])', async () => {
  const edition = await anEdition(db.orm);
  const [person] = await peopleNamed(db.orm, ['Zoubida']);
  await dojo.enrolments.apply(edition, person!, { ...APPLICATION, shown: true });
  const { text } = await newBrowser().go(`/e/${edition}`);
  const aside = [...text.matchAll(/<section[^>]* data-nosnippet="true">[\s\S]*?<\/section>/g)].map(
    ([all]) => all,
  );
  expect(aside.filter((all) => all.includes('Zoubida'))).toHaveLength(1);
  expect(aside.reduce((left, all) => left.replace(all, ''), text)).not.toContain('Zoubida');
});
