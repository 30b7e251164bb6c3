import type { Page } from '@playwright/test';
import { choose, drag, paste, press, saved } from './gestures.ts';
import { expect, test } from './people.ts';
import { exampleProduct, fileOf, type Product, productOf } from './products.ts';

const listOf = (page: Page) => page.getByRole('grid', { name: 'Stories du backlog, dans l’ordre' });
const storiesOf = (page: Page) => listOf(page).locator('[role=row][data-entity]');
const row = (page: Page, title: string) => storiesOf(page).filter({ hasText: title });

/** The titles one sees, from top to bottom. */
const titles = async (page: Page): Promise<string[]> => {
  const rows = await storiesOf(page).evaluateAll((all) =>
    all.map((one) => ({
      at: Number(one.getAttribute('aria-rowindex')),
      title: one.querySelector('span[title]:not([role])')?.textContent ?? '',
    })),
  );
  return rows.sort((a, b) => a.at - b.at).map(({ title }) => title);
};

const five = (request: Parameters<typeof productOf>[0]): Promise<Product> =>
  productOf(
    request,
    'Cinq stories',
    Object.fromEntries(
      ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq'].map((title, at) => [
        `story-${at}`,
        { kind: 'story', title, order: `a${at}`, labels: at % 2 ? ['papier'] : [] },
      ]),
    ),
  );

/** Clicks a line beside its buttons. */
const pick = (page: Page, title: string, modifiers: ('Shift' | 'ControlOrMeta')[] = []) =>
  row(page, title).getByText(title, { exact: true }).click({ modifiers });

test('stories are ordered by keys, by drag and by menu, and others see it', async ({ request, guest }) => {
  const product = await five(request);
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  const marcel = await guest({ link: product.viewUrl, name: 'Marcel' });
  await awa.goto(`/p/${product.id}/backlog`);
  await marcel.goto(`/p/${product.id}/backlog`);

  await pick(awa, 'Deux');
  await press(awa, 'Alt+ArrowDown');
  await expect.poll(() => titles(awa)).toEqual(['Un', 'Trois', 'Deux', 'Quatre', 'Cinq']);
  await press(awa, 'Shift+ArrowDown', 'Alt+Shift+ArrowUp');
  await expect.poll(() => titles(awa)).toEqual(['Deux', 'Quatre', 'Un', 'Trois', 'Cinq']);

  await drag(row(awa, 'Cinq'), row(awa, 'Deux'), { at: { x: 200, y: 4 } });
  await expect.poll(() => titles(awa)).toEqual(['Cinq', 'Deux', 'Quatre', 'Un', 'Trois']);

  await choose(row(awa, 'Cinq').getByRole('button', { name: /^Actions/ }), 'Tout en bas');
  await expect.poll(() => titles(awa)).toEqual(['Deux', 'Quatre', 'Un', 'Trois', 'Cinq']);
  await expect.poll(() => titles(marcel)).toEqual(['Deux', 'Quatre', 'Un', 'Trois', 'Cinq']);
  await expect(marcel.getByRole('textbox', { name: 'Ajouter une story' })).toHaveCount(0);

  await listOf(awa).focus();
  await press(awa, 'ControlOrMeta+z');
  await expect.poll(() => titles(awa)).toEqual(['Cinq', 'Deux', 'Quatre', 'Un', 'Trois']);
});

test('stories are written below one another, pasted as a list, sized and taken away', async ({
  request,
  guest,
}) => {
  const product = await five(request);
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await awa.goto(`/p/${product.id}/backlog`);

  await pick(awa, 'Un');
  await press(awa, 'Enter');
  await awa.keyboard.insertText('En tant que visiteuse, je veux lire la date afin de venir');
  await press(awa, 'Enter');
  await awa.keyboard.insertText('Une de plus');
  await press(awa, 'Enter', 'Escape');
  await expect
    .poll(() => titles(awa))
    .toEqual(['Un', 'Lire la date', 'Une de plus', 'Deux', 'Trois', 'Quatre', 'Cinq']);
  await expect(row(awa, 'Lire la date')).toContainText('visiteuse');

  await paste(awa, '- Première collée\n- Seconde collée');
  await expect
    .poll(() => titles(awa))
    .toEqual([
      'Un',
      'Lire la date',
      'Une de plus',
      'Première collée',
      'Seconde collée',
      'Deux',
      'Trois',
      'Quatre',
      'Cinq',
    ]);
  await press(awa, '1', '3');
  await expect(row(awa, 'Seconde collée').getByRole('button', { name: /^Taille/ })).toHaveText('13');

  await press(awa, 'Shift+ArrowUp', 'Delete');
  await expect(row(awa, 'collée')).toHaveCount(0);
  await press(awa, 'F2');
  await awa.keyboard.insertText(' bis');
  await press(awa, 'Escape');
  await expect(row(awa, 'Deux bis')).toBeVisible();
  await saved(awa);
  const { entities } = await fileOf(request, product);
  expect(Object.values(entities)).toContainEqual(
    expect.objectContaining({ kind: 'story', role: 'visiteuse', want: 'lire la date', benefit: 'venir' }),
  );
});

