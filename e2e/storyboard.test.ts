import { Buffer } from 'node:buffer';
import type { Locator, Page } from '@playwright/test';
import { type Point, writePieces } from '#ui/sketch/points.ts';
import { choose, drag, press, saved, write } from './gestures.ts';
import { expect, test } from './people.ts';
import { fileOf, type Product, productOf } from './products.ts';

const frame = (page: Page, n: number): Locator =>
  page
    .getByRole('list', { name: 'Les vignettes' })
    .getByRole('article', { name: new RegExp(`^Vignette ${n}\\b`) });
const sheet = (page: Page): Locator => page.getByRole('dialog', { name: /^Vignette/ });
const surface = (page: Page): Locator => sheet(page).getByLabel(/^Dessin\./);

/** Entities of a kind as the server has them, in their order. */
const kept = async (page: Page, product: Product, kind: string) => {
  await saved(page);
  const { entities } = await fileOf(page.request, product);
  return Object.entries(entities)
    .filter(([, entity]) => entity.kind === kind)
    .sort(([, a], [, b]) => (String(a.order) < String(b.order) ? -1 : 1))
    .map(([id, entity]): Record<string, unknown> => ({ id, ...entity }));
};

/** Moves the mouse along places, each a share of the drawing's box. */
const along = async (page: Page, places: readonly (readonly [number, number])[]): Promise<void> => {
  const box = (await surface(page).boundingBox())!;
  for (const [x, y] of places)
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
};
const draw = async (page: Page, places: readonly (readonly [number, number])[]): Promise<void> => {
  await along(page, places.slice(0, 1));
  await page.mouse.down();
  await along(page, places.slice(1));
  await page.mouse.up();
};

const awaAlone = { awa: { kind: 'persona', name: 'Awa', order: 'a0' } } as const;
const told = {
  ...awaAlone,
  board: { kind: 'storyboard', persona: 'awa', title: 'Le grille-pain', scenario: 'Un samedi.', order: 'a0' },
  f1: { kind: 'frame', storyboard: 'board', caption: 'Partir', order: 'a0' },
  f2: { kind: 'frame', storyboard: 'board', caption: 'Attendre', emotion: -2, order: 'a1' },
  f3: { kind: 'frame', storyboard: 'board', caption: 'Repartir', order: 'a2' },
} as const;

test('two people tell a story and draw on the same frame at once, and each takes back only their own', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', awaAlone);
  const [awa, luc] = (await Promise.all(
    ['Awa', 'Luc'].map(async (name) => {
      const page = await guest({ link: product.editUrl, name });
      await page.goto(`/p/${product.id}/storyboard`);
      return page;
    }),
  )) as [Page, Page];
  await awa.getByRole('button', { name: 'L’histoire d’Awa' }).click();
  await expect(frame(luc, 6)).toBeVisible();
  await awa.getByRole('textbox', { name: 'Scénario' }).fill('Un samedi de mars, après une nuit de travail.');
  await awa.getByRole('textbox', { name: 'Légende, Vignette 1' }).click();
  await write(awa, 'Le grille-pain fume', 'Enter');
  await write(awa, 'Une heure d’attente', 'Enter');
  await expect(frame(luc, 2)).toHaveAccessibleName('Vignette 2\u202f: Une heure d’attente');

  await luc.getByRole('slider', { name: 'Émotion, vignette 2' }).focus();
  await press(luc, 'ArrowDown', 'ArrowDown');
  await expect(awa.getByRole('slider', { name: 'Émotion, vignette 2' })).toHaveAttribute(
    'aria-valuetext',
    'très pénible',
  );

  for (const page of [awa, luc]) {
    await page.getByRole('button', { name: 'Dessiner la vignette 1' }).click();
    await expect(surface(page)).toBeVisible();
  }
  await along(awa, [[0.2, 0.2]]);
  await awa.mouse.down();
  await along(awa, [
    [0.4, 0.6],
    [0.7, 0.3],
  ]);
  // While her pen is down, he sees her line, with her name.
  await expect(luc.locator('path[data-live]')).toHaveCount(1);
  await expect(surface(luc)).toContainText('Awa');
  await draw(luc, [
    [0.3, 0.8],
    [0.8, 0.8],
  ]);
  await along(awa, [[0.8, 0.6]]);
  await awa.mouse.up();
  await expect(luc.locator('path[data-live]')).toHaveCount(0);
  for (const page of [awa, luc]) await expect(sheet(page)).toContainText('2 traits');
  await awa.keyboard.press('ControlOrMeta+z');
  await expect(sheet(luc)).toContainText('1 trait');
  await expect.poll(async () => (await kept(awa, product, 'stroke')).length).toBe(1);
  await awa.keyboard.press('ControlOrMeta+Shift+z');
  await expect(sheet(luc)).toContainText('2 traits');

  await sheet(luc)
    .getByRole('button', { name: /^Gomme/ })
    .click();
  await draw(luc, [
    [0.5, 0.7],
    [0.5, 0.9],
  ]);
  await expect(sheet(awa)).toContainText('1 trait');
});

