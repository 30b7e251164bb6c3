import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { signInAs } from '#dojo/people/people.test-kit.ts';
import { CLIENT, type Claims, openProvider } from '#dojo/people/provider.test-kit.ts';
import { authAccounts, authSessions, people } from '#dojo/people/tables.server.ts';
import { visitors } from '#dojo/products/tables.server.ts';
import { openTestSite } from './site.test-kit.ts';

const provider = await openProvider();
const { db, dojo, origin, newBrowser } = await openTestSite(() => new Date(), {
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: 'La Ruche',
});
afterAll(provider.close);
beforeEach(() => provider.open(origin));

const aBrowser = (language = 'fr') => {
  const browser = newBrowser(language);
  const enter = (back = '/me/products') => browser.go('/sign-in', { do: 'provider', back });
  const who = async () =>
    (await dojo.people.signedIn(new Request(origin, { headers: { Cookie: browser.cookie() } })))?.person ??
    null;
  return { ...browser, enter, who };
};
const verified = (sub: string, more: Partial<Claims> = {}): Claims => ({
  ...{ sub, email: `${sub}@example.org`, email_verified: true, name: 'Awa Diop' },
  ...more,
});
const count = () => db.orm.$count(people);

/** Where the page leads that the button brings, and the cookies to come back with. */
const wayThere = async (site: string) => {
  const page = await fetch(`${site}/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', headers: { Origin: site } },
    body: new URLSearchParams({ do: 'provider', back: '/me' }),
  });
  const text = await page.text();
  return {
    address: /http-equiv="refresh" content="0; url=([^"]+)"/i.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '',
    cookie: page.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
};

describe('[Security 1] [Security 2] who comes by a provider of OpenID Connect', () => {
  test('for the first time becomes a person, and is that person every time; the provider’s tokens are not kept', async () => {
    provider.who = verified('awa', { email: 'Awa@Example.org' });
    const browser = aBrowser('en');
    expect((await browser.go('/sign-in')).text).toContain('Enter with La Ruche');
    expect((await browser.enter()).url).toBe('/me?new&back=%2Fme%2Fproducts');
    const awa = await browser.who();
    expect(awa).toMatchObject({
      ...{ name: 'Awa Diop', email: 'awa@example.org', picture: null, locale: 'en', isAdmin: false },
    });
    const again = aBrowser();
    expect((await again.enter('/e/x?y=1#mine')).url).toBe('/e/x?y=1');
    expect((await again.who())?.id).toBe(awa!.id);
    const [account, ...more] = await db.orm
      .select()
      .from(authAccounts)
      .where(eq(authAccounts.personId, awa!.id));
    expect(more).toEqual([]);
    expect(account).toMatchObject({
      ...{ providerId: 'oidc', accountId: 'awa', accessToken: null, refreshToken: null, idToken: null },
    });
    // It is them at the provider, whatever their address there is by now.
    provider.who = verified('awa', { email: 'else@example.org' });
    const later = aBrowser();
    await later.enter();
    expect(await later.who()).toMatchObject({ id: awa!.id, email: 'awa@example.org' });
  });

  test('with the verified address of an account is who has it, in whatever letters', async () => {
    const { person } = await signInAs(dojo, db.orm, 'Ben@example.org', origin, { name: 'Ben', locale: 'en' });
    const before = await count();
    provider.who = verified('b-1', { email: 'BEN@example.ORG', name: 'Somebody' });
    const browser = aBrowser();
    expect((await browser.enter()).url).toBe('/me/products');
    expect(await browser.who()).toMatchObject({
      id: person.id,
      name: 'Ben',
      emailWritten: 'Ben@example.org',
    });
    expect(browser.cookies.get('po_locale')).toBe('en');
    expect(await count()).toBe(before);
  });

  test('twice at once is one person', async () => {
    provider.who = verified('twins');
    const before = await count();
    const browsers = [aBrowser(), aBrowser()];
    await Promise.all(browsers.map((browser) => browser.enter()));
    expect(await count()).toBe(before + 1);
    for (const browser of browsers) if (!(await browser.who())) await browser.enter();
    const [one, two] = await Promise.all(browsers.map((browser) => browser.who()));
    expect(one!.id).toBe(two!.id);
  });

  test.each([
    ['an address that is not verified', { email_verified: false }],
    ['no word about its address', { email_verified: undefined }],
    ['no address', { email: undefined }],
    ['an address that hides a second one', { email: 'a@example.org\r\nBcc: all@example.org' }],
  ])('with %s makes no account, and is told why', async (_, said) => {
    provider.who = { ...verified('dan'), ...said } as Claims;
    const before = await count();
    const browser = aBrowser();
    const { url, text } = await browser.enter();
    expect(url).toMatch(/^\/sign-in\?back=%2Fme%2Fproducts&error=/);
    expect(text).toContain('La Ruche ne garantit pas que cette adresse est la vôtre');
    expect([await count(), await browser.who()]).toEqual([before, null]);
  });

  test('with the address of somebody else that is not verified does not become them', async () => {
    const { person } = await signInAs(dojo, db.orm, 'eva@example.org', origin, { name: 'Eva' });
    provider.who = verified('mallory', { email: 'eva@example.org', email_verified: false });
    const browser = aBrowser();
    expect((await browser.enter()).text).toContain('ne garantit pas');
    expect(await browser.who()).toBe(null);
    expect(await db.orm.$count(authAccounts, eq(authAccounts.personId, person.id))).toBe(0);
  });

  test('and thinks better of it is told that nothing has changed', async () => {
    provider.who = null;
    const browser = aBrowser('en');
    expect((await browser.enter()).text).toContain(
      'You changed your mind, or La Ruche does not let you in here',
    );
    expect(await browser.who()).toBe(null);
  });

  test('brings along the browser in which they began as a guest', async () => {
    const browser = aBrowser();
    const product = await dojo.products.create({ title: 'Le site', need: '', locale: 'fr', by: '' });
    await browser.go(`/p/${product.id}?token=${product.edit.token}`);
    provider.who = verified('fay', { name: '' });
    await browser.enter();
    const fay = await browser.who();
    const own = await db.orm.select().from(visitors).where(eq(visitors.personId, fay!.id));
    expect(own).toHaveLength(1);
    expect((await browser.go('/me/products')).text).toContain('Le site');
  });
});

describe('a provider', () => {
  test('that somebody pretends to come from lets nobody in', async () => {
    const before = await db.orm.$count(authSessions);
    for (const said of ['', '?code=x', '?code=x&state=y', '?error=access_denied', '?state=%00'])
      expect((await aBrowser().go(`/api/auth/callback/oidc${said}`)).url).toMatch(/^\/sign-in\?error=/);
    // The way back of one browser is good in no other.
    provider.who = verified('gus');
    const { address } = await wayThere(origin);
    const other = aBrowser();
    expect((await other.go(address)).url).toMatch(/^\/sign-in\?.*error=/);
    expect(await other.who()).toBe(null);
    expect(await db.orm.$count(authSessions)).toBe(before);
  });

  test('that is away is told in a sentence, holds up nobody else, and is found once it is back', async () => {
    // Another address of the site has not spoken with it yet.
    const elsewhere = origin.replace('localhost', '127.0.0.1');
    const ask = (form: Record<string, string>) =>
      fetch(`${elsewhere}/sign-in`, {
        ...{ method: 'POST', headers: { Origin: elsewhere, 'Accept-Language': 'fr' } },
        body: new URLSearchParams(form),
      });
    await provider.close();
    expect(await (await ask({ do: 'provider', back: '/me' })).text()).toContain('La Ruche n’a pas répondu');
    const { cookie } = await signInAs(dojo, db.orm, 'hal@example.org', elsewhere);
    const me = await fetch(`${elsewhere}/me`, { headers: { Cookie: cookie } });
    expect([me.status, me.url]).toEqual([200, `${elsewhere}/me`]);

    await provider.open(elsewhere);
    provider.hang();
    const waiting = ask({ do: 'provider', back: '/me' });
    expect((await fetch(`${elsewhere}/me`, { headers: { Cookie: cookie } })).status).toBe(200);
    expect(await (await waiting).text()).toContain('La Ruche n’a pas répondu');

    await provider.open(elsewhere);
    expect((await wayThere(elsewhere)).address).toMatch(new RegExp(`^${provider.issuer}/auth\\?`));
  });

  test('that goes away while somebody is there is told as well', async () => {
    provider.who = verified('ida');
    const browser = aBrowser();
    await browser.enter();
    await dojo.authSessions.endOthers((await browser.who())!.id, '');
    const { address, cookie } = await wayThere(origin);
    const state = new URL(address).searchParams.get('state');
    await provider.close();
    const answer = await fetch(`${origin}/api/auth/callback/oidc?code=x&state=${state}`, {
      headers: { Cookie: cookie },
    });
    expect(await answer.text()).toContain('La Ruche n’a pas répondu');
  });
});
