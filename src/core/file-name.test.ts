import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('any title becomes a name that every system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileName(title, 'png', 'board');
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]{1,124}$/u);
      expect(name).toMatch(/^[^.\s].*\.png$/u);
      expect(name).not.toMatch(/[.\s]\.png$/u);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test('what may stay of a title stays', () => {
  expect(fileName('Où : « prêt » ?', 'png', 'board')).toBe('Où « prêt ».png');
  expect(fileName('../../etc/passwd', 'png', 'board')).toBe('etc passwd.png');
  expect(fileName(' ', 'png', 'board')).toBe('board.png');
});
