/** What a page costs: the work of its main thread. */
import type { CDPSession, Page } from '@playwright/test';

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
