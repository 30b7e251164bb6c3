import type { Page } from '@playwright/test';
import { exampleFile } from '#techniques/example.ts';
import { techniques } from '#techniques/index.ts';
import type { Technique } from '#techniques/technique.ts';
import { isClean, isCleanDayAndNight } from './axe.ts';
import { expect, test } from './people.ts';
import { beginProduct, exampleProduct } from './products.ts';

/** Nothing of a board runs off the side of the screen: what is meant to scroll sideways can be focused. */
const fits = async (page: Page, where: string): Promise<void> => {
  const runsOff = await page
    .locator('main#content')
    .evaluate((main) =>
      [main, ...main.querySelectorAll('*:not([tabindex])')].flatMap((one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        one.clientHeight > innerHeight / 2 &&
        /auto|scroll/.test(getComputedStyle(one).overflowX)
          ? [`${one.className}: ${one.scrollWidth} in ${one.clientWidth}`]
          : [],
      ),
    );
  expect.soft(runsOff, where).toEqual([]);
};

const boardsOf = (family: Technique['family']): readonly string[] =>
  techniques.filter((technique) => technique.family === family).map(({ id }) => id);
/** Every board there is, in the halves of a house: visited one after the other they take long. */
const BOARDS = {
  'the thread': boardsOf('thread'),
  'the games': ['games', ...boardsOf('games')],
};

/** The first play of each game of the example: the tables one plays at. */
const playsOf = async (): Promise<readonly string[]> => {
  const { entities } = await exampleFile('fr');
  const plays = Object.entries(entities).filter(([, { kind }]) => kind === 'play');
  return boardsOf('games').flatMap((technique) => {
    const first = plays.find(([, { game }]) => entities[String(game)]?.technique === technique);
    return first ? [`${technique}?view=${first[0]}`] : [];
  });
};

const SCREENS = [
  { name: 'a desk', viewport: { width: 1280, height: 800 }, locale: 'fr-FR', colorScheme: 'light' },
  { name: 'a phone', viewport: { width: 390, height: 844 }, locale: 'en-GB', colorScheme: 'dark' },
] as const;

for (const { name, ...screen } of SCREENS) {
  const look = { ...screen, reducedMotion: 'reduce' } as const;
  const isPhone = screen.viewport.width < 500;
  // Colours are the same on a phone: one night there is enough.
  const isFine = isPhone ? isClean : isCleanDayAndNight;

  for (const [part, boards] of Object.entries(BOARDS)) {
    test(`every board of ${part} is clean when full, on ${name}`, async ({ guest, request }) => {
      const product = await exampleProduct(request);
      const page = await guest({ link: product.editUrl, name: 'Awa', ...look });
      for (const board of boards) {
        await page.goto(`/p/${product.id}/${board}`);
        await page.locator('main#content :is([data-entity], h1, h2, h3)').first().waitFor();
        await isFine(page, board);
        if (isPhone) await fits(page, board);
      }
    });

    test(`every board of ${part} is clean when empty, on ${name}`, async ({ guest, request }) => {
      const product = await beginProduct(request, 'Les adhérents ne trouvent pas les prochaines rencontres');
      const page = await guest({ link: product.editUrl, name: 'Awa', ...look });
      for (const board of boards) {
        await page.goto(`/p/${product.id}/${board}`);
        await page.locator('main#content :is(a, button)').first().waitFor();
        await isFine(page, board);
      }
    });
  }

  test(`home and the weave are clean on ${name}`, async ({ guest, request }) => {
    const product = await exampleProduct(request);
    const page = await guest({ link: product.editUrl, name: 'Awa', ...look });
    for (const place of ['', 'thread?as=picture', 'thread?as=list']) {
      await page.goto(`/p/${product.id}/${place}`);
      await page.locator('main#content :is([data-entity], h1, h2, h3)').first().waitFor();
      await isFine(page, place || 'home');
    }
  });

  test(`every table of a game is clean on ${name}`, async ({ guest, request }) => {
    const product = await exampleProduct(request);
    const page = await guest({ link: product.editUrl, name: 'Awa', ...look });
    for (const table of await playsOf()) {
      await page.goto(`/p/${product.id}/${table}`);
      await page.locator('main#content header').first().waitFor();
      await isFine(page, table);
      if (isPhone) await fits(page, table);
    }
  });

  test(`public pages are clean on ${name}`, async ({ newcomer }) => {
    const page = await newcomer(look);
    for (const address of ['/', '/guides/idea', '/guides/story-map', '/nowhere']) {
      await page.goto(address);
      await isFine(page, address);
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
