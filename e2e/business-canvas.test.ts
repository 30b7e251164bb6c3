import type { Locator, Page } from '@playwright/test';
import { choose, grab, press, saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { exampleProduct, fileOf, type Product, productOf } from './products.ts';

const block = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const card = (page: Page, title: string): Locator =>
  page.getByRole('treeitem', { name: new RegExp(`^${title}`) });
const adding = (page: Page, name: string): Locator => page.getByRole('button', { name: `Ajouter : ${name}` });
const served = (page: Page, segment: string): Locator =>
  block(page, 'Segment par segment').getByRole('listitem').filter({ hasText: segment });

/** Items of canvases as « block: words (segment) », once everything is saved. */
const itemsIn = async (page: Page, product: Product): Promise<readonly string[]> => {
  await saved(page);
  const { entities } = await fileOf(page.request, product);
  return Object.values(entities)
    .filter(({ kind }) => kind === 'canvasItem')
    .map(({ area, text, segment }) => {
      const whom = entities[String(segment)]?.title;
      return `${area}: ${text}${whom ? ` (${whom})` : ''}`;
    })
    .sort();
};

test.describe('the business canvas', () => {
  let product: Product;
  test.beforeEach(async ({ request }) => {
    product = await productOf(request, 'Café réparation', {
      awa: { kind: 'persona', name: 'Awa Diarra' },
      voisins: { kind: 'segment', title: 'Voisins', order: 'a0' },
      benevoles: { kind: 'segment', title: 'Bénévoles', order: 'a1' },
      vp: { kind: 'proposition', title: 'Ne plus venir pour rien', segment: 'voisins' },
    });
  });
  const open = async (guest: (who: { link: string; name: string }) => Promise<Page>, name = 'Awa') => {
    const page = await guest({ link: product.editUrl, name });
    await page.goto(`/p/${product.id}/business-canvas`);
    return page;
  };
  const begin = (page: Page) => page.getByRole('button', { name: 'Commencer le canevas' }).click();

  test('two people fill it from right to left, and see which segment lacks what', async ({ guest }) => {
    const [awa, marcel] = [await open(guest), await open(guest, 'Marcel')];
    await begin(awa);
    // Segments and propositions are the model's own.
    await expect(block(marcel, 'Segments').getByRole('treeitem')).toHaveCount(2);
    await expect(card(marcel, 'Ne plus venir pour rien')).toBeVisible();
    await expect(block(awa, 'Canaux')).toContainText('à remplir ensuite');

    await adding(awa, 'Canaux').click();
    await write(awa, 'Le marché du mercredi', 'Enter');
    await write(awa, 'Une affiche', 'Escape');
    await adding(marcel, 'Relations').click();
    await write(marcel, 'Une réponse signée', 'Escape');
    await card(awa, 'Le marché du mercredi').click();
    await press(awa, '1');
    await expect(card(marcel, 'Le marché du mercredi')).toHaveAccessibleName(/pour Voisins/);
    await card(marcel, 'Une affiche').click();
    await press(marcel, '1');
    await expect(served(awa, 'Bénévoles')).toContainText('canal : manque');
    await expect(served(awa, 'Voisins')).not.toContainText('canal : manque');
    await expect(served(awa, 'Voisins')).toContainText('revenu : manque');

    await choose(card(marcel, 'Une affiche').getByRole('button', { name: /^Actions/ }), 'Partenaires');
    await expect
      .poll(() => itemsIn(awa, product))
      .toEqual([
        'channels: Le marché du mercredi (Voisins)',
        'partners: Une affiche (Voisins)',
        'relationships: Une réponse signée',
      ]);
  });

  test('costs and revenues are summed over the period, in the currency one chooses', async ({ guest }) => {
    const [awa, marcel] = [await open(guest), await open(guest, 'Marcel')];
    await begin(awa);
    await adding(awa, 'Coûts').click();
    await write(awa, 'Café', 'Escape');
    await adding(marcel, 'Revenus').click();
    await write(marcel, 'Dons', 'Escape');
    await card(awa, 'Café').click();
    await press(awa, 'a');
    const dialog = awa.getByRole('dialog');
    await dialog.getByLabel('À peu près combien').fill('beaucoup');
    await expect(dialog.getByRole('button', { name: 'Garder' })).toBeDisabled();
    await dialog.getByLabel('À peu près combien').fill('20,50 €');
    await press(awa, 'Enter');
    await card(marcel, 'Dons')
      .getByRole('button', { name: /Montant/ })
      .click();
    await marcel.getByRole('dialog').getByLabel('À peu près combien').fill('400');
    await marcel.getByRole('dialog').getByLabel('À quelle fréquence').selectOption('year');
    await press(marcel, 'Enter');
    await expect(awa.getByText(/^Il reste 154\s€ par an/)).toBeVisible();
    await awa.getByLabel('Montants').selectOption('month');
    await awa.getByLabel('Monnaie').selectOption('CHF');
    await expect(marcel.getByText(/^Il reste 13\sCHF par mois/)).toBeVisible();
  });

  test('a card let go on a segment is for that segment; undo takes it back', async ({ guest }) => {
    const awa = await open(guest);
    await begin(awa);
    await adding(awa, 'Canaux').click();
    await write(awa, 'Une affiche', 'Escape');
    await grab(card(awa, 'Une affiche'));
    const target = (await card(awa, 'Bénévoles').boundingBox())!;
    await awa.mouse.move(target.x + 40, target.y + 30, { steps: 6 });
    await awa.mouse.move(target.x + 60, target.y + 12, { steps: 3 });
    await awa.mouse.up();
    await expect.poll(() => itemsIn(awa, product)).toEqual(['channels: Une affiche (Bénévoles)']);
    await press(awa, 'ControlOrMeta+z');
    await expect.poll(() => itemsIn(awa, product)).toEqual(['channels: Une affiche']);
  });

  test('as a lean canvas it keeps what has no block there; deleted meanwhile, it says so', async ({
    guest,
  }) => {
    const [awa, marcel] = [await open(guest), await open(guest, 'Marcel')];
    await begin(awa);
    await adding(awa, 'Partenaires').click();
    await write(awa, 'La mairie', 'Escape');
    await awa.getByLabel('Forme', { exact: true }).selectOption('lean');
    await expect(block(marcel, 'À placer').getByRole('treeitem')).toHaveText(/La mairie/);
    await adding(marcel, 'Problèmes').click();
    await write(marcel, 'Venir pour rien', 'Escape');
    await awa.getByLabel('Forme', { exact: true }).selectOption('business');
    await expect(card(marcel, 'La mairie')).toBeVisible();

    await awa.getByRole('button', { name: 'Un autre canevas' }).click();
    await expect(awa.getByRole('list', { name: 'Les canevas' }).getByRole('button')).toHaveCount(2);
    await expect(block(awa, 'Partenaires').getByRole('treeitem')).toHaveCount(0);
    await choose(
      awa
        .getByRole('article')
        .getByRole('button', { name: /^Actions : Sans titre/ })
        .first(),
      'Supprimer',
    );
    await expect(awa.getByText('vient d’être supprimé')).toBeVisible();
    await expect(card(awa, 'La mairie')).toBeVisible();
  });
});

test('on a phone the blocks follow one another from the people on', async ({ guest, request }) => {
  const product = await exampleProduct(request);
  const page = await guest({
    link: product.editUrl,
    name: 'Awa',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.goto(`/p/${product.id}/business-canvas`);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Segments',
    'Propositions de valeur',
    'Canaux',
    'Relations',
    'Revenus',
    'Ressources clés',
    'Activités clés',
    'Partenaires',
    'Coûts',
  ]);
  await expect(served(page, 'Réparateurs bénévoles')).toContainText('relation : manque');
  await card(page, 'Une réponse signée')
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitemradio', { name: /^Pour tous/ }).click();
  await expect(served(page, 'Réparateurs bénévoles')).not.toContainText('manque');
});
