/** How long a letter takes from one person's keyboard to another person's screen. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { visitor } from './browser.ts';
import type { Made } from './served.ts';

const LABEL = 'Who has this need?';

const enter = async (browser: Browser, { id, editUrl }: Made, name: string): Promise<Page> => {
  const context = await visitor(browser, editUrl, name, { locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${new URL(editUrl).origin}/p/${id}/idea`);
  await page.getByLabel(LABEL).waitFor();
  return page;
};

type Noted = { noted: number[] };
const notedBy = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as Noted).noted);

/** Notes when each key went down, by the browser's own word. */
const noteKeys = (page: Page): Promise<void> =>
  page.getByLabel(LABEL).evaluate((box) => {
    const noted: number[] = [];
    Object.assign(globalThis, { noted });
    box.addEventListener('keydown', ({ timeStamp }) => noted.push(performance.timeOrigin + timeStamp));
  });

/** Notes in which frame each letter stands in the text for the first time. */
const noteFrames = (page: Page): Promise<void> =>
  page.getByLabel(LABEL).evaluate((box) => {
    const noted: number[] = [];
    Object.assign(globalThis, { noted });
    const look = () => {
      while (noted.length < (box as HTMLTextAreaElement).value.length)
        noted.push(performance.timeOrigin + performance.now());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Milliseconds for each of `count` letters. Both pages are on this machine: their clocks are one. */
export const letterTimes = async (
  browser: Browser,
  made: Made,
  count: number,
): Promise<readonly number[]> => {
  const writer = await enter(browser, made, 'Awa');
  const reader = await enter(browser, made, 'Marcel');
  await noteKeys(writer);
  await noteFrames(reader);
  await writer.getByLabel(LABEL).focus();
  for (let n = 0; n < count; n++) {
    await writer.keyboard.press('abcdefghij'[n % 10]!);
    await reader.waitForFunction((so) => (globalThis as unknown as Noted).noted.length > so, n);
    // As people type, and never in step with frames or ticks.
    await pause(60 + ((n * 37) % 101));
  }
  const [typed, seen] = [await notedBy(writer), await notedBy(reader)];
  if (typed.length !== count || seen.length !== count) throw new Error('Not every letter was seen once.');
  return seen.map((at, n) => at - typed[n]!);
};
