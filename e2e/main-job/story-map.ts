import type { Page } from '@playwright/test';
import { choose, goTo, paste, press, write } from '../gestures.ts';
import { expect } from '../people.ts';

const RELEASES = [
  ['Know when', 'From now on, anyone can see the next meeting'],
  ['Get there', 'From now on, nobody gets lost on the way'],
  ['Come with friends', 'From now on, members bring somebody along'],
] as const;
// In which release, under which step (from 0), a line each.
const STORIES = [
  [
    'Know when',
    0,
    'see the date of the next meeting\nsee the next three meetings\nread the dates on a phone',
  ],
  ['Know when', 2, 'read where the meeting takes place'],
  ['Know when', 3, 'copy the address of the page'],
  [
    'Get there',
    2,
    'see the place on a map\nknow whether there is a step at the door\nring somebody who is there',
  ],
  ['Come with friends', 3, 'say how many will come along'],
] as const;
const PROMOTED = [
  ['Subscription to the dates', 'Note it down', 'Know when'],
  ['Way to the place by bus', 'Find the place', 'Get there'],
  ['Invitation to forward', 'Bring somebody', 'Come with friends'],
] as const;

const drawBackbone = async (awa: Page): Promise<void> => {
  const map = awa.getByRole('grid');
  await awa.getByLabel('Activity').fill('Learn of the meeting');
  await press(awa, 'Enter');
  await expect(map.getByRole('columnheader', { name: 'Learn of the meeting' })).toBeFocused();
  await press(awa, 'F2');
  await expect(map.getByRole('textbox')).toBeFocused();
  await press(awa, 'Tab');
  await write(awa, 'Look for the date', 'Enter');
  await write(awa, 'Note it down', 'Shift+Tab');
  await expect(map.getByRole('textbox')).toHaveValue('Learn of the meeting');
  await press(awa, 'Enter');
  await write(awa, 'Come to the meeting', 'Tab');
  await write(awa, 'Find the place', 'Enter');
  await write(awa, 'Bring somebody', 'Escape');
  await expect(map.getByRole('columnheader', { name: 'Bring somebody' })).toBeFocused();
  for (const [name, outcome] of RELEASES) {
    await awa.getByRole('button', { name: 'Add a release' }).click();
    await write(awa, name, 'Tab');
    await write(awa, outcome, 'Enter');
    await expect(map.getByRole('rowheader', { name })).toContainText(outcome);
  }
};

/** Activities, steps, releases with what each makes possible, and stories, most of them pasted. */
export const drawStoryMap = async (awa: Page): Promise<void> => {
  await goTo(awa, /^Story map/);
  await drawBackbone(awa);
  const map = awa.getByRole('grid');
  const place = (release: string, step: number) =>
    map
      .getByRole('rowgroup')
      .filter({ has: awa.getByRole('rowheader', { name: release }) })
      .getByRole('gridcell', { name: 'Add a story' })
      .nth(step);
  for (const [release, step, lines] of STORIES) {
    await place(release, step).focus();
    await paste(awa, lines);
    await expect(map.getByRole('gridcell', { name: lines.split('\n').at(-1)! })).toBeFocused();
  }
  await place('Know when', 1).click();
  await write(awa, 'note the date in my own diary', 'Enter');
  await write(awa, 'get a reminder on the eve', 'Escape');
  await expect(map.getByRole('gridcell', { name: /Idea$/ })).toHaveCount(11);
};

/** What may help on the impact map becomes stories, each put where it belongs on the story map. */
export const promoteDeliverables = async (awa: Page): Promise<void> => {
  for (const [title, step, release] of PROMOTED) {
    await goTo(awa, /^Impact map/);
    await choose(awa.getByRole('button', { name: `Actions: ${title}` }), 'story');
    await expect(awa.getByRole('complementary', { name: 'Sheet' })).toContainText('Goes back to the idea');
    await goTo(awa, /^Story map/);
    await awa.getByRole('grid').getByRole('gridcell', { name: title }).focus();
    await press(awa, 'm');
    const dialog = awa.getByRole('dialog', { name: 'Where does this story go?' });
    await dialog.getByRole('radio', { name: step }).check();
    await dialog.getByRole('radio', { name: release }).check();
    await dialog.getByRole('button', { name: 'Move' }).click();
    await expect(dialog).toBeHidden();
  }
};
