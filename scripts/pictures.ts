/**
 * `npm run pictures`: the picture of the README and those of the guides, taken of the example product in a real browser.
 * `npm run pictures -- backlog storyboard` takes only those of the guides named.
 */
import { writeFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serveBuild } from '../bench/served.ts';
import type { Locale } from '../src/core/words.ts';
import { exampleFile } from '../src/techniques/example.ts';
import { techniques } from '../src/techniques/index.ts';
import { buildStale } from './build.ts';
import { findChromium } from './chromium.ts';

/** As wide as the guides show them (src/techniques/pictures.server.ts). */
const GUIDE = { width: 1200, height: 750 };

/** The example product, in the language of the browser, ready to be looked at. */
const openExample = async (browser: Browser, origin: string, locale: string, size: typeof GUIDE) => {
  const page = await browser.newPage({ viewport: size, locale, reducedMotion: 'reduce' });
  await page.goto(origin);
  await page.locator('button[value=example]').click();
  const name = page.getByRole('dialog');
  await name.getByRole('textbox').fill('Camille');
  await name.locator('button[type=submit]').click();
  await name.waitFor({ state: 'hidden' });
  await page.locator('[data-status=saved]').waitFor();
  return page;
};

/** The first play of a game in the example; null for what is no game. */
const firstPlayOf = async (technique: string, locale: Locale): Promise<string | null> => {
  const { entities } = await exampleFile(locale);
  const isOfGame = ({ kind, game }: Readonly<Record<string, unknown>>) =>
    kind === 'play' && entities[String(game)]?.technique === technique;
  return Object.entries(entities).find(([, entity]) => isOfGame(entity))?.[0] ?? null;
};

/** A screenshot as WebP, which Playwright does not write. */
const asWebp = async (page: Page): Promise<Buffer> => {
  const png = (await page.screenshot()).toString('base64');
  const webp = await page.evaluate(async (from) => {
    const bytes = Uint8Array.from(atob(from), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), {
      width: picture.width,
      height: picture.height,
    });
    canvas.getContext('2d')!.drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.72).split(',')[1]!;
  }, png);
  return Buffer.from(webp, 'base64');
};

const wanted = process.argv.slice(2);
await buildStale();
const served = await serveBuild();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  if (wanted.length === 0) {
    const page = await openExample(browser, served.origin, 'en-GB', { width: 1440, height: 900 });
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: 'docs/screenshot.png' });
    await page.close();
  }
  for (const locale of ['fr', 'en'] as const) {
    const page = await openExample(browser, served.origin, locale === 'fr' ? 'fr-FR' : 'en-GB', GUIDE);
    const home = page.url().split('?')[0]!;
    for (const { id } of techniques.filter((one) => wanted.length === 0 || wanted.includes(one.id))) {
      // A game is shown at its table: the results say less of how it is played.
      const play = await firstPlayOf(id, locale);
      await page.goto(`${home}/${id}${play ? `?view=${play}` : ''}`);
      await page.locator('main#content :is([data-entity], h2, h3)').first().waitFor();
      await page.waitForLoadState('networkidle');
      await writeFile(`src/techniques/${id}/board.${locale}.webp`, await asWebp(page));
    }
    await page.close();
  }
} finally {
  await browser.close();
  await served.stop();
}
