/**
 * The story map at 5,000 stories, in real Chromium against the real server: cold open until one can type, the main
 * thread's work per frame while a story is dragged, one card's update; and what each kind of page ships.
 * `node bench/board.ts [stories]`; figures are ratios within one run, the machine is named beside them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { bigMap } from './big-map.ts';
import { shippedFor, workOf } from './page-work.ts';
import { serveBuild } from './served.ts';

const STORIES = Number(process.argv[2] ?? 5000);
const ROUNDS = 3;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

interface Made {
  readonly id: string;
  readonly enter: string;
}

const importMap = async (origin: string, stories: number): Promise<Made> => {
  const answer = await fetch(`${origin}/api/v1/products/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bigMap(stories)),
  });
  if (answer.status !== 201) throw new Error(`Import: ${answer.status} ${await answer.text()}`);
  const { id, editUrl } = (await answer.json()) as { id: string; editUrl: string };
  return { id, enter: editUrl };
};

/** Somebody who has been here before but whose browser has kept nothing of the page: cold, and known by name. */
const visitor = async (browser: Browser, origin: string, { enter }: Made): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  await context.request.get(enter);
  await context.request.patch(`${origin}/api/v1/visitor`, { data: { name: 'Awa' }, headers: { origin } });
  return context.newPage();
};

const CARD = '[role=gridcell] article';

/** From the address to the first letter that stands on a new card. */
const openCold = async (page: Page, origin: string, { id }: Made): Promise<number> => {
  await page.goto(`${origin}/p/${id}/story-map`, { waitUntil: 'commit' });
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
const browser = await chromium.launch({
  ...(process.env.PO_CHROMIUM ? { executablePath: process.env.PO_CHROMIUM } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const { origin } = served;
  const made = await importMap(origin, STORIES);
  const opens: number[] = [];
  const drags: number[] = [];
  const cards: number[] = [];
  const alls: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await visitor(browser, origin, made);
    opens.push(await openCold(page, origin, made));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(1500);
    drags.push((await drag(page, 3)).perFrame);
    const { card, all } = await update(page);
    cards.push(card);
    alls.push(all);
    await page.context().close();
  }
  const shipped = {
    page: await shippedFor(browser, null, `${origin}/`, 'h1'),
    home: await shippedFor(browser, made.enter, `${origin}/p/${made.id}`, 'main a'),
    board: await shippedFor(browser, made.enter, `${origin}/p/${made.id}/story-map`, CARD),
  };
  const both = ({ js, css }: { js: number; css: number }) =>
    `${kib(js + css)} (JS ${kib(js)}, CSS ${kib(css)})`;
  const rows: readonly (readonly [what: string, figure: string, aim: string])[] = [
    [`open cold until one can type, ${STORIES} stories`, ms(median(opens)), ''],
    ['main thread per frame while dragging', ms(median(drags)), '≤ 5 ms'],
    ['one card’s update: letter to card drawn anew', ms(median(cards)), '≤ 1.5 ms'],
    ['all main-thread work for that letter', ms(median(alls)), ''],
    ['shipped for the public page', both(shipped.page), '5 KiB'],
    ['shipped for a product’s home', both(shipped.home), '130 KiB'],
    ['shipped for the board', both(shipped.board), '180 KiB'],
  ];
  console.table(rows.map(([what, figure, aim]) => ({ what, figure, aim })));
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/board.md',
    `# The story map in a browser, ${new Date().toISOString().slice(0, 10)}

${STORIES.toLocaleString('en')} stories in 20 steps and 5 bands; Chromium ${browser.version()} without a GPU, window 1440 × 900, medians of ${ROUNDS}
cold visits. ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} at the end. Times of the main thread are its own running time, so that other
work on the machine counts little; the opening is by the clock. Bytes are those that travel, brotli.

| what | figure | aim |
| --- | ---: | ---: |
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

Run \`npm run bench -- board\`.
`,
  );
} finally {
  await browser.close();
  await served.stop();
}
