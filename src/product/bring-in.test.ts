import { expect, test } from 'vitest';
import { sourcesOf, unusedFor } from './bring-in.ts';
import { aHand } from './hand.test-kit.ts';
import { create } from './pen.ts';
import { promote } from './promote.ts';

test('what has become nothing of a kind waits to be brought in; once promoted it waits no more', () => {
  const { pen, model } = aHand();
  const first = create(pen, 'pain', { text: 'On attend dehors' });
  const second = create(pen, 'pain', { text: 'Personne ne répond' });
  create(pen, 'pain');
  const titles = () => unusedFor(model, { to: 'story' }).map(({ id }) => id);
  expect(titles()).toEqual([first, second]);
  // Becoming something else does not count.
  promote(pen, first, 'impact');
  expect(titles()).toContain(first);
  promote(pen, first, 'story');
  expect(titles()).toEqual([second, expect.any(String)]);
  expect(unusedFor(model, { to: 'story', from: ['pain'] }).map(({ id }) => id)).toEqual([second]);
});

test('only what can become a kind is brought in for it', () => {
  expect(sourcesOf('reliever')).toEqual(['pain']);
  expect(sourcesOf('board')).toEqual([]);
  expect(sourcesOf('story')).not.toContain('story');
});
