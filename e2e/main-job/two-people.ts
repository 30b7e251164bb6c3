import type { Locator, Page } from '@playwright/test';
import type { Cable } from '../cable.ts';
import { connectionOf, goTo, press, write } from '../gestures.ts';
import { expect } from '../people.ts';
import { rowOf } from './backlog.ts';

const STORY = 'see the date of the next meeting';
const wantOf = (page: Page, label: string): Locator =>
  page.getByRole('complementary').getByLabel(label, { exact: true });

/** The link that lets somebody else write, from the dialog that shares it. */
export const askForLink = async (awa: Page): Promise<string> => {
  await awa.getByRole('button', { name: 'Share' }).click();
  const dialog = awa.getByRole('dialog', { name: 'Share this product' });
  const link = dialog.getByRole('textbox', { name: 'Link to edit' });
  await expect(link).toHaveValue(/\/p\/.+\?token=/);
  const address = await link.inputValue();
  await press(awa, 'Escape');
  await expect(dialog).toBeHidden();
  return address;
};

/** Somebody comes by the link, through a cable of their own, and both see that the other is here. */
export const meet = async (awa: Page, bastien: Page, link: string, cable: Cable): Promise<void> => {
  const { pathname, search } = new URL(link);
  await bastien.goto(cable.origin + pathname + search);
  const dialog = bastien.getByRole('dialog', { name: 'Comment vous appelle-t-on ?' });
  await expect(dialog.getByLabel('Prénom')).toBeFocused();
  await write(bastien, 'Bastien', 'Enter');
  await expect(dialog).toBeHidden();
  await expect(
    awa.getByRole('list', { name: 'Here now' }).getByRole('img', { name: 'Bastien' }),
  ).toBeVisible();
  await expect(bastien.getByRole('main')).toContainText(/Awa\s+·\s+Backlog/);
};

/** Each sees what the other writes, while it is written. */
export const writeTogether = async (awa: Page, bastien: Page): Promise<void> => {
  await goTo(bastien, /^Backlog/);
  await rowOf(bastien, STORY).getByRole('button', { name: 'Ouvrir la fiche' }).click();
  await rowOf(awa, STORY).getByRole('button', { name: 'Open' }).click();
  const his = wantOf(bastien, 'Afin de');
  await his.press('ControlOrMeta+End');
  await bastien.keyboard.insertText(', and the children know it');
  await expect(wantOf(awa, 'So that')).toHaveValue('I keep the evening free, and the children know it');
  await expect(rowOf(awa, STORY)).toContainText('Bastien');
  await wantOf(awa, 'Short name').fill('the next date at a glance');
  await expect(rowOf(bastien, 'the next date at a glance')).toBeVisible();
};

/** One is cut off, both go on, also in the same sentence; back again, both have the same. */
export const goOnApart = async (awa: Page, bastien: Page, cable: Cable): Promise<void> => {
  await expect(connectionOf(bastien)).toContainText('Enregistré');
  cable.pull();
  await expect(connectionOf(bastien)).toContainText('Hors ligne');
  await expect(bastien.getByText(/gardé sur cet appareil et partira/).first()).toBeVisible();
  await expect(awa.getByRole('list', { name: 'Here now' })).toBeHidden();

  const his = wantOf(bastien, 'Afin de');
  await his.press('ControlOrMeta+Home');
  await bastien.keyboard.insertText('on Monday, ');
  const add = bastien.getByRole('textbox', { name: 'Ajouter une story' });
  await add.fill('En tant que voisin, je veux proposer une date afin de recevoir chez moi');
  await add.press('Enter');
  await expect(rowOf(bastien, 'proposer une date')).toContainText('voisin');
  await expect(connectionOf(bastien)).toContainText('modifications attendent');

  const hers = wantOf(awa, 'So that');
  await hers.press('ControlOrMeta+End');
  await awa.keyboard.insertText(' too');
  await rowOf(awa, 'copy the address').getByText('copy the address').click();
  await press(awa, 'Alt+Shift+ArrowUp');
  await expect(connectionOf(awa)).toContainText('Saved');
  await expect(rowOf(awa, 'proposer une date')).toBeHidden();

  cable.plug();
  await expect(connectionOf(bastien)).toContainText('Enregistré');
  await expect(rowOf(awa, 'proposer une date')).toContainText('voisin');
  await rowOf(awa, 'the next date at a glance').getByRole('button', { name: 'Open' }).click();
  const sentence = 'on Monday, I keep the evening free, and the children know it too';
  await expect(wantOf(awa, 'So that')).toHaveValue(sentence);
  await expect(wantOf(bastien, 'Afin de')).toHaveValue(sentence);
  const lines = await rowTitles(awa);
  expect(lines).toHaveLength(16);
  expect(lines[0]).toBe('copy the address of the page');
  expect(await rowTitles(bastien)).toEqual(lines);
};

const rowTitles = (page: Page): Promise<string[]> =>
  page
    .getByRole('main')
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .map((row) => row.querySelectorAll<HTMLElement>('[role=gridcell]')[2]?.innerText.trim() ?? ''),
    );
