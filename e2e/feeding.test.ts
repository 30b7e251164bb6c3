import { expect, test } from './people.ts';
import { exampleProduct, fileOf } from './products.ts';

test('why a story exists is answered by one click, back to the idea, with who said it and when', async ({
  guest,
  request,
}) => {
  const product = await exampleProduct(request);
  const page = await guest({ link: product.editUrl, name: 'Inès' });
  await page.goto(`/p/${product.id}/backlog`);
  const row = page.locator('[data-entity="story-answer"]');
  await row.getByRole('button', { name: /Ouvrir la fiche/ }).click();
  const sheet = page.getByRole('complementary', { name: 'Fiche' });
  await expect(sheet.getByRole('heading', { name: 'Pourquoi cette story' })).toBeInViewport();
  const steps = sheet.getByRole('list').first().getByRole('listitem');
  await expect(steps.first()).toContainText('Ne plus venir');
  await expect(steps.last()).toBeInViewport();
  await expect(steps.filter({ hasText: 'livrable · ' })).toContainText(/ 2026/);
  await steps.filter({ hasText: 'livrable' }).getByRole('button').click();
  await expect(sheet.getByText('Son fil')).toBeVisible();
});

test('a persona takes what people showed, the impact map whoever surrounds the product', async ({
  guest,
  request,
}) => {
  const product = await exampleProduct(request);
  const page = await guest({ link: product.editUrl, name: 'Inès' });
  const bring = async (label: string, what: string | RegExp) => {
    await page.getByRole('button', { name: label }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: what }).check();
    await dialog.getByRole('button', { name: /^Apporter/ }).click();
    await expect(dialog).toHaveCount(0);
  };
  await page.goto(`/p/${product.id}/persona`);
  await page.getByRole('button', { name: 'Marcel Pujol' }).click();
  await bring('Apporter ce qui a été montré…', /boîte à biscuits/);
  await expect(page.getByRole('main').getByText(/boîte à biscuits/)).toBeVisible();
  await page.goto(`/p/${product.id}/impact-map`);
  await bring('Apporter des acteurs…', 'La quincaillerie');
  await expect(page.getByRole('main').getByText('La quincaillerie').first()).toBeVisible();
  await expect
    .poll(async () => {
      const all = Object.values((await fileOf(request, product)).entities);
      const note = all.find(({ kind, text }) => kind === 'note' && String(text).includes('boîte à biscuits'));
      const actor = all.find(({ kind, name }) => kind === 'actor' && name === 'La quincaillerie');
      return [note?.subject, note?.standing, note?.area, actor?.goal];
    })
    .toEqual(['marcel', 'evidence', 'behaviour', 'goal-answer']);
});
