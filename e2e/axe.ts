import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './people.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const faultsOf = async (page: Page, runOnly: readonly string[]) => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly: [...runOnly], resultTypes: ['violations'] }).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => String(target)) }));
};

/**
 * Nothing a machine can see stands in the way: each fault with where it is. There are no frames whose results would be
 * gathered in a page of their own, and what passes is not told: that is a fifth of the time.
 */
export const isClean = async (page: Page, where = page.url()): Promise<void> => {
  expect.soft(await faultsOf(page, RULES), where).toEqual([]);
};

/** The same by day and by night. Night changes colours, and nothing else that a machine looks at. */
export const isCleanDayAndNight = async (page: Page, where = page.url()): Promise<void> => {
  await isClean(page, where);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect.soft(await faultsOf(page, ['color-contrast']), `${where}, at night`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
};
