import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './people.ts';
import { beginProduct, exampleProduct } from './products.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing a machine can see stands in the way: each fault with where it is. */
const isClean = async (page: Page, where: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const faults = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => String(target)) }));
  expect.soft(faults, where).toEqual([]);
};

const BOARDS = [
  'idea',
  'elevator-pitch',
  'persona',
  'empathy-map',
  'storyboard',
  'games',
  'buy-a-feature',
  'speed-boat',
  'impact-map',
  'value-proposition',
  'business-canvas',
  'story-map',
  'backlog',
];

const LOOKS = [
  { name: 'a light desk', viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'fr-FR' },
  { name: 'a dark desk', viewport: { width: 1280, height: 800 }, colorScheme: 'dark', locale: 'en-GB' },
  { name: 'a light phone', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'en-GB' },
  { name: 'a dark phone', viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'fr-FR' },
] as const;

for (const { name, ...look } of LOOKS) {
  test(`every page of a full product is clean on ${name}`, async ({ guest, request }) => {
    test.setTimeout(120_000);
    const product = await exampleProduct(request);
    const page = await guest({ link: product.editUrl, name: 'Awa', reducedMotion: 'reduce', ...look });
    for (const place of [
      '',
      ...BOARDS.map((board) => `/${board}`),
      '/thread?as=picture',
      '/thread?as=list',
    ]) {
      await page.goto(`/p/${product.id}${place}`);
      await page.locator('main#content [data-entity], main#content h1').first().waitFor();
      await isClean(page, place || 'home');
    }
  });

  test(`every empty board is clean on ${name}`, async ({ guest, request }) => {
    const product = await beginProduct(request, 'Les adhérents ne trouvent pas les prochaines rencontres');
    const page = await guest({ link: product.editUrl, name: 'Awa', reducedMotion: 'reduce', ...look });
    for (const board of BOARDS) {
      await page.goto(`/p/${product.id}/${board}`);
      await page.locator('main#content').getByRole('button').first().waitFor();
      await isClean(page, board);
    }
  });

  test(`public pages are clean on ${name}`, async ({ newcomer }) => {
    const page = await newcomer({ ...look, reducedMotion: 'reduce' });
    for (const address of ['/', '/guides/idea', '/guides/story-map', '/nowhere']) {
      await page.goto(address);
      await isClean(page, address);
    }
  });
}

test('what opens over a board is clean', async ({ guest, request }) => {
  const product = await exampleProduct(request);
  const page = await guest({ link: product.editUrl, name: 'Awa', reducedMotion: 'reduce' });
  await page.goto(`/p/${product.id}/backlog`);
  await page.locator('[data-entity]').first().waitFor();

  await page.getByRole('button', { name: 'Partager' }).click();
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  await isClean(page, 'share');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await isClean(page, 'palette');
  await page.keyboard.press('Escape');

  await page.locator('main#content').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Ctrl K').waitFor();
  await isClean(page, 'keys');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Guide' }).click();
  await page.getByRole('complementary').getByRole('heading').nth(1).waitFor();
  await isClean(page, 'guide');

  await page.goto(`/p/${product.id}/backlog?e=story-describe`);
  await page.getByRole('complementary').getByRole('heading').first().waitFor();
  await isClean(page, 'sheet of a story');
});
