import type { Page } from '@playwright/test';
import { goTo, press, write } from '../gestures.ts';
import { expect } from '../people.ts';
import { NEED } from './need.ts';

/** The need is written on the first page, and one says what one is called. */
export const begin = async (awa: Page): Promise<void> => {
  await awa.goto('/');
  await awa.getByLabel('Your idea or need, in your words').fill(NEED);
  await awa.getByRole('button', { name: 'Begin' }).click();
  const dialog = awa.getByRole('dialog', { name: 'What are you called?' });
  await expect(dialog.getByLabel('First name')).toBeFocused();
  await write(awa, 'Awa', 'Enter');
  await expect(dialog).toBeHidden();
  await expect(awa.getByRole('main')).toContainText('Awa (you)');
};

/** Five questions before any solution. */
export const tellIdea = async (awa: Page): Promise<void> => {
  await goTo(awa, 'Idea');
  const sheet = awa.getByRole('article');
  await expect(sheet.getByLabel('What need, or what problem?')).toHaveValue(NEED);
  await sheet.getByLabel('The idea in a few words').fill('Know the next meeting');
  await sheet.getByLabel('Who has this need?').fill('Members who joined this year, regulars without e-mail');
  await sheet.getByLabel(/Where and when/).fill('On the evening before; people ring the secretary');
  await sheet.getByLabel(/What would change/).fill('Nobody rings any more to ask when the next meeting is');
  await sheet.getByLabel('What must be respected?').fill('No budget, two volunteers, one evening a month');
};

/** From the idea, slot by slot, to a sentence. */
export const pitch = async (awa: Page): Promise<void> => {
  await awa.getByRole('main').getByRole('button', { name: 'a pitch' }).click();
  await goTo(awa, /^Elevator pitch/);
  const sheet = awa.getByRole('article');
  await sheet.getByRole('combobox', { name: 'For' }).fill('members who joined this year');
  await press(awa, 'Enter');
  await sheet.getByLabel('Who', { exact: true }).fill('wonder when the next meeting is');
  await sheet.getByLabel('The product').fill('The Rendezvous page');
  await sheet.getByLabel('Is a', { exact: true }).fill('page of dates');
  await sheet.getByLabel('That', { exact: true }).fill('says in one glance when and where to come');
  await sheet.getByLabel('Unlike').fill('the newsletter');
  await sheet.getByLabel('Our product').fill('is up to date by itself');
  await expect(sheet.getByLabel('The sentence, as it is said')).toHaveText(
    'For members who joined this year who wonder when the next meeting is, The Rendezvous page is a page of ' +
      'dates that says in one glance when and where to come. Unlike the newsletter, our product is up to date by itself.',
  );
};

/** Two people: what one believes of them, what one has seen. */
export const drawPersonas = async (awa: Page): Promise<void> => {
  await goTo(awa, /^Personas/);
  await awa.getByRole('button', { name: 'Create a persona' }).click();
  const fiche = awa.getByRole('article');
  await fiche.getByLabel('Name').fill('Odile Marchand');
  await fiche.getByLabel('In a few words').fill('71, retired, comes by bus');
  await fiche.getByRole('button', { name: 'Add: What they do today' }).click();
  await write(awa, 'Rings the secretary on the eve', 'Enter');
  await write(awa, 'Keeps the paper programme on the fridge');
  await fiche.getByRole('button', { name: 'Assumption. Change' }).first().click();
  await fiche.getByLabel('How do you know?').fill('Heard at the meeting of 3 October');
  await fiche.getByRole('button', { name: 'Add: Needs' }).click();
  await write(awa, 'Know in time which bus to take');
  await expect(fiche.getByRole('button', { name: 'Evidence. Change' })).toHaveCount(1);
  await expect(fiche.getByRole('button', { name: 'Assumption. Change' })).toHaveCount(2);

  await awa.getByRole('button', { name: 'Another persona' }).click();
  await expect(fiche.getByLabel('Name')).toHaveValue('');
  await fiche.getByLabel('Name').fill('Karim Benali');
  await fiche.getByLabel('In a few words').fill('34, nurse, joined in September');
  await fiche.getByRole('button', { name: 'Add: What gets in the way' }).click();
  await write(awa, 'Plans his shifts two months ahead');
  await expect(awa.getByRole('list', { name: 'The personas' }).getByRole('button')).toHaveCount(2);
};
