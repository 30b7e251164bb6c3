import type { ModelFile } from '#product/file.ts';
import { expect, test } from './people.ts';
import { fileOf, productOf } from './products.ts';

const PLACE = { locale: 'fr-FR' } as const;
const MARKET: ModelFile['entities'] = {
  rappel: { kind: 'story', title: 'Un rappel la veille', order: 'a0' },
  photo: { kind: 'story', title: 'Une photo de la plaque', order: 'a1' },
  pieces: { kind: 'story', title: 'Les pièces à apporter', order: 'a2' },
  market: { kind: 'game', technique: 'buy-a-feature', title: 'Avant l’hiver', ratio: 50 },
  'card-rappel': { kind: 'card', game: 'market', of: 'rappel', price: 10, order: 'a0' },
  'card-photo': { kind: 'card', game: 'market', of: 'photo', price: 20, order: 'a1' },
  'card-pieces': { kind: 'card', game: 'market', of: 'pieces', price: 30, order: 'a2' },
};

test('three people buy what none could alone, and the backlog keeps who paid and why', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'L’Établi', MARKET);
  const [host, awa, marcel] = await Promise.all(
    ['Karima', 'Awa', 'Marcel'].map((name) => guest({ link: product.editUrl, name, ...PLACE })),
  );
  const board = `/p/${product.id}/buy-a-feature`;
  await host!.goto(board);
  await host!.getByRole('button', { name: 'Commencer une partie' }).first().click();
  await host!.getByRole('button', { name: 'Animateur·rice' }).click();
  const play = host!.url();

  for (const [page, playing] of [
    [awa!, '1 personne joue'],
    [marcel!, '2 personnes jouent'],
  ] as const) {
    await page.goto(play);
    const player = page.getByRole('button', { name: 'Joueur·se' });
    await player.click();
    await expect(player).toHaveAttribute('aria-pressed', 'true');
    await expect(host!.getByText(playing, { exact: true })).toBeVisible();
  }
  await host!.getByRole('button', { name: 'Ouvrir la vente' }).click();

  // 60 coins of cards, half of it handed out: 15 each. The dearest takes both.
  for (const page of [awa!, marcel!]) await expect(page.getByText('Votre bourse 15 pièces')).toBeVisible();
  const dear = (page: typeof host) => page!.getByRole('listitem', { name: /^Les pièces à apporter/ });
  await dear(awa!).focus();
  await awa!.keyboard.press('+');
  await expect(dear(marcel!)).toContainText('Awa 1');
  await dear(awa!)
    .getByRole('button', { name: /^Miser 14/ })
    .click();
  await expect(awa!.getByText('Votre bourse 0 pièce')).toBeVisible();
  await expect(dear(marcel!)).toContainText('il manque 15');

  // Whoever hesitates can take back; who wants to convince says why, about the card.
  await dear(awa!).focus();
  await awa!.keyboard.press('-');
  await expect(awa!.getByText('Votre bourse 1 pièce')).toBeVisible();
  await dear(awa!).getByRole('button', { name: 'Miser une pièce de plus' }).click();
  await dear(marcel!)
    .getByRole('button', { name: /^Actions/ })
    .click();
  await marcel!.getByRole('menuitem', { name: 'Dire pourquoi' }).click();
  await marcel!.keyboard.type('Avec la pièce, c’est dix minutes.');
  await marcel!.keyboard.press('Enter');
  await expect(awa!.getByText('Avec la pièce, c’est dix minutes.')).toBeVisible();
  await dear(marcel!)
    .getByRole('button', { name: /^Miser 15/ })
    .click();
  for (const page of [host!, awa!, marcel!])
    await expect(dear(page)).toContainText('Achetée par Awa et Marcel');

  await host!.getByRole('button', { name: 'Clore la vente' }).click();
  await host!.getByRole('dialog').getByRole('button', { name: 'Clore la vente' }).click();
  await expect(awa!.getByText('La vente est close')).toBeVisible();

  await host!.getByRole('button', { name: 'Résultats' }).click();
  await host!.getByRole('button', { name: 'Reporter dans le backlog' }).click();
  await expect
    .poll(async () => {
      const { entities } = await fileOf(request, product);
      const stories = Object.entries(entities).filter(([, { kind }]) => kind === 'story');
      return stories.sort(([, a], [, b]) => (String(a.order) < String(b.order) ? -1 : 1))[0]![0];
    })
    .toBe('pieces');
  const { entities } = await fileOf(request, product);
  expect(Object.values(entities).filter(({ kind }) => kind === 'evidence')).toMatchObject([
    {
      about: 'pieces',
      measure: 'price',
      value: 30,
      people: ['Awa', 'Marcel'],
      text: 'Awa 15, Marcel 15\nMarcel — Avec la pièce, c’est dix minutes.',
    },
  ]);
});
