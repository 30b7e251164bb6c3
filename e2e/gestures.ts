import type { Locator, Page } from '@playwright/test';
import { expect } from './people.ts';

/** What a page says of the connection: « Enregistré », « Hors ligne »… */
export const connectionOf = (page: Page): Locator => page.locator('header [role=status]');

/** Goes to a station of the red thread by the strip beside the board. */
export const goTo = async (page: Page, station: string | RegExp): Promise<void> => {
  await page.locator('nav').getByRole('link', { name: station }).first().click();
};

/** Pastes a text where the focus is, from the clipboard, as people do. */
export const paste = async (page: Page, text: string): Promise<void> => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
};

/** Types into the empty field that has, or is about to get, the focus; and ends with a key. */
export const write = async (page: Page, text: string, end?: string): Promise<void> => {
  await expect(page.locator(':is(input, textarea):focus')).toHaveValue('');
  await page.keyboard.insertText(text);
  if (end) await page.keyboard.press(end);
};

/** Presses keys one after another, where the focus is. */
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Chooses in the menu that a button opens. */
export const choose = async (button: Locator, name: string): Promise<void> => {
  await button.click();
  const menu = button.page().getByRole('menu');
  const item = (role: 'menuitem' | 'menuitemradio') => menu.getByRole(role, { name, exact: true });
  await item('menuitem').or(item('menuitemradio')).click();
};

/** Waits until everything written is committed. */
export const saved = async (page: Page, word = 'Enregistré'): Promise<void> => {
  await expect(connectionOf(page)).toContainText(word);
};

/** Does something by its name: Ctrl K, the name, Enter. */
export const command = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog');
  const field = palette.getByRole('combobox');
  await expect(field).toBeFocused();
  await field.fill(name);
  await expect(palette.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
};

/**
 * Takes hold of something with the mouse, once it stands still and the board lets it be dragged: that part of the board
 * comes when the page is idle, for some cards when they are pointed at.
 */
export const grab = async (held: Locator, handle: Locator = held): Promise<void> => {
  await handle.hover();
  await expect(held).toHaveAttribute('draggable', 'true');
  await handle.hover();
  await held.page().mouse.down();
};

/** A place within something, in pixels from its left and upper edge. */
type Place = { readonly x: number; readonly y: number };

/**
 * Drags something onto something else with the mouse, step by step as a hand does: by its handle if it has one, to a
 * place if one matters (else well inside). Both must fit on the screen.
 */
export const drag = async (
  from: Locator,
  to: Locator,
  { by = from, at }: { readonly by?: Locator; readonly at?: Place } = {},
): Promise<void> => {
  const { mouse } = from.page();
  await to.scrollIntoViewIfNeeded();
  await grab(from, by);
  const target = (await to.boundingBox())!;
  const { x, y } = at ?? { x: Math.min(40, target.width / 2), y: target.height / 2 };
  await mouse.move(target.x + x, target.y + y - 8, { steps: 6 });
  await mouse.move(target.x + x, target.y + y, { steps: 3 });
  await mouse.up();
};
