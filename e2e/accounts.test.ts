import { codeFor, enterByCode, knock, linkFor, outboxAddress } from './accounts.ts';
import { admin, firstAdminAddress } from './admin.ts';
import { isCleanDayAndNight } from './axe.ts';
import { expect, test } from './people.ts';

let count = 0;
/** An address that no other journey uses. */
const somebody = (name: string) => `${name}-${process.pid}-${count++}@example.org`;

test('somebody enters by the code, says who they are, and keeps what they began as a guest', async ({
  newcomer,
}) => {
  const page = await newcomer();
  const address = somebody('awa');
  await page.goto('/');
  await page.getByLabel('Votre idée ou votre besoin').fill('Réparer les vélos du quartier');
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.waitForURL(/\/p\/[^/]+/);
  const product = new URL(page.url()).pathname;

  await knock(page, address);
  await page.getByLabel('Code à six chiffres').fill('000 000');
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas ce code');
  await page.getByLabel('Code à six chiffres').fill(await codeFor(page.request, address));
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('heading', { name: 'Bienvenue dans le dojo' })).toBeVisible();
  await page.getByLabel('Nom ou pseudonyme').fill('Awa');
  await page.getByLabel('en reconversion').check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByRole('link', { name: 'Mon compte : Awa' })).toBeVisible();

  await page.goto('/me/products');
  await page.getByRole('button', { name: /Garder dans mon compte/ }).click();
  await expect(page.getByRole('button', { name: /Garder dans mon compte/ })).toHaveCount(0);

  // On another device, the product is there, and open to change.
  const other = await newcomer();
  await enterByCode(other, address);
  await other.goto('/me/products');
  await other.getByRole('link', { name: /Réparer les vélos/ }).click();
  await other.waitForURL(`**${product}`);
  await expect(other.getByRole('heading', { name: /Réparer les vélos/ }).first()).toBeVisible();
});

test('[Security 2] a link that a program looks at first still lets its person in, once, without JavaScript', async ({
  newcomer,
}) => {
  const page = await newcomer({ javaScriptEnabled: false });
  const address = somebody('ben');
  await knock(page, address);
  const link = await linkFor(page.request, address);
  const scanner = await newcomer();
  for (let n = 0; n < 5; n++) expect((await scanner.request.get(link)).status()).toBe(200);
  await page.goto(link);
  await expect(page.getByText(address)).toBeVisible();
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page.getByRole('heading', { name: 'Bienvenue dans le dojo' })).toBeVisible();
  await scanner.goto(link);
  await expect(scanner.getByRole('heading', { name: 'Ce lien ne sert plus' })).toBeVisible();
});

test('[Security 13] somebody ends their session elsewhere, and signs out here', async ({ newcomer }) => {
  const [here, there] = [await newcomer(), await newcomer()];
  const address = somebody('cleo');
  await enterByCode(here, address, 'Cléo');
  await enterByCode(there, address);
  await there.goto('/me');
  await expect(there.getByRole('heading', { name: 'Mon profil' })).toBeVisible();
  await here.goto('/me');
  await here.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
  await expect(here.getByRole('button', { name: 'Déconnecter tous les autres' })).toHaveCount(0);
  await there.goto('/me');
  await expect(there.getByRole('heading', { name: 'Entrer dans le dojo' })).toBeVisible();
  await here.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(here.getByRole('button', { name: 'Se déconnecter' })).toHaveCount(0);
  await here.goto('/me');
  await expect(here.getByRole('heading', { name: 'Entrer dans le dojo' })).toBeVisible();
});

