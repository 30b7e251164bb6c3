/** `node scripts/screenshot.ts`: the picture of the README, taken of the example product in a real browser. */
import { chromium } from '@playwright/test';
import { serveBuild } from '../bench/served.ts';
import { buildStale } from './build.ts';
import { findChromium } from './chromium.ts';

await buildStale();
const served = await serveBuild();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(served.origin);
  await page.locator('button[value=example]').click();
  const name = page.getByRole('dialog');
  await name.getByRole('textbox').fill('Camille');
  await name.locator('button[type=submit]').click();
  await name.waitFor({ state: 'hidden' });
  await page.locator('[data-status=saved]').waitFor();
  await page.screenshot({ path: 'docs/screenshot.png' });
} finally {
  await browser.close();
  await served.stop();
}
