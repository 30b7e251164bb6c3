/** What a site tells people about itself: what it keeps of them, whom to write to, and what is not for search engines. */
import { expect, test } from 'vitest';
import { APPLICATION, anEdition, peopleNamed } from '#dojo/enrolment/enrolments.test-kit.ts';
import { openTestSite } from './site.test-kit.ts';

const now = () => new Date('2026-09-01T08:00:00Z');
const { db, dojo, newBrowser } = await openTestSite(now, {
  CONTACT: 'dojo@example.org',
  PUBLIC_ORIGIN: 'https://dojo.example.org',
});
const silent = await openTestSite(now);

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
