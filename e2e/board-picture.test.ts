import { readFile } from 'node:fs/promises';
import { choose } from './gestures.ts';
import { expect, test } from './people.ts';
import { productOf } from './products.ts';

/** What stands in the header of a PNG: how wide and how high it is. */
const sizeOf = async (file: string): Promise<{ width: number; height: number }> => {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

test('a board is taken away as one picture, with what is off the screen, and stays as it was', async ({
  guest,
  request,
}) => {
  const steps = Array.from({ length: 12 }, (_, n) => [
    [`a${n}`, { kind: 'activity', title: `Étape ${n + 1}`, order: `a${String.fromCharCode(65 + n)}` }],
    [`s${n}`, { kind: 'step', title: `Pas ${n + 1}`, activity: `a${n}`, order: 'a0' }],
  ]).flat();
  const product = await productOf(request, 'Café : réparation', Object.fromEntries(steps));
  const page = await guest({ link: product.viewUrl, name: 'Luc' });
  await page.goto(`/p/${product.id}/story-map`);
  const map = page.getByRole('grid', { name: /^Story map/ });
  await expect(map.getByText('Étape 1', { exact: true })).toBeVisible();
  const before = await map.boundingBox();

  await choose(page.getByRole('button', { name: 'Menu' }), 'Image de ce tableau (PNG)');
  const dialog = page.getByRole('dialog', { name: 'Image du tableau' });
  await expect(dialog.getByRole('img', { name: /Story map/ })).toBeVisible();
  const file = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Télécharger (PNG)' }).click();
  const taken = await file;
  expect(taken.suggestedFilename()).toBe('Café réparation – Story map.png');
  const { width, height } = await sizeOf(await taken.path());
  // Twelve columns of cards are wider than the screen, and the picture is finer than it.
  const screen = page.viewportSize()!;
  expect(width).toBeGreaterThan(screen.width * 2);
  expect(height).toBeGreaterThan(300);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await map.boundingBox()).toEqual(before);
});
