import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test('a file is called after the product, in letters and digits of any language', () => {
  expect(fileNameOf('L’Établi : atelier / quartier', 'md')).toBe('L-Établi-atelier-quartier.md');
  expect(fileNameOf(' …? ', 'csv')).toBe('po-dojo.csv');
  expect(fileNameOf('x'.repeat(200), 'json')).toBe(`${'x'.repeat(60)}.json`);
});

test('whatever a product is called, a header can carry the name of its file', () => {
  const letters = fc.constantFrom('a', 'é', '𐐨', '𠀀', ' ', '/', '\ud83d');
  const titles = fc.array(letters, { minLength: 60, maxLength: 80 }).map((all) => all.join(''));
  fc.assert(
    fc.property(titles, (title) => {
      const name = fileNameOf(title, 'md');
      expect(name.isWellFormed()).toBe(true);
      expect(name.length).toBeLessThanOrEqual(63);
    }),
  );
});