test('a filter is in the address, narrows what bulk actions touch, and stories keep their rank', async ({
  request,
  guest,
}) => {
  const product = await five(request);
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await awa.goto(`/p/${product.id}/backlog?label=papier`);
  await expect.poll(() => titles(awa)).toEqual(['Deux', 'Quatre']);
  await expect(row(awa, 'Quatre').getByRole('gridcell').nth(1)).toHaveText('4');

  await listOf(awa).focus();
  await press(awa, 'ControlOrMeta+a');
  await expect(awa.getByText('2 sélectionnées')).toBeVisible();
  await choose(awa.getByRole('toolbar').getByRole('button', { name: 'Statut' }), 'Prête');
  await choose(awa.getByRole('toolbar').getByRole('button', { name: 'Déplacer' }), 'Tout en haut');
  await awa.getByRole('button', { name: 'Tout montrer' }).click();
  await expect.poll(() => titles(awa)).toEqual(['Deux', 'Quatre', 'Un', 'Trois', 'Cinq']);
  await expect(listOf(awa).getByRole('button', { name: /^Statut.*Prête$/ })).toHaveCount(2);
  await expect(awa).not.toHaveURL(/label=/);

  await awa.getByRole('searchbox').fill('trois');
  await expect(awa).toHaveURL(/q=trois/);
  await expect.poll(() => titles(awa)).toEqual(['Trois']);
  await awa.reload();
  await expect.poll(() => titles(awa)).toEqual(['Trois']);
});

test('the team says what ready means, and each story shows it', async ({ request, guest }) => {
  const product = await exampleProduct(request);
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await awa.goto(`/p/${product.id}/backlog`);
  const first = storiesOf(awa).first();
  await expect(first.getByRole('img', { name: 'Prête' })).toBeVisible();

  await awa.getByRole('button', { name: /^Importer, emporter/ }).click();
  await awa.getByRole('menuitem', { name: /^Définition/ }).click();
  const dialog = awa.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajouter une ligne à cocher' }).click();
  await dialog.getByRole('textbox').last().fill('Relue avec Inès');
  await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(first.getByRole('img', { name: /Manque.*Relue avec Inès/ })).toBeVisible();

  await first.getByRole('button', { name: 'Ouvrir la fiche' }).click();
  const sheet = awa.getByRole('complementary', { name: 'Fiche' });
  await sheet.getByRole('checkbox', { name: 'Relue avec Inès' }).check();
  await expect(first.getByRole('img', { name: 'Prête' })).toBeVisible();
});

test('a list is looked at, corrected, and imported as one change', async ({ request, guest }) => {
  const product = await five(request);
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await awa.goto(`/p/${product.id}/backlog`);
  const openImport = async () => {
    await awa.getByRole('button', { name: /^Importer, emporter/ }).click();
    await awa.getByRole('menuitem', { name: 'Importer' }).click();
  };
  await openImport();
  const dialog = awa.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .fill(
      '# Le samedi\n- En tant que bénévole, je veux annoncer mes heures\n- ETQ bénévoles je souhaite voir les panes\n- Un',
    );
  await dialog.getByRole('button', { name: 'Lire' }).click();
  await expect(dialog).toContainText('3 stories trouvées');
  await expect(dialog.getByRole('checkbox', { name: 'Importer la ligne 4' })).not.toBeChecked();
  await dialog.getByLabel('Ligne 3, Je veux').fill('voir les pannes');
  await dialog.getByRole('checkbox', { name: /^Bénévole/ }).check();
  await dialog.getByRole('button', { name: 'Importer 2 stories' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => titles(awa))
    .toEqual(['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Annoncer mes heures', 'Voir les pannes']);
  await expect(listOf(awa).getByRole('button', { name: /^Pour qui.*Bénévole$/ })).toHaveCount(2);
  await awa.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(storiesOf(awa)).toHaveCount(5);

  await openImport();
  const give = async (name: string, buffer: Buffer) =>
    dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await give('photo.csv', Buffer.from([0x89, 0x50, 0, 0, 1, 2, 0xff]));
  await expect(dialog.getByRole('alert')).toContainText('n’est pas du texte');
  await give('stories.csv', Buffer.from('R\xf4le;Besoin\nb\xe9n\xe9vole;voir\n', 'latin1'));
  await expect(dialog.getByRole('alert')).toContainText('UTF-8');
  await dialog.getByRole('button', { name: /Windows/ }).click();
  await expect(dialog.getByLabel('Ligne 2, En tant que')).toHaveValue('bénévole');
  await dialog.getByRole('button', { name: 'Changer les colonnes' }).click();
  await dialog.getByLabel('Contenu de « Besoin »').selectOption('benefit');
  await dialog.getByRole('button', { name: 'Lire ainsi' }).click();
  await expect(dialog.getByLabel('Ligne 2, Afin de')).toHaveValue('voir');
});

test('on a phone, cards move by one thumb', async ({ request, guest }) => {
  const product = await exampleProduct(request);
  const awa = await guest({
    link: product.editUrl,
    name: 'Awa',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await awa.goto(`/p/${product.id}/backlog`);
  await expect(storiesOf(awa).first()).toBeVisible();
  const [first, second] = await titles(awa);
  await row(awa, second!).getByRole('button', { name: 'Déplacer vers…' }).tap();
  await awa.getByRole('menuitem', { name: 'Tout en haut' }).tap();
  await expect.poll(async () => (await titles(awa)).slice(0, 2)).toEqual([second, first]);
  await row(awa, first!).getByText(first!).tap();
  await expect(awa.getByRole('complementary', { name: 'Fiche' })).toContainText(first!);
});
