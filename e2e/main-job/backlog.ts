import type { Locator, Page } from '@playwright/test';
import { choose, goTo, paste, press, write } from '../gestures.ts';
import { expect } from '../people.ts';
import { NEED } from './need.ts';

const listOf = (page: Page): Locator => page.getByRole('grid', { name: /^Stories/ });
const sheetOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Sheet' });

/** A story's line in the backlog. */
export const rowOf = (page: Page, title: string): Locator =>
  listOf(page).getByRole('row').filter({ hasText: title });

/** For whom, what for, how big. */
export const sortOut = async (awa: Page): Promise<void> => {
  const list = listOf(awa);
  await goTo(awa, /^Product backlog/);
  await expect(list.getByRole('row')).toHaveCount(14);
  await list.focus();
  await press(awa, 'ControlOrMeta+a');
  await choose(
    rowOf(awa, 'see the date of the next').getByRole('button', { name: /^For whom/ }),
    'Karim Benali',
  );
  await expect(list.getByRole('button', { name: 'For whom: Karim Benali' })).toHaveCount(14);
  await press(awa, 'Escape');

  await awa
    .getByRole('textbox', { name: 'Add a story' })
    .fill('As Odile Marchand, I want to hear the date on the answering machine so that I need no computer');
  await expect(awa.getByText('hear the date on the answering machine', { exact: true })).toBeVisible();
  await press(awa, 'Enter');
  await expect(rowOf(awa, 'answering machine')).toContainText('Odile Marchand');

  await list.focus();
  await press(awa, 'Home');
  for (const size of ['1', '2', '3', '5', '8']) await press(awa, size, 'ArrowDown');
  for (const size of ['1', '2', '3', '5', '8'])
    await expect(list.getByRole('button', { name: `Size: ${size}`, exact: true })).toHaveCount(1);
};

/** How one will see that it works: part by part, or as people paste it. */
export const writeTests = async (awa: Page): Promise<void> => {
  const sheet = sheetOf(awa);
  const open = async (row: Locator) => {
    await row.getByRole('button', { name: 'Open' }).click();
    await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(await titleIn(row));
    await sheet.getByRole('button', { name: 'Add a test' }).click();
  };
  await open(rowOf(awa, 'see the date of the next'));
  await write(awa, 'a meeting is planned', 'Enter');
  await write(awa, 'I open the page', 'Enter');
  await write(awa, 'its date is the first thing I read', 'Escape');
  await sheet.getByLabel('So that').fill('I keep the evening free');
  const rows = listOf(awa).getByRole('row');
  for (let at = 1; at < (await rows.count()); at++) {
    await open(rows.nth(at));
    await expect(sheet.getByLabel('Test 1, Given')).toBeFocused();
    await paste(awa, 'Given the next meeting is known\nWhen I look for it\nThen I can do what I came for');
    await expect(sheet.getByLabel('Test 1, Then')).toHaveValue('I can do what I came for');
  }
};

const titleIn = async (row: Locator): Promise<string> =>
  (await row.getByRole('gridcell').nth(2).innerText()).trim();

/** Why does this story exist? */
export const followThread = async (awa: Page): Promise<void> => {
  const sheet = sheetOf(awa);
  await rowOf(awa, 'Way to the place by bus').getByRole('button', { name: 'Open' }).click();
  await expect(sheet).toContainText('Goes back to the idea');
  await sheet.getByRole('button', { name: /^Way to the place by bus deliverable/ }).click();
  await expect(sheet.getByRole('listitem')).toContainText([
    'Know the next meeting',
    'More members come to the meetings',
    'Odile Marchand',
    'Looks up the place instead of ringing',
    'Way to the place by bus',
  ]);
  await sheet.getByRole('button', { name: /^Know the next meeting/ }).click();
  await expect(sheet.getByLabel('The need')).toHaveValue(NEED);
  await press(awa, 'Escape');
};
