import type { Page } from '@playwright/test';
import { choose, connectionOf, press, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { beginProduct, exampleProduct, fileOf, type Product, productOf } from './products.ts';

const NEED = 'Les adhérents ne trouvent pas les prochaines rencontres';
const needOf = (page: Page) => page.getByLabel('Quel besoin, ou quel problème ?');
const menuOf = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Menu' });
const ideaIn = async (page: Page, product: Product) =>
  Object.values((await fileOf(page.request, product)).entities).find(({ kind }) => kind === 'idea');

test('who comes by the link to view sees everything live, and can change nothing', async ({
  guest,
  request,
}) => {
  const product = await exampleProduct(request);
  const before = (await fileOf(request, product)).entities;
  const chloe = await guest({ link: product.viewUrl, name: 'Chloé' });
  for (const board of ['idea', 'elevator-pitch', 'persona', 'impact-map', 'story-map', 'backlog']) {
    await chloe.goto(`/p/${product.id}/${board}`);
    await expect(chloe.getByText('Lecture seule : ce lien permet de voir, pas de modifier.')).toBeVisible();
    await expect(chloe.locator('main [data-entity]').first()).toBeVisible();
    const main = chloe.getByRole('main');
    await expect(main.getByRole('button', { name: /ajouter|créer|supprimer|^un[e]? /i })).toHaveCount(0);
    await expect(
      main.locator('textarea:not([readonly]), select:not([disabled])').and(main.locator('[data-entity] *')),
    ).toHaveCount(0);
    await expect(chloe.getByRole('button', { name: /^Annuler ce que/ })).toHaveCount(0);
  }
  const list = chloe.getByRole('grid');
  await list.focus();
  await press(chloe, 'ArrowDown', 'Alt+ArrowDown', '8', 'Enter', 'Delete', 'ControlOrMeta+z');
  const refused = await chloe.request.post(`/api/v1/products/${product.id}/stories/import`, {
    headers: { 'Content-Type': 'text/plain' },
    data: 'Une story de trop',
  });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ status: 403, type: expect.stringContaining('view-only') });
  expect((await fileOf(request, product)).entities).toEqual(before);

  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await awa.goto(`/p/${product.id}/backlog`);
  await awa.getByRole('textbox', { name: 'Ajouter une story' }).fill('prêter un tournevis');
  await press(awa, 'Enter');
  await expect(chloe.getByRole('row').filter({ hasText: 'prêter un tournevis' })).toBeVisible();
  await expect(
    awa.getByRole('list', { name: 'Ici en ce moment' }).getByRole('img', { name: 'Chloé' }),
  ).toBeVisible();
});

test('no key changes the sheet of who may only view', async ({ guest, request }) => {
  const product = await productOf(request, 'Le site des rencontres', {
    dates: { kind: 'story', title: 'voir les dates', labels: ['papier'], order: 'a0' },
    seen: { kind: 'criterion', story: 'dates', title: 'une date', then: 'je la vois', order: 'a0' },
    none: { kind: 'criterion', story: 'dates', title: 'aucune', then: 'on me le dit', order: 'a1' },
  });
  const chloe = await guest({ link: product.viewUrl, name: 'Chloé' });
  await chloe.goto(`/p/${product.id}/backlog?e=dates`);
  const sheet = chloe.getByRole('complementary', { name: 'Fiche' });
  await sheet.getByLabel('Étiquettes', { exact: true }).press('Backspace');
  await press(chloe, 'a', 'Enter', 'Tab');
  const tests = sheet.locator('li[data-entity]');
  await tests.last().getByRole('textbox').first().press('Alt+ArrowUp');
  await tests.last().getByRole('textbox').last().press('Enter');
  await expect(tests.getByRole('textbox').first()).toHaveValue('une date');
  await expect(tests).toHaveCount(2);
  await expect(sheet.getByText('papier', { exact: true })).toBeVisible();
  await saved(chloe);
});

test('a link that is replaced shuts the page of whoever came by it', async ({ guest, request }) => {
  const product = await beginProduct(request, NEED);
  const [awa, bastien] = [
    await guest({ link: product.editUrl, name: 'Awa' }),
    await guest({ link: product.editUrl, name: 'Bastien' }),
  ];
  await bastien.goto(`/p/${product.id}/idea`);
  await expect(needOf(bastien)).toHaveValue(NEED);
  await saved(bastien);
  await awa.goto(`/p/${product.id}`);
  await awa.getByRole('button', { name: 'Partager' }).click();
  const links = awa
    .getByRole('dialog', { name: 'Partager ce produit' })
    .getByRole('button', { name: 'Remplacer ce lien' });
  await links.first().click();
  await expect(awa.getByText('Lien remplacé. L’ancien ne marche plus.')).toBeVisible();
  await expect(connectionOf(bastien)).toContainText('Accès fermé');
  await expect(bastien.getByText(/^Ce lien ne donne plus accès à ce produit/).first()).toBeVisible();
  await expect(needOf(bastien)).not.toBeEditable();

  await bastien.reload();
  await expect(bastien.getByRole('heading', { level: 1 })).toHaveText(
    'Ce produit n’est pas ouvert pour vous',
  );
  await expect(awa.getByRole('dialog').getByRole('textbox').first()).not.toHaveValue(product.editUrl);
  await saved(awa);
});

