import type { Locator, Page } from '@playwright/test';
import { isCleanDayAndNight } from './axe.ts';
import { choose, grab, press, saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { exampleProduct, fileOf, type Product, productOf } from './products.ts';

const mapOf = (page: Page): Locator => page.getByRole('grid', { name: /^Story map/ });
const card = (page: Page, title: string): Locator =>
  mapOf(page).getByRole('gridcell', { name: new RegExp(`^${title}`) });

const small = {
  a1: { kind: 'activity', title: 'Décrire', order: 'a0' },
  a2: { kind: 'activity', title: 'Réparer', order: 'a1' },
  s1: { kind: 'step', title: 'Photographier', activity: 'a1', order: 'a0' },
  s2: { kind: 'step', title: 'Raconter', activity: 'a1', order: 'a1' },
  s3: { kind: 'step', title: 'Ouvrir', activity: 'a2', order: 'a2' },
  r1: { kind: 'release', title: 'Essentiel', order: 'a0' },
  r2: { kind: 'release', title: 'Confort', order: 'a1' },
  y1: { kind: 'story', title: 'Alpha', step: 's1', release: 'r1', size: 3, order: 'a0' },
  y2: { kind: 'story', title: 'Bêta', step: 's1', release: 'r1', order: 'a1' },
  y3: { kind: 'story', title: 'Gamma', step: 's2', release: 'r1', size: 5, order: 'a2' },
  y4: { kind: 'story', title: 'Delta', step: 's2', release: 'r2', order: 'a3' },
} as const;

/** The stories of a cell, « step / release », by rank, once everything is saved. */
const storiesIn = async (page: Page, product: Product, cell: string): Promise<readonly string[]> => {
  await saved(page);
  const { entities } = await fileOf(page.request, product);
  const title = (id: unknown) => String(entities[String(id)]?.title ?? '');
  return Object.values(entities)
    .filter(({ kind, step, release }) => kind === 'story' && `${title(step)} / ${title(release)}` === cell)
    .sort((a, b) => (String(a.order) < String(b.order) ? -1 : 1))
    .map((story) => String(story.title));
};

test.describe('the story map', () => {
  let product: Product;
  test.beforeEach(async ({ request }) => {
    product = await productOf(request, 'Café réparation', small);
  });

  const open = async (guest: (who: { link: string; name: string }) => Promise<Page>, name = 'Awa') => {
    const page = await guest({ link: product.editUrl, name });
    await page.goto(`/p/${product.id}/story-map`);
    await expect(mapOf(page)).toBeVisible();
    return page;
  };

  test('a story dropped between two others takes a rank between theirs; undo brings it back', async ({
    guest,
  }) => {
    const awa = await open(guest);
    await grab(card(awa, 'Delta'));
    const beta = (await card(awa, 'Bêta').boundingBox())!;
    await awa.mouse.move(beta.x + 40, beta.y + 40, { steps: 6 });
    await awa.mouse.move(beta.x + 40, beta.y + 4, { steps: 3 });
    await awa.mouse.up();
    await expect
      .poll(() => storiesIn(awa, product, 'Photographier / Essentiel'))
      .toEqual(['Alpha', 'Delta', 'Bêta']);
    await press(awa, 'ControlOrMeta+z');
    await expect.poll(() => storiesIn(awa, product, 'Raconter / Confort')).toEqual(['Delta']);
  });

  test('what can be dragged can be moved by keyboard: a story, a step, an activity, a release', async ({
    guest,
  }) => {
    const awa = await open(guest);
    await card(awa, 'Alpha').click();
    await press(awa, 'Alt+ArrowDown');
    await expect.poll(() => storiesIn(awa, product, 'Photographier / Essentiel')).toEqual(['Bêta', 'Alpha']);
    await press(awa, 'Alt+ArrowRight');
    await expect(card(awa, 'Alpha')).toBeFocused();
    await press(awa, 'Alt+ArrowDown', 'Alt+ArrowDown');
    await expect.poll(() => storiesIn(awa, product, 'Raconter / Confort')).toContain('Alpha');

    const head = (name: string) => mapOf(awa).getByRole('columnheader', { name });
    await head('Raconter').click();
    await press(awa, 'Alt+ArrowRight');
    await expect(head('Raconter')).toBeFocused();
    await head('Décrire').click();
    await press(awa, 'Alt+ArrowRight');
    await expect(
      mapOf(awa)
        .getByRole('columnheader')
        .filter({ hasText: /Décrire|Réparer/ }),
    ).toHaveText([/Réparer/, /Décrire/]);
    await mapOf(awa)
      .getByRole('rowheader', { name: /Confort/ })
      .click();
    await press(awa, 'Alt+ArrowUp');
    await expect(mapOf(awa).getByRole('rowheader').first()).toContainText('Confort');
    await saved(awa);
    const { entities } = await fileOf(awa.request, product);
    expect(entities.s2?.activity).toBe('a2');
  });

  test('several stories selected go together where one chooses', async ({ guest }) => {
    const awa = await open(guest);
    await card(awa, 'Alpha').click();
    await card(awa, 'Gamma').click({ modifiers: ['Shift'] });
    await expect(awa.getByText('3 stories sélectionnées')).toBeVisible();
    await awa.getByRole('button', { name: 'Déplacer vers…' }).click();
    const dialog = awa.getByRole('dialog', { name: /Où placer ces 3 stories/ });
    await dialog.getByRole('radio', { name: 'Ouvrir' }).check();
    await dialog.getByRole('radio', { name: 'Confort' }).check();
    await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click();
    await expect.poll(() => storiesIn(awa, product, 'Ouvrir / Confort')).toEqual(['Alpha', 'Bêta', 'Gamma']);
  });

  test('writing: type in an empty place, Enter for the next, an empty card goes again', async ({ guest }) => {
    const awa = await open(guest);
    await card(awa, 'Gamma').click();
    await press(awa, 'ArrowDown');
    await awa.keyboard.type('Epsilon');
    await press(awa, 'Enter');
    await write(awa, 'Zêta', 'Enter');
    await press(awa, 'Escape');
    await expect
      .poll(() => storiesIn(awa, product, 'Raconter / Essentiel'))
      .toEqual(['Gamma', 'Epsilon', 'Zêta']);
    await expect(mapOf(awa).getByRole('gridcell', { name: 'Ajouter une story' }).nth(1)).toBeFocused();
  });

  test('sums and the gap of the walking skeleton follow what one does', async ({ guest }) => {
    const awa = await open(guest);
    const first = mapOf(awa).getByRole('rowheader', { name: /Essentiel/ });
    await expect(first).toContainText('3 stories · 8 points · 1 sans taille');
    await expect(first).toContainText('ne touche pas encore : Réparer');
    await card(awa, 'Bêta').click();
    await press(awa, 'm');
    const dialog = awa.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Ouvrir' }).check();
    await dialog.getByRole('button', { name: 'Déplacer', exact: true }).click();
    await expect(first).not.toContainText('ne touche pas encore');
  });

  test('two people: each sees who writes where, and what the other has moved', async ({ guest }) => {
    const [awa, marcel] = [await open(guest), await open(guest, 'Marcel')];
    await card(marcel, 'Delta').dblclick();
    await expect(card(awa, 'Delta')).toContainText('Marcel');
    await marcel.keyboard.type(' plus');
    await expect(card(awa, 'Delta plus')).toBeVisible();
    await press(marcel, 'Escape', 'Alt+ArrowUp');
    await expect.poll(() => storiesIn(awa, product, 'Raconter / Essentiel')).toEqual(['Gamma', 'Delta plus']);
  });

  test('who may only look finds nothing to change', async ({ guest }) => {
    const visitor = await guest({ link: product.viewUrl, name: 'Inès' });
    await visitor.goto(`/p/${product.id}/story-map`);
    await card(visitor, 'Alpha').dblclick();
    await expect(visitor.getByRole('complementary', { name: 'Fiche' })).toBeVisible();
    await expect(mapOf(visitor).getByRole('gridcell', { name: 'Ajouter une story' })).toHaveCount(0);
    await card(visitor, 'Alpha').focus();
    await press(visitor, 'Alt+ArrowDown', 'Enter', 'Delete');
    await expect(mapOf(visitor).getByRole('gridcell')).toHaveCount(4);
  });

  test('on a phone it is a list, and a story moves by one thumb', async ({ guest }) => {
    const awa = await guest({
      link: product.editUrl,
      name: 'Awa',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await awa.goto(`/p/${product.id}/story-map`);
    const alpha = awa.getByRole('listitem').filter({ hasText: 'Alpha' });
    await alpha.getByRole('button', { name: 'Déplacer vers…' }).tap();
    const dialog = awa.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Confort' }).tap();
    await dialog.getByRole('button', { name: 'Déplacer', exact: true }).tap();
    await expect.poll(() => storiesIn(awa, product, 'Photographier / Confort')).toEqual(['Alpha']);
  });
});

test('a map of 2,000 stories draws what one sees; the keyboard reaches the rest', async ({
  request,
  guest,
}) => {
  const stories = Object.fromEntries(
    Array.from({ length: 2000 }, (_, n) => [
      `n${n}`,
      {
        kind: 'story',
        title: `Numéro ${n}`,
        step: `s${(n % 3) + 1}`,
        release: n % 2 ? 'r1' : 'r2',
        order: `b${String(n).padStart(4, '0')}V`,
      },
    ]),
  );
  const product = await productOf(request, 'Grande carte', { ...small, ...stories });
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  await awa.goto(`/p/${product.id}/story-map`);
  await expect(card(awa, 'Alpha')).toBeVisible();
  expect(
    await mapOf(awa)
      .getByRole('gridcell', { name: /Numéro/ })
      .count(),
  ).toBeLessThan(200);
  await card(awa, 'Alpha').click();
  // Up from the next band's head is the last place of this one, a hundred cards further down.
  // All in one turn of the page, so that nothing is drawn between two keys: hands can be faster than the map.
  await mapOf(awa).evaluate(
    (_, keys) => {
      for (const key of keys)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    },
    ['PageDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'],
  );
  await expect(awa.locator('[data-item]:focus')).toHaveAccessibleName(/^Numéro 1995/);
  await awa.getByRole('searchbox').fill('numero 1234');
  await expect(card(awa, 'Numéro 1234')).toBeVisible();
  await expect(awa.getByText(/^1 sur 2\s004 stories$/)).toBeVisible();
});

test('nothing on the map stands in anybody’s way', async ({ request, guest }) => {
  const product = await exampleProduct(request);
  const awa = await guest({ link: product.editUrl, name: 'Awa', colorScheme: 'light' });
  await awa.goto(`/p/${product.id}/story-map`);
  await expect(mapOf(awa)).toBeVisible();
  await isCleanDayAndNight(awa, 'cards');
  await choose(awa.getByRole('button', { name: /^Taille d’affichage/ }), 'Toute la carte');
  await isCleanDayAndNight(awa, 'from afar');
  await mapOf(awa).getByRole('gridcell').first().focus();
  await press(awa, 'm');
  await expect(awa.getByRole('dialog')).toBeVisible();
  await isCleanDayAndNight(awa, 'moving');
});
