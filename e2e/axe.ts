import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './people.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Nothing a machine can see stands in the way: each fault with where it is. There are no frames whose results would be
 * gathered in a page of their own, and what passes is not told: that is a fifth of the time.
 */
export const isClean = async (page: Page, where = page.url()): Promise<void> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly: RULES, resultTypes: ['violations'] }).analyze();
  const faults = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => String(target)) }));
  expect.soft(faults, where).toEqual([]);
};
