/** The Chromium that measurements use, and people in it. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env.PO_CHROMIUM ? { executablePath: process.env.PO_CHROMIUM } : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

/** Somebody who came by a link and said their name, in a browser that has kept nothing of the pages. */
export const visitor = async (
  browser: Browser,
  link: string,
  name: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> => {
  // What a device keeps for later would be weighed and timed as part of the page.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const { origin } = new URL(link);
  await context.request.get(link);
  await context.request.patch(`${origin}/api/v1/visitor`, { data: { name }, headers: { origin } });
  return context;
};
