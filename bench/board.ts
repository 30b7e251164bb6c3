/**
 * The story map at 5,000 stories, in real Chromium against the real server: cold open until one can type, the main
 * thread's work per frame while a story is dragged, one card's update.
 * `node bench/board.ts [stories]`; figures are ratios within one run, the machine is named beside them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { bigMap } from './big-map.ts';
import { openBrowser, visitor } from './browser.ts';
import { workOf } from './page-work.ts';
import { median, ms, report } from './report.ts';
import { begin, type Made, serveBuild } from './served.ts';

const STORIES = Number(process.argv[2] ?? 5000);
const ROUNDS = 3;

const CARD = '[role=gridcell] article';

/** From the address to the first letter that stands on a new card. */
const openCold = async (page: Page, { id, editUrl }: Made): Promise<number> => {
  await page.goto(`${new URL(editUrl).origin}/p/${id}/story-map`, { waitUntil: 'commit' });
  await page.locator(CARD).first().click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('x');
  await page.locator('textarea').filter({ hasText: '' }).first().waitFor();
  await page.waitForFunction(() => (document.activeElement as HTMLTextAreaElement | null)?.value === 'x');
  return page.evaluate(() => performance.now());
};

/** A story carried over the map for some seconds, as a hand does. */
const drag = async (page: Page, seconds: number): Promise<{ perFrame: number; frames: number }> => {
  const work = await workOf(page);
  const box = (await page.locator(CARD).nth(2).boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 5 });
  const { ms: spent, frames } = await work(async () => {
    const end = performance.now() + seconds * 1000;
    for (let n = 0; performance.now() < end; n++) {
      // A mouse tells where it is about once a frame.
      const next = sleep(16);
      await page.mouse.move(220 + ((n * 12) % 1000), 330 + ((n * 7) % 400));
      await next;
    }
  });
  const dragging = await page.locator('[data-held]').count();
  await page.mouse.up();
  if (dragging === 0) throw new Error('Nothing was dragged.');
  return { perFrame: spent / frames, frames };
};

/** Letters into the text that has the focus, each drawn anew by React before the next; paced by frames or not. */
const type = (page: Page, letters: number, paced: boolean) =>
  page.evaluate(
    async ([count, wait]) => {
      const box = document.activeElement as HTMLTextAreaElement;
      for (let n = 0; n < count; n++) {
        if (wait) await new Promise((next) => requestAnimationFrame(next));
        box.value += 'a';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        // React draws what an outside store tells it in a microtask.
        await Promise.resolve().then(() => {});
      }
    },
    [letters, paced] as const,
  );

/**
 * Letters typed into a card: the script from the letter to the card drawn anew, and all of the main thread's work
 * for one letter (script, style, layout, paint, saving, advice).
 */
const update = async (page: Page): Promise<{ card: number; all: number }> => {
  const letters = 80;
  await page.locator(CARD).nth(3).dblclick();
  await page.locator(`${CARD} textarea`).waitFor();
  const work = await workOf(page);
  await type(page, 20, true);
  await page.waitForTimeout(1000);
  const card = await work(() => type(page, letters, false));
  await page.waitForTimeout(1000);
  const idle = await work(() => page.waitForTimeout(1000));
  const all = await work(() => type(page, letters, true));
  return { card: card.ms / letters, all: (all.ms - (idle.ms / idle.frames) * all.frames) / letters };
};

const served = await serveBuild();
const browser = await openBrowser();
try {
  const made = await begin(served, bigMap(STORIES), '/products/import');
  const opens: number[] = [];
  const drags: number[] = [];
  const cards: number[] = [];
  const alls: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const window = { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' };
    const context = await visitor(browser, made.editUrl, 'Awa', window);
    const page = await context.newPage();
    opens.push(await openCold(page, made));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1500);
    drags.push((await drag(page, 3)).perFrame);
    const { card, all } = await update(page);
    cards.push(card);
    alls.push(all);
    await context.close();
  }
  report({
    name: 'board',
    title: 'The story map in a browser',
    rows: [
      {
        what: `open cold until one can type, ${STORIES.toLocaleString('en')} stories`,
        figure: ms(median(opens)),
        aim: '',
      },
      { what: 'main thread per frame while dragging', figure: ms(median(drags)), aim: '≤ 5 ms' },
      { what: 'one card’s update: letter to card drawn anew', figure: ms(median(cards)), aim: '≤ 1.5 ms' },
      { what: 'all main-thread work for that letter', figure: ms(median(alls)), aim: '' },
    ],
    how: [
      `20 steps and 5 bands; Chromium ${browser.version()} without a GPU, window 1440 × 900, medians of ${ROUNDS} cold visits. Times of the main thread are its own running time, so that other work on the machine counts little; the opening is by the clock.`,
    ],
  });
} finally {
  await browser.close();
  await served.stop();
}
