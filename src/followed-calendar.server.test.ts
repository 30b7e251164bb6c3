/** The calendar of an edition, as its page hands it to whoever wants to follow it. */
import { expect, test } from 'vitest';
import { APPLICATION, anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { openTestSite } from './site.test-kit.ts';

const { db, dojo, origin } = await openTestSite(() => new Date());

test('a calendar is told the address by which one asked, also where the page is kept; its private one is for who takes part', async () => {
  const edition = await anEdition(db.orm, {}, '2099-10-13');
  const path = `/e/${edition}`;
  for (const at of [origin, origin.replace('localhost', '127.0.0.1'), origin]) {
    const page = await (await fetch(at + path)).text();
    expect(page).toContain(`href="webcal://${new URL(at).host}${path}/calendar.ics"`);
    expect(page).toContain(`>${at}${path}/calendar.ics</code>`);
    expect(page).not.toContain('/me#calendar');
  }
  expect((await fetch(`${origin}${path}/calendar.ics`)).headers.get('content-type')).toContain(
    'text/calendar',
  );

  const { person, cookie } = await signInAs(dojo, db.orm, 'ben@example.org', origin);
  const own = async () => (await fetch(origin + path, { headers: { Cookie: cookie } })).text();
  expect(await own()).not.toContain('/me#calendar');
  await dojo.enrolments.apply(edition, person.id, APPLICATION);
  expect(await own()).toContain('href="/me#calendar"');
});