test('who says that they cannot draw puts a figure and a bubble, by keyboard alone', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', told);
  const page = await guest({ link: product.editUrl, name: 'Awa' });
  await page.goto(`/p/${product.id}/storyboard`);
  await frame(page, 1).focus();
  await press(page, 'ArrowRight', 'd');
  await expect(surface(page)).toBeVisible();
  const put = async (shape: string) => {
    await sheet(page).getByRole('button', { name: 'Tampons', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: shape, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await put('qui parle');
  await expect(page.locator('[data-stamp]')).toBeFocused();
  await press(page, 'ArrowLeft', 'Shift+ArrowLeft', '+', 'r');
  await sheet(page).getByRole('radio', { name: 'en colère' }).focus();
  await page.keyboard.press('Space');
  await put('parole');
  await sheet(page).getByRole('textbox', { name: 'Ce que l’on y lit' }).fill('Encore un peu !');
  await expect(page.getByRole('button', { name: 'qui parle, en colère' })).toBeVisible();
  await expect
    .poll(() => kept(page, product, 'stamp'))
    .toMatchObject([
      { on: 'f2', shape: 'talking', mood: 'angry', facing: 'left', x: 248 },
      { on: 'f2', shape: 'speech', text: 'Encore un peu !' },
    ]);
  await page.locator('[data-stamp]').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('[data-stamp]')).toHaveCount(1);
});

test('frames move, are duplicated with their drawing, and become steps and a pain', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', {
    ...told,
    s1: { kind: 'stroke', on: 'f1', points: 'gyBofACFU', width: 12 },
  });
  const page = await guest({ link: product.editUrl, name: 'Awa' });
  await page.goto(`/p/${product.id}/storyboard`);
  await frame(page, 1).focus();
  await press(page, 'Alt+ArrowRight');
  await expect(frame(page, 2)).toHaveAccessibleName(/Partir/);
  await expect(frame(page, 2)).toBeFocused();
  await press(page, 'ControlOrMeta+d');
  await expect(frame(page, 3)).toHaveAccessibleName(/Partir/);
  expect(await kept(page, product, 'stroke')).toHaveLength(2);
  await press(page, 'Delete');
  await expect(frame(page, 3)).toHaveAccessibleName(/Repartir/);

  const grip = frame(page, 3).getByText('3', { exact: true });
  await drag(frame(page, 3), frame(page, 1), { by: grip, at: { x: 10, y: 40 } });
  await expect(frame(page, 1)).toHaveAccessibleName(/Repartir/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(frame(page, 1)).toHaveAccessibleName(/Attendre/);

  await frame(page, 1).getByRole('button', { name: 'En faire un irritant' }).click();
  await expect(frame(page, 1).getByRole('list', { name: 'A donné' })).toContainText('Attendre');
  expect(await kept(page, product, 'pain')).toMatchObject([{ text: 'Attendre', subject: 'awa' }]);
  await page.getByRole('button', { name: 'Poser sur la story map' }).click();
  await expect(page.getByText('3 étapes de plus sur la story map.')).toBeVisible();
  const [activity] = await kept(page, product, 'activity');
  expect(activity).toMatchObject({ title: 'Le grille-pain', persona: 'awa' });
  expect((await kept(page, product, 'step')).map(({ title, activity: of }) => [title, of])).toEqual([
    ['Attendre', activity!.id],
    ['Partir', activity!.id],
    ['Repartir', activity!.id],
  ]);

  const file = page.waitForEvent('download');
  await choose(page.getByRole('button', { name: 'Emporter' }), 'Image de la planche (PNG)');
  expect((await file).suggestedFilename()).toBe('Le grille-pain.png');
});

