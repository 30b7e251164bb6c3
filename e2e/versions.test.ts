import type { Page } from '@playwright/test';
import { choose, press, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, type Product, productOf } from './products.ts';

const entities = {
  odile: { kind: 'persona', name: 'Odile', role: 'Adhérente', order: 'a0' },
  agenda: { kind: 'story', want: 'voir la prochaine date', persona: 'odile', order: 'a0' },
  venir: { kind: 'story', want: 'savoir comment venir', persona: 'odile', order: 'a1' },
  but: { kind: 'goal', title: 'Plus de monde aux rencontres', order: 'a0' },
} as const;

const contents = async (page: Page, product: Product): Promise<readonly string[]> => {
  await saved(page);
  const file = await fileOf(page.request, product);
  return Object.values(file.entities)
    .map(({ want, title, name, text }) => String(want || title || name || text))
    .sort();
};

let product: Product;
test.beforeEach(async ({ request }) => {
  product = await productOf(request, 'Le site des rencontres', entities);
});

test('a version is kept, compared by titles, brought back as a change, and that is undone', async ({
  guest,
}) => {
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  const bastien = await guest({ link: product.editUrl, name: 'Bastien' });
  await awa.goto(`/p/${product.id}/backlog`);
  await bastien.goto(`/p/${product.id}/backlog`);
  const rows = awa.getByRole('grid').getByRole('row');
  const versions = awa.getByRole('dialog', { name: 'Versions nommées' });
  const openVersions = () =>
    choose(awa.getByRole('banner').getByRole('button', { name: 'Menu' }), 'Versions');

  await openVersions();
  await versions.getByLabel('Nom de la version').fill('Avant la réunion');
  await press(awa, 'Enter');
  await expect(versions.getByRole('listitem')).toContainText(['Avant la réunionAwa']);
  await press(awa, 'Escape');

  await rows.filter({ hasText: 'Savoir comment venir' }).getByText('Savoir comment venir').click();
  await press(awa, 'Delete');
  await rows
    .filter({ hasText: 'Voir la prochaine date' })
    .getByRole('button', { name: 'Ouvrir la fiche' })
    .click();
  await awa.getByRole('complementary').getByLabel('Afin de').fill('garder ma soirée');
  await bastien.getByRole('textbox', { name: 'Ajouter une story' }).fill('proposer une date');
  await press(bastien, 'Enter');
  await expect(rows).toContainText(['Voir la prochaine date', 'proposer une date']);

  await openVersions();
  await versions.getByRole('button', { name: 'Comparer à maintenant' }).click();
  const version = versions.getByRole('listitem').filter({ hasText: 'Avant la réunion' });
  await expect(version).toContainText('Ajouté depuis (1)proposer une date');
  await expect(version).toContainText('Modifié depuis (1)Voir la prochaine date');
  await expect(version).toContainText('Supprimé depuis (1)Savoir comment venir');

  await versions.getByRole('button', { name: 'Y revenir' }).click();
  await expect(versions.getByRole('heading', { level: 3 })).toHaveText([
    'Avant le retour à « Avant la réunion »',
    'Avant la réunion',
  ]);
  await expect(bastien.getByRole('grid').getByRole('row')).toContainText([
    'Voir la prochaine',
    'Savoir comment venir',
  ]);
  await expect(bastien.getByRole('grid').getByRole('row')).toHaveCount(2);

  await versions.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(bastien.getByRole('grid').getByRole('row')).toContainText([
    'Voir la prochaine',
    'proposer une date',
  ]);
  await press(awa, 'Escape');
  await expect(rows).toHaveCount(2);
  expect(await contents(awa, product)).toEqual([
    'Odile',
    'Plus de monde aux rencontres',
    'proposer une date',
    'voir la prochaine date',
  ]);
});

test('deleting what others refer to warns with the list of them and what goes with it, and can be undone', async ({
  guest,
  request,
}) => {
  const lieu = { kind: 'note', text: 'Savoir où c’est', subject: 'odile', area: 'need', order: 'a0' };
  const told = await productOf(request, 'Le site des rencontres', { ...entities, lieu });
  const awa = await guest({ link: told.editUrl, name: 'Awa' });
  await awa.goto(`/p/${told.id}/persona`);
  const before = await contents(awa, told);
  await choose(awa.getByRole('button', { name: 'Actions : Odile' }), 'Supprimer');
  const warning = awa.getByRole('dialog', { name: 'Supprimer « Odile » ?' });
  await expect(warning.getByRole('listitem')).toHaveText(['Voir la prochaine date', 'Savoir comment venir']);
  await expect(warning).toContainText('Un élément qui en fait partie partira aussi.');
  await warning.getByRole('button', { name: 'Annuler' }).click();
  await expect(awa.getByRole('article')).toContainText('2 éléments du modèle parlent de ce persona');

  await choose(awa.getByRole('button', { name: 'Actions : Odile' }), 'Supprimer');
  await warning.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect(awa.getByRole('button', { name: 'Créer un persona' })).toBeVisible();
  await expect.poll(() => contents(awa, told)).not.toContain('Odile');
  expect(await contents(awa, told)).not.toContain('Savoir où c’est');
  await awa.getByRole('status').getByRole('button', { name: 'Annuler' }).click();
  await expect(awa.getByRole('article')).toContainText('2 éléments du modèle parlent de ce persona');
  expect(await contents(awa, told)).toEqual(before);
});

test('a piece of advice is mended in one gesture, or set aside with a reason', async ({ guest, request }) => {
  const annoncer = { kind: 'story', want: 'annoncer une rencontre', role: 'bénévole', order: 'a2' };
  const advised = await productOf(request, 'Le site des rencontres', { ...entities, annoncer });
  const awa = await guest({ link: advised.editUrl, name: 'Awa' });
  const advice = awa.getByRole('complementary', { name: 'Conseils' });
  const openAdvice = () =>
    awa
      .getByRole('banner')
      .getByRole('button', { name: /^\d+ conseils?$/ })
      .click();
  const toastUndo = awa.getByRole('status').getByRole('button', { name: 'Annuler' });

  await awa.goto(`/p/${advised.id}/backlog`);
  await openAdvice();
  const persona = advice.getByRole('article').filter({ hasText: '« bénévole » pourrait devenir un persona' });
  await persona.getByRole('button', { name: 'En faire un persona' }).click();
  await expect(persona).toBeHidden();
  const isFor = (who: string) => awa.getByRole('button', { name: `Pour qui : ${who}`, exact: true });
  await expect(isFor('Bénévole')).toBeVisible();
  await toastUndo.click();
  await expect(persona).toBeVisible();
  await expect(isFor('bénévole')).toBeVisible();

  await awa.goto(`/p/${advised.id}/impact-map`);
  await openAdvice();
  const measure = advice
    .getByRole('article')
    .filter({ hasText: 'À quoi verra-t-on que ce but est atteint ?' });
  await measure.getByRole('button', { name: 'Mettre de côté' }).click();
  await measure.getByLabel('Pour quelle raison ?').fill('On comptera en juin');
  await press(awa, 'Enter');
  await advice.getByText('Mis de côté (1)').click();
  await expect(measure).toContainText('On comptera en juin');
  await saved(awa);
  expect((await fileOf(request, advised)).product.setAside).toMatchObject({
    'impact-map/goal-without-measure but': { reason: 'On comptera en juin', by: 'Awa' },
  });
  await measure.getByRole('button', { name: 'Reprendre' }).click();
  await expect(advice.getByText('Mis de côté (1)')).toBeHidden();
});
