import { expect, test } from 'vitest';
import { commandOf, typedSize } from './commands.ts';

const press = (key: string, held: Partial<Record<'shift' | 'control' | 'alt', true>> = {}) =>
  commandOf({ key, shift: false, control: false, alt: false, ...held }, 12);

test('arrows go from story to story, with shift they extend, with control they only look', () => {
  expect(press('ArrowDown')).toEqual({ do: 'go', by: 1, extend: false, keep: false });
  expect(press('ArrowUp', { shift: true })).toEqual({ do: 'go', by: -1, extend: true, keep: false });
  expect(press('ArrowUp', { control: true })).toEqual({ do: 'go', by: -1, extend: false, keep: true });
  expect(press('PageDown')).toMatchObject({ by: 12 });
});

test('with alt the story itself goes, with shift as well to the end', () => {
  expect(press('ArrowUp', { alt: true })).toEqual({ do: 'step', way: 'up' });
  expect(press('ArrowDown', { alt: true, shift: true })).toEqual({ do: 'end', way: 'bottom' });
});

test('keys of the browser and of the page are left alone', () => {
  for (const key of ['z', 'c', 'v', 'k']) expect(press(key, { control: true })).toBeNull();
  expect(press('ArrowLeft', { alt: true })).toBeNull();
  expect(press('?', { shift: true })).toBeNull();
  expect(press('Tab')).toBeNull();
});

test('digits give a size, one soon after another a longer number', () => {
  expect(press('8')).toEqual({ do: 'size', digit: '8' });
  expect(typedSize('', '1')).toBe('1');
  expect(typedSize('1', '3')).toBe('13');
  expect(typedSize('100', '0')).toBe('1000');
  expect(typedSize('1000', '5')).toBe('5');
  expect(typedSize('0', '5')).toBe('5');
});