test('a picture is drawn anew, small; what is none, or is enormous, changes nothing', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', told);
  const page = await guest({ link: product.editUrl, name: 'Awa' });
  await page.goto(`/p/${product.id}/storyboard`);
  await page.getByRole('button', { name: 'Dessiner la vignette 1' }).click();
  const input = sheet(page).locator('input[type=file]');
  const give = (name: string, mimeType: string, buffer: Buffer) =>
    input.setInputFiles({ name, mimeType, buffer });
  await give('photo.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await expect(sheet(page).getByText(/pas une image PNG, JPEG ou WebP/)).toBeVisible();
  const enormous = Buffer.alloc(4000);
  enormous.write('\x89PNG\r\n\x1a\n', 'latin1');
  enormous.writeUInt32BE(13, 8);
  enormous.write('IHDR', 12);
  enormous.writeUInt32BE(30_000, 16);
  enormous.writeUInt32BE(30_000, 20);
  await give('enorme.png', 'image/png', enormous);
  await expect(sheet(page).getByText(/trop de pixels/)).toBeVisible();
  expect((await kept(page, product, 'frame'))[0]).not.toHaveProperty('picture');

  const noisy = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2000, 1500];
    const context = canvas.getContext('2d')!;
    for (let at = 0; at < 4000; at++) {
      context.fillStyle = `hsl(${(at * 137) % 360} 70% ${20 + ((at * 31) % 60)}%)`;
      context.fillRect((at * 73) % 2000, (at * 191) % 1500, 60, 40);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!;
  });
  await give('photo.jpg', 'image/jpeg', Buffer.from(noisy, 'base64'));
  await expect(sheet(page).getByRole('button', { name: 'Retirer l’image' })).toBeVisible();
  const picture = String((await kept(page, product, 'frame'))[0]!.picture);
  expect(picture).toMatch(/^data:image\/(webp|jpeg);base64,/);
  expect(picture.length).toBeLessThanOrEqual(60_000);
});

test('a drawing of 200,000 points is shown, and refuses more without losing anything', async ({
  guest,
  request,
}) => {
  const points = Array.from({ length: 200_000 }, (_, at): Point => {
    const far = 300 + 150 * Math.sin(at / 9);
    return [800 + far * Math.cos(at / 41), 500 + far * Math.sin(at / 37), 0.5];
  });
  const strokes = Object.fromEntries(
    writePieces(points).map((piece, at) => [
      `s${at}`,
      {
        kind: 'stroke',
        on: 'f1',
        points: piece,
        ink: 'plum',
        width: 2,
        order: `a${String(at).padStart(4, '0')}1`,
      },
    ]),
  );
  const product = await productOf(request, 'Un gribouillis', { ...told, ...strokes });
  const page = await guest({ link: product.editUrl, name: 'Awa' });
  await page.goto(`/p/${product.id}/storyboard`);
  await expect(frame(page, 1).locator('svg path[fill="var(--hue-note)"]')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Dessiner la vignette 1' }).click();
  await expect
    .poll(() =>
      surface(page)
        .locator('canvas')
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length),
    )
    .toBeGreaterThan(20_000);
  await draw(page, [
    [0.1, 0.1],
    [0.2, 0.2],
  ]);
  await expect(sheet(page).getByText(/Ce dessin est plein/)).toBeVisible();
  expect(await kept(page, product, 'stroke')).toHaveLength(Object.keys(strokes).length);
});

test('a persona deleted elsewhere leaves the story whole, and says what is missing', async ({
  guest,
  request,
}) => {
  const product = await productOf(request, 'Café réparation', told);
  const awa = await guest({ link: product.editUrl, name: 'Awa' });
  const luc = await guest({ link: product.editUrl, name: 'Luc' });
  await awa.goto(`/p/${product.id}/storyboard`);
  await expect(frame(awa, 3)).toBeVisible();
  await luc.goto(`/p/${product.id}/persona`);
  await choose(luc.getByRole('button', { name: 'Actions\u202f: Awa' }), 'Supprimer');
  await luc.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect(
    awa.getByRole('alert').filter({ hasText: 'Le persona de ce storyboard a été supprimé' }),
  ).toBeVisible();
  await expect(frame(awa, 2)).toHaveAccessibleName(/Attendre/);
});
