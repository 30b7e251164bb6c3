/** What a page costs: the work of its main thread, and what is shipped for it. */
import type { Browser, CDPSession, Page } from '@playwright/test';

/** Milliseconds of the main thread's own time, and frames drawn, within a span. */
export interface Work {
  readonly ms: number;
  readonly frames: number;
}

const busy = async (cdp: CDPSession): Promise<number> => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
};

/**
 * Measures spans of a page. The time is that which the thread itself ran, not that of the clock: other work on the
 * machine is not counted.
 */
export const workOf = async (page: Page): Promise<(run: () => Promise<unknown>) => Promise<Work>> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(() => {
    const count = () => {
      const drawn = Number(document.documentElement.dataset.frames ?? 0);
      document.documentElement.dataset.frames = String(drawn + 1);
      requestAnimationFrame(count);
    };
    count();
  });
  const frames = () => page.evaluate(() => Number(document.documentElement.dataset.frames));
  return async (run) => {
    const [ms, drawn] = [await busy(cdp), await frames()];
    await run();
    return { ms: (await busy(cdp)) - ms, frames: (await frames()) - drawn };
  };
};

/** Bytes of JavaScript and CSS as they travel (brotli) until a page shows what it is for, to a first visitor. */
export const shippedFor = async (
  browser: Browser,
  enter: string | null,
  address: string,
  shown: string,
): Promise<{ js: number; css: number; files: number }> => {
  const context = await browser.newContext();
  if (enter) await context.request.get(enter);
  const page = await context.newPage();
  const sizes: Promise<{ js: boolean; bytes: number } | null>[] = [];
  page.on('requestfinished', (request) => {
    const kind = /\.(js|css)$/.exec(new URL(request.url()).pathname)?.[1];
    if (kind)
      sizes.push(
        request.sizes().then(({ responseBodySize }) => ({ js: kind === 'js', bytes: responseBodySize })),
      );
  });
  await page.goto(address);
  await page.locator(shown).first().waitFor();
  await page.waitForLoadState('networkidle');
  const all = (await Promise.all(sizes)).filter((size) => size !== null);
  await context.close();
  const sum = (js: boolean) =>
    all.filter((size) => size.js === js).reduce((bytes, size) => bytes + size.bytes, 0);
  return { js: sum(true), css: sum(false), files: all.length };
};
