import { type BrowserContextOptions, test as base, type ConsoleMessage, type Page } from '@playwright/test';
import { type Cable, layCable } from './cable.ts';

export { expect } from '@playwright/test';

/** Somebody who comes in by a link, under a name the others will see. */
export interface Guest extends BrowserContextOptions {
  readonly link: string;
  readonly name: string;
}

interface People {
  /** Somebody in a browser of their own, nowhere yet. */
  readonly newcomer: (look?: BrowserContextOptions) => Promise<Page>;
  /** Somebody in a browser of their own, let in by a link, not yet on a page. */
  readonly guest: (guest: Guest) => Promise<Page>;
  /** What one pulls to be offline for real. */
  readonly cable: Cable;
}

// What a browser says by itself when the network or a refusal stops it is no fault of the page.
const isOfTheBrowser = (text: string): boolean =>
  /^Failed to load resource|^WebSocket connection to|net::ERR_|^Service Worker registration blocked/.test(
    text,
  );

/** Journeys of people: each in a browser of their own, and no page may complain on its console. */
export const test = base.extend<People>({
  cable: async ({ baseURL }, use) => {
    const cable = await layCable(baseURL!);
    await use(cable);
    await cable.remove();
  },
  newcomer: async ({ browser }, use) => {
    const complaints: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    const heard = (message: ConsoleMessage) => {
      if (/error|warning/.test(message.type()) && !isOfTheBrowser(message.text()))
        complaints.push(message.text());
    };
    await use(async (look) => {
      const context = await browser.newContext(look);
      contexts.push(context);
      context.on('console', heard);
      context.on('weberror', (error) => complaints.push(String(error.error())));
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    base.expect(complaints, 'what pages complained of').toEqual([]);
  },
  guest: async ({ newcomer }, use) => {
    await use(async ({ link, name, ...look }) => {
      const page = await newcomer(look);
      const { request } = page.context();
      await request.get(link);
      const named = await request.patch('/api/v1/visitor', { data: { name } });
      base.expect(named.status()).toBe(200);
      return page;
    });
  },
});
