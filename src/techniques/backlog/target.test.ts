import { expect, test } from 'vitest';
import type { Line } from './arrange.ts';
import { targetAt, targetOfStep } from './target.ts';

const story = (id: string): Line => ({ is: 'story', id, rank: 1 });
const release = (id: string | null): Line => ({ is: 'release', id, count: 0, size: 0 });
const flat = ['a', 'b', 'c', 'd'].map(story);
const grouped = [release('r1'), story('a'), story('b'), release('r2'), release(null), story('c')];
const only = (...ids: string[]) => new Set(ids);

test('dropping in front of a story stands before it, behind the last one after it', () => {
  expect(targetAt(flat, 1, only('d'))).toEqual({ place: { before: 'b' } });
  expect(targetAt(flat, 4, only('a'))).toEqual({ place: { after: 'd' } });
});

test('what is moved is no landmark for itself', () => {
  expect(targetAt(flat, 1, only('b', 'c'))).toEqual({ place: { before: 'd' } });
  expect(targetAt(flat, 3, only('c', 'd'))).toEqual({ place: { after: 'b' } });
  expect(targetAt(flat, 2, only('a', 'b', 'c', 'd'))).toBeNull();
});

test('under a heading one joins its release, even an empty one', () => {
  expect(targetAt(grouped, 1, only('c'))).toEqual({ place: { before: 'a' }, release: 'r1' });
  expect(targetAt(grouped, 4, only('a'))).toEqual({ place: null, release: 'r2' });
  expect(targetAt(grouped, 6, only('a'))).toEqual({ place: { after: 'c' }, release: null });
  expect(targetAt(grouped, 0, only('a'))).toBeNull();
});

test('a step up passes the story above, a step down the one below', () => {
  expect(targetOfStep(flat, only('c'), 'up')).toEqual({ place: { before: 'b' } });
  expect(targetOfStep(flat, only('b'), 'down')).toEqual({ place: { after: 'c' } });
  expect(targetOfStep(flat, only('a'), 'up')).toBeNull();
  expect(targetOfStep(flat, only('d'), 'down')).toBeNull();
});

test('scattered stories gather as they step', () => {
  expect(targetOfStep(flat, only('b', 'd'), 'up')).toEqual({ place: { before: 'a' } });
  expect(targetOfStep(flat, only('a', 'c'), 'down')).toEqual({ place: { after: 'd' } });
});

test('a step over a heading goes to the neighbouring release', () => {
  expect(targetOfStep(grouped, only('b'), 'down')).toEqual({ place: null, release: 'r2' });
  expect(targetOfStep(grouped, only('c'), 'up')).toEqual({ place: null, release: 'r2' });
  expect(targetOfStep(grouped, only('a'), 'up')).toBeNull();
});
