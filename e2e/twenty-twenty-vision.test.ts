import type { Page } from '@playwright/test';
import type { ModelFile } from '#product/file.ts';
import { press } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const STORIES: ModelFile['entities'] = {
  rappel: { kind: 'story', title: 'Un rappel', order: 'a0' },
  photo: { kind: 'story', title: 'Une photo', order: 'a1' },
  affiche: { kind: 'story', title: 'Une affiche', order: 'a2' },
};

/** The better one by the alphabet: what people agreed on before they came. */
const WANTED = ['Une photo', 'Une affiche', 'Un rappel'];
const rankOf = (text: string) => WANTED.indexOf(text.trim());

/** Turns the next card and answers what is asked about it, until it hangs. */
const placeNext = async (page: Page, hung: number, why?: string) => {
  await page.getByRole('button', { name: 'Retourner la suivante' }).click();
  const hand = page.getByRole('region', { name: 'En main' });
  const wall = page.getByRole('region', { name: /^Le mur/ }).getByRole('listitem', { name: /^Rang/ });
  const card = (await hand.getByRole('heading').textContent())!;
  if (hung === 0) await hand.getByRole('button', { name: 'La poser sur le mur' }).click();
  for (;;) {
    await expect(hand.or(wall.nth(hung))).toBeVisible();
    if ((await wall.count()) > hung) return;
    const question = (await hand.getByText(/^Plus ou moins important/).textContent())!;
    const other = /«\s*(.*?)\s*»/.exec(question)![1]!;
    if (why) await hand.getByRole('textbox').fill(why);
    await hand
      .getByRole('button', { name: rankOf(card) < rankOf(other) ? 'Plus important' : 'Moins important' })
      .click();
    // Asked about another card, or placed.
    await expect(hand.getByText(question)).toHaveCount(0);
  }
};

test('cards are ranked two by two without ties, and the backlog takes the common order', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', STORIES);
  const [ines, marcel] = await Promise.all(
    ['Inès', 'Marcel'].map((name) => guest({ link: product.editUrl, name })),
  );
  await ines!.goto(`/p/${product.id}/twenty-twenty-vision`);
  await ines!.getByRole('button', { name: 'Préparer un jeu' }).click();
  const begin = ines!.getByRole('button', { name: 'Commencer une partie' }).last();
  await expect(begin).toBeDisabled();
  await ines!.getByRole('button', { name: 'Apporter du modèle' }).click();
  for (const name of WANTED) await ines!.getByRole('checkbox', { name }).check();
  await ines!.getByRole('button', { name: 'Apporter 3 éléments' }).click();
  await begin.click();
  await expect(ines!.getByText('en cours')).toBeVisible();
  await marcel!.goto(ines!.url());

  await placeNext(ines!, 0);
  await expect(marcel!.getByRole('listitem', { name: /^Rang 1/ })).toBeVisible();
  // A tie is refused, with the reason.
  await marcel!.getByRole('button', { name: 'Retourner la suivante' }).click();
  await marcel!.getByRole('button', { name: 'Pareil' }).click();
  await expect(marcel!.getByRole('alert')).toContainText('Pas d’ex æquo');
  const hand = ines!.getByRole('region', { name: 'En main' });
  const first = (await ines!.getByRole('listitem', { name: /^Rang 1/ }).getAttribute('aria-label'))!.slice(9);
  const card = (await hand.getByRole('heading').textContent())!;
  await hand.getByRole('textbox').fill('On voit le modèle');
  await hand
    .getByRole('button', { name: rankOf(card) < rankOf(first) ? 'Plus important' : 'Moins important' })
    .click();
  await expect(marcel!.getByRole('listitem', { name: /^Rang 2/ })).toBeVisible();
  await placeNext(marcel!, 2);
  const wall = (page: Page) => page.getByRole('listitem', { name: /^Rang/ });
  for (const page of [ines!, marcel!])
    await expect(wall(page)).toHaveText(WANTED.map((name) => new RegExp(name)));

  // Who changes their mind moves a card over its neighbour, by keyboard.
  await wall(ines!).first().focus();
  await press(ines!, 'Alt+ArrowDown');
  await expect(wall(marcel!).first()).toContainText('Une affiche');
  await expect(wall(ines!).nth(1)).toBeFocused();
  await press(ines!, 'Alt+ArrowUp');

  await ines!.getByRole('button', { name: 'Clore la partie' }).click();
  await ines!.getByRole('button', { name: 'Résultats' }).click();
  await ines!.getByRole('button', { name: 'Ranger 3 stories du backlog dans cet ordre' }).click();
  await expect
    .poll(async () => {
      const all = Object.values((await fileOf(request, product)).entities);
      const stories = all.filter(({ kind }) => kind === 'story');
      return stories.sort((a, b) => (String(a.order) < String(b.order) ? -1 : 1)).map(({ title }) => title);
    })
    .toEqual(WANTED);
  const { entities } = await fileOf(request, product);
  const shown = Object.values(entities).filter(({ kind }) => kind === 'evidence');
  expect(shown.map(({ about, value }) => `${about} ${value}`).sort()).toEqual([
    'affiche 2',
    'photo 1',
    'rappel 3',
  ]);
  expect(shown.some(({ text }) => text === 'On voit le modèle')).toBe(true);
});
