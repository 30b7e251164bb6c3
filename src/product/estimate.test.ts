import { expect, test } from 'vitest';
import { estimateByActivity, estimateByRelease, estimateOf } from './estimate.ts';
import { aHand } from './hand.test-kit.ts';
import { labelsInUse } from './labels.ts';
import { create, remove } from './pen.ts';
import { spokenSeconds } from './speech.ts';

test('sizes add up to the tenth, and what nobody sized is counted apart', () => {
  const { pen, model } = aHand();
  for (const size of [0.1, 0.2, null, 5]) create(pen, 'story', { size });
  expect(estimateOf(model.list('story'))).toEqual({ stories: 4, size: 5.3, unsized: 1 });
  expect(estimateOf([])).toEqual({ stories: 0, size: 0, unsized: 0 });
});

test('by release and by activity; what stands nowhere, or under what has gone, is under null', () => {
  const { pen, model } = aHand();
  const [first, second] = [create(pen, 'release'), create(pen, 'release')];
  const activity = create(pen, 'activity');
  const [step, lost] = [create(pen, 'step', { activity }), create(pen, 'step', {})];
  create(pen, 'story', { step, release: first, size: 3 });
  create(pen, 'story', { step, release: first });
  create(pen, 'story', { step: lost, release: second, size: 2 });
  create(pen, 'story', { size: 1 });
  remove(pen, [second]);
  expect([...estimateByRelease(model)]).toEqual([
    [first, { stories: 2, size: 3, unsized: 1 }],
    [null, { stories: 2, size: 3, unsized: 0 }],
  ]);
  expect([...estimateByActivity(model)]).toEqual([
    [activity, { stories: 2, size: 3, unsized: 1 }],
    [null, { stories: 2, size: 3, unsized: 0 }],
  ]);
});

test('labels in use, in alphabetical order without regard to accents, with how many stories bear each', () => {
  const { pen, model } = aHand();
  for (const labels of [['zone', 'école'], ['école'], ['été', 'Eau']]) create(pen, 'story', { labels });
  expect(labelsInUse(model)).toEqual([
    { label: 'Eau', count: 1 },
    { label: 'école', count: 2 },
    { label: 'été', count: 1 },
    { label: 'zone', count: 1 },
  ]);
});

test('150 words take a minute to say, and nothing takes none', () => {
  expect(spokenSeconds('mot '.repeat(150), 'fr')).toBe(60);
  expect(spokenSeconds('word '.repeat(15), 'en')).toBe(6);
  expect(spokenSeconds('L’été !', 'fr')).toBe(1);
  expect(spokenSeconds(' … ', 'fr')).toBe(0);
});
