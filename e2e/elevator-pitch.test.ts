import type { Page } from '@playwright/test';
import { press, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, type Product, productOf } from './products.ts';

/** Where the pitch comes from, once everything is saved. */
const sourcesIn = async (page: Page, product: Product): Promise<readonly unknown[]> => {
  await saved(page);
  const { entities } = await fileOf(page.request, product);
  return Object.values(entities).flatMap(({ kind, from, to }) =>
    kind === 'link' && to === 'pitch' ? [from] : [],
  );
};

test('two people take a pitch’s benefit from a gain creator and its alternative from the canvas', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', {
    pitch: { kind: 'pitch', title: 'Le nôtre', language: 'fr', product: 'L’Établi' },
    know: { kind: 'creator', text: 'Dit avant de venir si c’est réparable', order: 'a0' },
    hour: { kind: 'creator', text: 'Donne une heure et une table', order: 'a1' },
    canvas: { kind: 'canvas', form: 'lean' },
    notices: { kind: 'canvasItem', canvas: 'canvas', area: 'alternatives', text: 'Une page d’annonces' },
  });
  const open = async (name: string) => {
    const page = await guest({ link: product.editUrl, name });
    await page.goto(`/p/${product.id}/elevator-pitch`);
    return page;
  };
  const take = async (page: Page, from: string, what: string) => {
    await page.getByRole('button', { name: from }).click();
    await page.getByRole('menuitemradio', { name: what }).click();
  };
  const [awa, marcel] = [await open('Awa'), await open('Marcel')];
  await take(awa, 'Prendre d’un créateur de gain ou d’une boîte…', 'Donne une heure et une table');
  await take(marcel, 'Prendre du canevas ou d’un irritant…', 'Une page d’annonces');
  const sentence = awa.getByRole('group', { name: 'La phrase, telle qu’elle se dit' });
  await expect(sentence).toContainText(
    'qui donne une heure et une table. À la différence d’une page d’annonces',
  );
  await expect.poll(() => sourcesIn(awa, product)).toEqual(expect.arrayContaining(['hour', 'notices']));

  // Another in its place: the link goes along, and one step of undo brings both back.
  await take(awa, 'Prendre d’un créateur de gain ou d’une boîte…', 'Dit avant de venir');
  await expect(marcel.getByText('vient de « Dit avant de venir')).toBeVisible();
  expect(await sourcesIn(awa, product)).toEqual(expect.arrayContaining(['know', 'notices']));
  await press(awa, 'ControlOrMeta+z');
  await expect(sentence).toContainText('qui donne une heure et une table');
  await expect(marcel.getByText('vient de « Donne une heure')).toBeVisible();
});
