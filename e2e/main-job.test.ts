import { followThread, sortOut, writeTests } from './main-job/backlog.ts';
import { begin, drawPersonas, pitch, tellIdea } from './main-job/idea-pitch-personas.ts';
import { drawImpactMap } from './main-job/impact-map.ts';
import { drawStoryMap, promoteDeliverables } from './main-job/story-map.ts';
import { takeAway } from './main-job/take-away.ts';
import { askForLink, goOnApart, meet, writeTogether } from './main-job/two-people.ts';
import { test } from './people.ts';

test('an idea becomes a backlog, by two people, one of them offline for a while', async ({
  newcomer,
  cable,
}) => {
  test.setTimeout(360_000);
  const awa = await newcomer({ locale: 'en-GB' });
  await test.step('Awa writes the need, and says what she is called', () => begin(awa));
  await test.step('the idea', () => tellIdea(awa));
  await test.step('the pitch', () => pitch(awa));
  await test.step('the personas', () => drawPersonas(awa));
  await test.step('the impact map, by keyboard alone', () => drawImpactMap(awa));
  await test.step('the story map', () => drawStoryMap(awa));
  await test.step('deliverables become stories', () => promoteDeliverables(awa));
  await test.step('the backlog', () => sortOut(awa));
  await test.step('acceptance tests', () => writeTests(awa));
  await test.step('the thread of a story leads back to the idea', () => followThread(awa));

  const link = await test.step('the link to share', () => askForLink(awa));
  const bastien = await newcomer({ locale: 'fr-FR' });
  await test.step('Bastien comes by the link', () => meet(awa, bastien, link, cable));
  await test.step('both write', () => writeTogether(awa, bastien));
  await test.step('one is offline for a while', () => goOnApart(awa, bastien, cable));
  await test.step('out in a file, and in again', () => takeAway(awa));
});
