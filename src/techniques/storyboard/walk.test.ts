import { expect, test } from 'vitest';
import { walk } from './walk.ts';

const spots = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
  id,
  left: (at % 3) * 100,
  top: at < 3 ? 0 : 200,
}));

test('arrows follow the story, and jump between rows to what stands nearest', () => {
  expect(walk(spots, 'c', 'ArrowRight')).toBe('d');
  expect(walk(spots, 'd', 'ArrowLeft')).toBe('c');
  expect(walk(spots, 'b', 'ArrowDown')).toBe('e');
  expect(walk(spots, 'c', 'ArrowDown')).toBe('e');
  expect(walk(spots, 'd', 'ArrowUp')).toBe('a');
  expect([walk(spots, 'c', 'Home'), walk(spots, 'c', 'End')]).toEqual(['a', 'e']);
});

test('there is nowhere to go beyond the ends', () => {
  expect(walk(spots, 'a', 'ArrowLeft')).toBeNull();
  expect(walk(spots, 'e', 'ArrowRight')).toBeNull();
  expect(walk(spots, 'a', 'ArrowUp')).toBeNull();
  expect(walk(spots, 'gone', 'ArrowDown')).toBeNull();
});
