/** What somebody began as a guest becomes theirs once they have an account, and goes from there into an edition. */
import { expect, test } from 'vitest';
import { editionHosts } from '#dojo/editions/tables.server.ts';
import { anEdition } from '#dojo/enrolment/enrolments.test-kit.ts';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { openTestSite } from './site.test-kit.ts';

const { db, dojo, origin, newBrowser } = await openTestSite(() => new Date());

/** Somebody signs in, in a browser that was a guest's until then, and hosts an edition. */
const withAccount = async (browser: ReturnType<typeof newBrowser>, name: string) => {
  const { person, cookie } = await signInAs(dojo, db.orm, `${name}@example.org`, origin, { name });
  const [, key = '', value = ''] = /^([^=]+)=(.*)$/.exec(cookie) ?? [];
  browser.cookies.set(key, value);
  const edition = await anEdition(db.orm, {}, '2099-10-13');
  await db.orm.insert(editionHosts).values({ editionId: edition, position: 0, name, personId: person.id });
  const takes = async (product: string) => {
    await browser.go(`/e/${edition}/host`, { do: 'take-product', product });
    return (await dojo.editions.products(edition)).map(({ id }) => id);
  };
  return { person, takes };
};

test('who began a product as a guest takes it into their account for good, and into an edition; who came by its link does not', async () => {
  const [awa, ben] = [newBrowser(), newBrowser()];
  const { url } = await awa.go('/?index', { need: 'Réparer les vélos du quartier' });
  const product = url.slice('/p/'.length);
  const [edit] = (await dojo.shares.list(product)).filter(({ right }) => right === 'edit');
  await ben.go(`/p/${product}?token=${edit!.token}`);

  const [owner, helper] = [await withAccount(awa, 'awa'), await withAccount(ben, 'ben')];
  // Signing in alone takes nothing.
  expect([await owner.takes(product), await helper.takes(product)]).toEqual([[], []]);
  for (const browser of [awa, ben]) {
    expect((await browser.go('/me/products')).text).toContain('Réparer les vélos');
    await browser.go('/me/products', { do: 'keep', id: product });
  }
  expect([await owner.takes(product), await helper.takes(product)]).toEqual([[product], []]);

  // Theirs whatever becomes of the links; of who came by one, as long as it stands.
  await dojo.shares.revoke(product, edit!.id);
  const opens = async (personId: string) =>
    (await dojo.shares.access(product, { token: null, visitor: null, person: personId })).ok;
  expect([await opens(owner.person.id), await opens(helper.person.id)]).toEqual([true, false]);
  const other = newBrowser();
  other.cookies.set(
    ...([...awa.cookies].find(([name]) => name.endsWith('session_token')) as [string, string]),
  );
  expect((await other.go(`/p/${product}`)).status).toBe(200);
});
