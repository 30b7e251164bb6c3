import type { Page } from '@playwright/test';
import { command, press, saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, type Product, productOf } from './products.ts';

// No pointer here: what has the focus takes the keys, and where it goes is looked at each time.

const open = async (page: Page, product: Product, board: string): Promise<void> => {
  await page.goto(`/p/${product.id}/${board}`);
  await saved(page);
};

/** Goes on with Tab until something has the focus. */
const tabTo = async (page: Page, name: string | RegExp): Promise<void> => {
  const wanted = page.getByRole('main').getByRole('button', { name }).first();
  await wanted.waitFor();
  for (let times = 0; times < 40; times++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${name}`);
};

test('the impact map grows, is put in another order, hung elsewhere, and undone', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Le site des rencontres', {
    odile: { kind: 'persona', name: 'Odile', order: 'a0' },
  });
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await open(awa, product, 'impact-map');
  const items = awa.getByRole('treeitem');
  const at = (name: string) => expect(awa.getByRole('treeitem', { name, exact: true })).toBeFocused();
  await tabTo(awa, 'Écrire le but');
  await press(awa, 'Enter');
  await write(awa, 'Plus de monde', 'Escape');
  await at('Pourquoi : Plus de monde');
  await press(awa, 'Tab');
  await write(awa, 'Odi');
  await press(awa, 'Enter', 'Enter');
  await at('Qui : Odile');
  await press(awa, 'Enter');
  await write(awa, 'Le bureau');
  await press(awa, 'Enter', 'Enter');
  await at('Qui : Le bureau');
  await press(awa, 'Tab');
  await write(awa, 'Annonce deux mois avant', 'Escape');
  await at('Comment : Annonce deux mois avant');

  await press(awa, 'Alt+Shift+ArrowUp');
  await at('Comment : Annonce deux mois avant');
  await press(awa, 'ArrowLeft');
  await at('Qui : Odile');
  await press(awa, 'Alt+ArrowDown');
  await expect(items).toHaveText([/Plus de monde/, /Le bureau/, /Odile/, /Annonce/]);
  await at('Qui : Odile');
  await press(awa, 'Space');
  await expect(items).toHaveCount(3);
  await press(awa, 'ArrowRight');
  await expect(items).toHaveCount(4);
  await press(awa, 'F2', 'Escape');
  await at('Qui : Odile');
  await press(awa, 'ControlOrMeta+z');
  await expect(items).toHaveText([/Plus de monde/, /Odile/, /Annonce/, /Le bureau/]);
  await press(awa, 'ControlOrMeta+Shift+z', 'ArrowUp');
  await at('Qui : Le bureau');
  await press(awa, 'Delete');
  await expect(items).toHaveText([/Plus de monde/, /Odile/, /Annonce/]);
  await press(awa, 'ControlOrMeta+z');
  await expect(items).toHaveCount(4);

  // Escape lets go of the card: Tab then leaves the tree instead of growing it.
  await press(awa, 'Home', 'Escape', 'Tab');
  await expect(items).toHaveCount(4);
  await expect(awa.locator('[role=treeitem]:focus')).toHaveCount(0);
});

test('the story map grows from its first activity, moves what it holds, and is undone', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Le site des rencontres', {});
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await open(awa, product, 'story-map');
  const map = awa.getByRole('grid', { name: /^Story map/ });
  const at = (name: string | RegExp) => expect(map.getByRole('gridcell', { name })).toBeFocused();
  const head = (name: string) => expect(map.getByRole('columnheader', { name })).toBeFocused();
  await awa.getByRole('textbox', { name: 'Activité' }).focus();
  await write(awa, 'Apprendre la date', 'Enter');
  await head('Apprendre la date');
  await press(awa, 'F2');
  await expect(map.getByRole('textbox')).toBeFocused();
  await press(awa, 'Tab');
  await write(awa, 'Chercher', 'Enter');
  await write(awa, 'Noter', 'Escape');
  await head('Noter');
  await press(awa, 'ArrowDown');
  await expect(map.getByRole('rowheader', { name: 'Pas encore dans une livraison' })).toBeFocused();
  await press(awa, 'Enter');
  await write(awa, 'Savoir quand', 'Escape');
  await expect(map.getByRole('rowheader', { name: 'Livraison : Savoir quand' })).toBeFocused();
  await press(awa, 'ArrowDown', 'Enter');
  await write(awa, 'ajouter à mon agenda', 'Enter');
  await write(awa, 'être prévenue la veille', 'Escape');
  await at(/^être prévenue/);

  const stories = async () => {
    await saved(awa);
    const { entities } = await fileOf(awa.request, product);
    return Object.values(entities)
      .filter(({ kind }) => kind === 'story')
      .sort((a, b) => (String(a.order) < String(b.order) ? -1 : 1))
      .map(({ title, step, release }) =>
        [title, entities[String(step)]?.title, entities[String(release)]?.title ?? '–'].join(' / '),
      );
  };
  const asWritten = [
    'ajouter à mon agenda / Noter / Savoir quand',
    'être prévenue la veille / Noter / Savoir quand',
  ];
  expect(await stories()).toEqual(asWritten);
  await press(awa, 'Alt+ArrowUp');
  await at(/^être prévenue/);
  expect(await stories()).toEqual(asWritten.toReversed());
  await press(awa, 'Alt+ArrowLeft');
  await at(/^être prévenue/);
  await press(awa, 'm');
  const dialog = awa.getByRole('dialog', { name: 'Où placer cette story ?' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio', { name: 'Pas encore dans une livraison' }).focus();
  await press(awa, 'Space');
  await dialog.getByRole('button', { name: 'Déplacer' }).press('Enter');
  await expect(dialog).toBeHidden();
  await at(/^être prévenue/);
  expect(await stories()).toContain('être prévenue la veille / Chercher / –');
  await press(awa, 'ControlOrMeta+z', 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(stories).toEqual(asWritten);
  // It was drawn in another cell each time, and is still in hand.
  await at(/^être prévenue/);
  await press(awa, 'ArrowUp');
  await at(/^ajouter/);
});

test('the backlog is written, ordered, sized, opened and undone', async ({ guest, request }) => {
  const product = await productOf(request, 'Le site des rencontres', {});
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await open(awa, product, 'backlog');
  const list = awa.getByRole('grid', { name: /^Stories/ });
  const rows = list.getByRole('row');
  await expect(awa.getByRole('textbox', { name: 'Ajouter une story' })).toBeFocused();
  await write(awa, 'En tant qu’adhérente, je veux voir la date afin de garder ma soirée', 'Enter');
  await expect(rows).toHaveCount(1);
  await write(awa, 'imprimer le programme', 'Enter');
  await expect(rows).toContainText([/voir la date/i, /imprimer/]);
  await list.focus();
  await press(awa, 'Home', 'Enter');
  await write(awa, 'venir en bus', 'Enter');
  await press(awa, 'Escape');
  await expect(list).toBeFocused();
  await expect(rows).toContainText([/voir la date/i, /venir en bus/, /imprimer/]);
  await press(awa, 'Alt+Shift+ArrowUp', '1', '3');
  await expect(rows).toContainText([/venir en bus.*13/, /voir la date/i, /imprimer/]);
  await press(awa, 'ArrowDown', '2', 'Shift+ArrowDown', 'Alt+ArrowUp');
  await expect(rows).toContainText([/voir la date.*2/i, /imprimer/, /venir en bus/]);
  await press(awa, 'ControlOrMeta+z');
  await expect(rows).toContainText([/venir en bus/, /voir la date/i, /imprimer/]);
  await press(awa, 'Home', 'ArrowDown', 'Space');
  const sheet = awa.getByRole('complementary', { name: 'Fiche' });
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(/voir la date/i);
  await expect(list).toBeFocused();
  await press(awa, 'F2');
  await expect(list.getByRole('textbox')).toBeFocused();
  await press(awa, 'Escape');
  await expect(list).toBeFocused();
  await press(awa, 'Delete');
  await expect(rows).toHaveCount(2);
  await press(awa, 'ControlOrMeta+z');
  await expect(rows).toHaveCount(3);
});

test('everything is found by name with Ctrl K, and « ? » tells the keys of the board', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Le site des rencontres', {
    odile: { kind: 'persona', name: 'Odile Marchand', order: 'a0' },
    venir: { kind: 'story', title: 'venir en bus', order: 'a0' },
  });
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await open(awa, product, 'idea');
  const sheet = awa.getByRole('complementary', { name: 'Fiche' });
  await command(awa, 'Odile');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText('Odile Marchand');
  await command(awa, 'Backlog');
  await expect(awa.getByRole('grid', { name: /^Stories/ })).toBeVisible();
  await command(awa, 'Créer : persona');
  await expect(sheet.getByLabel('Nom', { exact: true })).toHaveValue('');
  await command(awa, 'English');
  await expect(awa.getByRole('grid', { name: 'Stories of the backlog, in order' })).toBeVisible();
  await command(awa, 'Français');
  await expect(awa.locator('html')).toHaveAttribute('lang', 'fr');

  await awa.getByRole('grid').focus();
  await press(awa, '?');
  const keys = awa.getByRole('dialog', { name: 'Touches du clavier' });
  await expect(keys).toContainText('Écrire une story juste dessous');
  await expect(keys).toContainText('Annuler ce que vous avez fait');
  await press(awa, 'Escape');
  await expect(keys).toBeHidden();
  await expect(awa.getByRole('grid')).toBeFocused();
});