test('an unknown product, a forged token and a link of the past are told apart from a fault', async ({
  newcomer,
  request,
}) => {
  const product = await beginProduct(request, NEED);
  const page = await newcomer();
  const title = page.getByRole('heading', { level: 1 });
  await page.goto('/p/zzzzzzzzzzzz');
  await expect(title).toHaveText('Cette page n’existe pas');
  await page.goto(`/p/${product.id}`);
  await expect(title).toHaveText('Ce produit n’est pas ouvert pour vous');
  await page.goto(`/p/${product.id}?token=${'x'.repeat(product.token.length)}`);
  await expect(title).toHaveText('Ce produit n’est pas ouvert pour vous');
  await expect(page).not.toHaveURL(/token=/);
  await page.goto('/nowhere');
  await expect(title).toHaveText('Cette page n’existe pas');
  await page.getByRole('link', { name: 'Aller à l’accueil' }).click();
  await expect(title).toHaveText('D’une idée à un backlog, sans perdre le fil.');
});

test('the language changes where one is, and is remembered', async ({ guest, request, newcomer }) => {
  const product = await beginProduct(request, NEED);
  const reader = await newcomer();
  await reader.goto('/guides/persona');
  await reader.getByRole('button', { name: 'English' }).click();
  await expect(reader).toHaveURL(/\/guides\/persona$/);
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
  await reader.goto('/');
  await expect(reader.getByRole('button', { name: 'Begin' })).toBeVisible();

  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  const bastien = await guest({ link: product.editUrl, name: 'Bastien' });
  await bastien.goto(`/p/${product.id}/idea`);
  await awa.goto(`/p/${product.id}/idea`);
  await choose(menuOf(awa), 'English');
  await expect(awa.getByLabel('What need, or what problem?')).toHaveValue(NEED);
  await expect(awa.locator('html')).toHaveAttribute('lang', 'en');
  await expect(awa).toHaveURL(/\/idea$/);
  await expect(needOf(bastien)).toHaveValue(NEED);
  await awa.reload();
  await expect(awa.getByLabel('What need, or what problem?')).toHaveValue(NEED);
});

test('the theme is the system’s until one chooses, and the choice is remembered', async ({
  guest,
  request,
}) => {
  const product = await beginProduct(request, NEED);
  const awa = await guest({ link: product.editUrl, name: 'Awa', colorScheme: 'dark' });
  await awa.goto(`/p/${product.id}`);
  const html = awa.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await awa.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'light');
  await awa.emulateMedia({ colorScheme: 'dark' });
  await choose(menuOf(awa), 'Clair');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await awa.reload();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await awa.goto('/');
  await expect(html).toHaveAttribute('data-theme', 'light');
});

test('what is written while the server is away survives a reload and is sent when it is back', async ({
  guest,
  request,
  cable,
}) => {
  const product = await beginProduct(request, NEED);
  const awa = await guest({ link: product.editUrl, name: 'Awa', baseURL: cable.origin });
  await awa.goto(`/p/${product.id}/idea`);
  await saved(awa);
  cable.pull('live');
  await expect(connectionOf(awa)).toContainText('Hors ligne');
  const context = awa.getByLabel(/^Où et quand se montre-t-il/);
  await context.fill('La veille au soir, au téléphone');
  await expect(connectionOf(awa)).toContainText(/attend/);
  await awa.reload();
  await expect(context).toHaveValue('La veille au soir, au téléphone');
  expect(await ideaIn(awa, product)).not.toMatchObject({ context: expect.stringContaining('veille') });
  cable.plug();
  await saved(awa);
  expect(await ideaIn(awa, product)).toMatchObject({ context: 'La veille au soir, au téléphone' });

  // And with nothing at all to be reached: the page is closed, and opened again another day.
  cable.pull();
  await expect(connectionOf(awa)).toContainText('Hors ligne');
  await context.fill('Le jour même');
  await expect(connectionOf(awa)).toContainText(/attend/);
  const tabs = awa.context();
  await awa.close();
  cable.plug();
  const tab = await tabs.newPage();
  await tab.goto(`/p/${product.id}/idea`);
  await saved(tab);
  await expect.poll(() => ideaIn(tab, product)).toMatchObject({ context: 'Le jour même' });
});

test('undo takes back only what one did oneself', async ({ guest, request }) => {
  const product = await beginProduct(request, NEED);
  const [awa, bastien] = [
    await guest({ link: product.editUrl, name: 'Awa' }),
    await guest({ link: product.editUrl, name: 'Bastien' }),
  ];
  for (const page of [awa, bastien]) {
    await page.goto(`/p/${product.id}/idea`);
    await saved(page);
  }
  await needOf(awa).press('ControlOrMeta+End');
  await awa.keyboard.insertText(', dit Awa');
  await expect(needOf(bastien)).toHaveValue(`${NEED}, dit Awa`);
  await needOf(bastien).press('ControlOrMeta+Home');
  await bastien.keyboard.insertText('Bastien dit : ');
  await expect(needOf(awa)).toHaveValue(`Bastien dit : ${NEED}, dit Awa`);
  await press(awa, 'ControlOrMeta+z');
  await expect(needOf(bastien)).toHaveValue(`Bastien dit : ${NEED}`);
  await press(bastien, 'ControlOrMeta+z');
  await expect(needOf(awa)).toHaveValue(NEED);
  // Where nothing of one's own is left, the page says so, and nothing of the other's is touched.
  await press(bastien, 'ControlOrMeta+z');
  await expect(bastien.getByText('Plus rien à annuler de votre main.')).toBeVisible();
  await press(awa, 'ControlOrMeta+Shift+z');
  await expect(needOf(bastien)).toHaveValue(`${NEED}, dit Awa`);
});
