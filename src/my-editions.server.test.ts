/** One's own editions and communities, as one's pages lead back to them. */
import { expect, test } from 'vitest';
import { communityAdmins } from '#dojo/communities/tables.server.ts';
import { editionHosts } from '#dojo/editions/tables.server.ts';
import { APPLICATION, anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { openTestSite } from './site.test-kit.ts';

const { db, dojo, origin } = await openTestSite(() => new Date());

test('who hosts is led to the dashboard and the community, who has a seat to the edition; who has nothing, to what is open', async () => {
  const edition = await anEdition(db.orm, { capacity: 5 }, '2099-10-13');
  const seen = async (name: string, locale: 'fr' | 'en' = 'fr') => {
    const { cookie, person } = await signInAs(dojo, db.orm, `${name}@example.org`, origin, { name, locale });
    const headers = { Cookie: cookie, 'Accept-Language': locale };
    return { person, text: async () => (await fetch(`${origin}/me/editions`, { headers })).text() };
  };
  const [host, seated, nobody] = [await seen('host'), await seen('seated'), await seen('nobody', 'en')];
  const personId = host.person.id;
  await db.orm.insert(editionHosts).values({ editionId: edition, position: 0, name: 'host', personId });
  await db.orm.insert(communityAdmins).values({ communityId: 'gironde', personId, at: new Date() });
  await dojo.enrolments.apply(edition, seated.person.id, APPLICATION);

  const hosted = await host.text();
  for (const part of ['Mes éditions', `href="/e/${edition}/host"`, 'href="/c/gironde"', 'Agile Gironde'])
    expect(hosted).toContain(part);
  const taken = await seated.text();
  for (const part of ['Vous avez une place', `href="/e/${edition}"`, 'mardi 13 octobre 2099'])
    expect(taken).toContain(part);
  expect(taken).not.toContain('/host"');
  const empty = await nobody.text();
  for (const part of ['Nothing yet.', 'href="/#open"']) expect(empty).toContain(part);
  expect(empty).not.toContain(edition);
});
