import type { Page } from '@playwright/test';
import { command, goTo, press, write } from '../gestures.ts';
import { expect } from '../people.ts';

/** A goal, two personas as actors, what they would do otherwise, and what may help: with the keyboard alone. */
export const drawImpactMap = async (awa: Page): Promise<void> => {
  const at = (name: string) => expect(awa.getByRole('treeitem', { name })).toBeFocused();
  await goTo(awa, /^Impact map/);
  await awa.getByRole('button', { name: 'Write the goal' }).press('Enter');
  await write(awa, 'More members come to the meetings', 'Escape');
  await at('Why: More members come to the meetings');
  await press(awa, 'Tab');
  await write(awa, 'Karim');
  await press(awa, 'Enter', 'Enter');
  await at('Who: Karim Benali');
  await press(awa, 'Tab');
  await write(awa, 'Puts the meeting in his diary two months before', 'Enter');
  await write(awa, 'Brings a colleague along', 'Escape');
  await at('How: Brings a colleague along');
  await press(awa, 'Tab');
  await write(awa, 'Invitation to forward', 'Escape');
  await at('What: Invitation to forward');
  await press(awa, 'ArrowLeft', 'ArrowUp');
  await at('How: Puts the meeting in his diary two months before');
  await press(awa, 'Tab');
  await write(awa, 'Subscription to the dates', 'Enter');
  await write(awa, 'List of the next three meetings', 'Escape');
  await at('What: List of the next three meetings');
  await press(awa, 'ArrowLeft', 'ArrowLeft');
  await at('Who: Karim Benali');
  await press(awa, 'Enter');
  await write(awa, 'Odile');
  await press(awa, 'Enter', 'Enter');
  await at('Who: Odile Marchand');
  await press(awa, 'Tab');
  await write(awa, 'Looks up the place instead of ringing', 'Escape');
  await at('How: Looks up the place instead of ringing');
  await press(awa, 'Tab');
  await write(awa, 'Way to the place by bus', 'Escape');
  await at('What: Way to the place by bus');
  await expect(awa.getByRole('treeitem', { name: /^What: / })).toHaveCount(4);

  // How one will see that the goal is reached stands on its sheet.
  await press(awa, 'Home');
  await command(awa, 'Open');
  const sheet = awa.getByRole('complementary', { name: 'Sheet' });
  await sheet.getByLabel('Measure').fill('People at the monthly meeting');
  await sheet.getByLabel('Today').fill('12');
  await sheet.getByLabel('Aimed at').fill('20');
  await sheet.getByLabel('By', { exact: true }).fill('2027-06-30');
  await expect(awa.getByRole('treeitem', { name: /^Why: / })).toContainText(/12 → 20 by .*2027/);
  await press(awa, 'Escape');
  await expect(sheet).toBeHidden();
};
