import { expect, test } from 'vitest';
import { extendTo, NOTHING_PICKED, pickAll, pickOne, stepFrom, toggle } from './pick.ts';

const seen = ['a', 'b', 'c', 'd'];
const picked = (pick: { ids: ReadonlySet<string> }) => [...pick.ids].join(' ');

test('a range extends from where it began, both ways', () => {
  const from = pickOne('b');
  expect(picked(extendTo(from, seen, 'd'))).toBe('b c d');
  expect(picked(extendTo(extendTo(from, seen, 'd'), seen, 'a'))).toBe('a b');
});

test('a range whose beginning is out of sight begins anew', () => {
  expect(picked(extendTo(pickOne('gone'), seen, 'c'))).toBe('c');
});

test('toggling adds and takes away', () => {
  expect(picked(toggle(toggle(pickOne('a'), 'c'), 'a'))).toBe('c');
});

test('all that one sees can be picked', () => {
  expect(pickAll(NOTHING_PICKED, seen)).toMatchObject({ active: 'a', anchor: 'a' });
  expect(picked(pickAll(NOTHING_PICKED, seen))).toBe('a b c d');
});

test('steps are held at the ends and begin somewhere', () => {
  expect(stepFrom(seen, 'd', 1)).toBe('d');
  expect(stepFrom(seen, 'b', -10)).toBe('a');
  expect(stepFrom(seen, null, 1)).toBe('a');
  expect(stepFrom(seen, null, -1)).toBe('d');
  expect(stepFrom([], null, 1)).toBeNull();
});