test('[Security 9] a picture is drawn anew in the page, and is shown from then on; what is none is refused', async ({
  newcomer,
}) => {
  const page = await newcomer();
  await enterByCode(page, somebody('dan'), 'Dan');
  await page.goto('/me');
  const choose = page.getByLabel('Choisir une image');
  await choose.setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByText('Cette image n’a pas pu être lue')).toBeVisible();
  await choose.setInputFiles('docs/screenshot.png');
  await expect(page.getByText('C’est enregistré.')).toBeVisible();
  const shown = page.locator('main img').first();
  await expect(shown).toHaveJSProperty('naturalWidth', 256);
  const address = await shown.getAttribute('src');
  const picture = await page.request.get(address!);
  expect(picture.headers()['content-type']).toBe('image/webp');
  await page.getByRole('button', { name: 'Retirer l’image' }).click();
  await expect(page.locator('main img')).toHaveCount(0);
  expect((await page.request.get(address!)).status()).toBe(404);
});

test('[Security 13] somebody adds a passkey, and enters with it', async ({ newcomer }) => {
  const page = await newcomer();
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enterByCode(page, somebody('eva'), 'Eva');
  await page.goto('/me');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await expect(page.getByText(/ajoutée le/)).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toHaveCount(0);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await expect(page.getByRole('heading', { name: 'Mon profil' })).toBeVisible();
});

test('[Privacy 4] somebody takes everything with them, then erases their account; their cookie opens nothing', async ({
  newcomer,
}) => {
  const page = await newcomer();
  const address = somebody('fay');
  await enterByCode(page, address, 'Fay');
  await page.goto('/me/data');
  await expect(page.getByText(address).first()).toBeVisible();
  const file = await (await page.request.get('/me/data.json')).json();
  expect(file).toMatchObject({ format: 'po-dojo-person/1', profile: { email: address, name: 'Fay' } });
  const before = await page.context().cookies();

  await page.getByRole('link', { name: 'Effacer mon compte…' }).click();
  await page.getByRole('textbox').fill('somebody-else@example.org');
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByRole('alert')).toContainText('Rien n’a été effacé');
  await page.getByRole('textbox').fill(address.toUpperCase());
  await page.getByRole('button', { name: 'Effacer pour toujours' }).click();
  await expect(page.getByRole('heading', { name: 'Votre compte est effacé' })).toBeVisible();

  await page.context().addCookies(before);
  await page.goto('/me');
  await expect(page.getByRole('heading', { name: 'Entrer dans le dojo' })).toBeVisible();
});

test('the address told at the start makes the first admin, once, who stops an address and lifts that ([M7])', async ({
  newcomer,
}) => {
  const first = await admin(newcomer);
  const second = await newcomer();
  await enterByCode(second, somebody('hana'), 'Hana');
  await second.goto(firstAdminAddress());
  await expect(second.getByRole('heading', { name: 'C’est déjà fait' })).toBeVisible();
  await second.goto('/admin/mail');
  await expect(second.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();

  await first.goto('/admin/communities');
  await first.getByRole('link', { name: 'Messages du site' }).click();
  const stopped = somebody('Fâchée');
  await first.getByLabel('Arrêter une adresse').fill(stopped);
  await first.getByRole('button', { name: 'Ne plus lui écrire' }).click();
  await expect(first.getByText(stopped.toLowerCase())).toBeVisible();
  await first
    .getByRole('listitem')
    .filter({ hasText: stopped.toLowerCase() })
    .getByRole('button', { name: 'Écrire de nouveau' })
    .click();
  await expect(first.getByText(stopped.toLowerCase())).toHaveCount(0);
  await first.locator('a[href^="/admin/mail/entry/en"]').first().click();
  await expect(first.getByRole('heading', { name: 'Your way into PO Dojo' })).toBeVisible();
});

test('the pages of an account show nothing that a machine finds inaccessible, by day and by night', async ({
  newcomer,
}) => {
  const page = await newcomer({ colorScheme: 'light', viewport: { width: 390, height: 844 } });
  await page.goto('/sign-in');
  await isCleanDayAndNight(page);
  await enterByCode(page, somebody('ida'), 'Ida');
  for (const path of ['/me', '/me/editions', '/me/products', '/me/data', '/me/erase', outboxAddress()]) {
    await page.goto(path);
    await isCleanDayAndNight(page);
  }
});
