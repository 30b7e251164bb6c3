import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setTitle, shorten } from './typeset.ts';

/** Each sign is as wide as the next. */
const measure = (text: string) => [...text].length;
const SIZES = [
  { size: 4, most: 1 },
  { size: 2, most: 3 },
  { size: 1, most: 3 },
] as const;

test('a short title is set large, a longer one smaller on more lines, none of them nearly empty', () => {
  expect(setTitle('PO Dojo', 40, SIZES, measure)).toEqual({ size: 4, lines: ['PO Dojo'] });
  expect(setTitle('Apprendre en faisant, ensemble', 40, SIZES, measure)).toEqual({
    size: 2,
    lines: ['Apprendre en', 'faisant, ensemble'],
  });
});

test('what is too long for the smallest size is cut, and says so', () => {
  const { size, lines } = setTitle('mot '.repeat(60).trim(), 40, SIZES, measure);
  expect([size, lines.length]).toEqual([1, 3]);
  expect(lines.at(-1)).toMatch(/mot…$/);
  expect(setTitle('x'.repeat(200), 40, SIZES, measure).lines.map(measure)).toEqual([40, 40, 40]);
  expect(shorten('Lire, écrire, dire', 8, measure)).toBe('Lire…');
});

test('no line begins with a sign that French sets apart (L3)', () => {
  const { lines } = setTitle(
    'L’été des POs\u202f: qui vient\u202f? «\u202fToutes\u202f!\u202f»',
    20,
    SIZES,
    measure,
  );
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).not.toMatch(/^[\s:;?!»]|«$/u);
});

test('whatever the title: no line is too wide, none is lost or made up', () => {
  const title = fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' ').replace(/ +/g, ' ').trim())
    .filter((said) => said !== '');
  fc.assert(
    fc.property(title, (said) => {
      const { size, lines } = setTitle(said, 40, SIZES, measure);
      const { most } = SIZES.find((one) => one.size === size)!;
      expect(lines.length).toBeLessThanOrEqual(most);
      const isCut = size === 1 && lines.at(-1)!.endsWith('…') && lines.join(' ') !== said;
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(isCut ? 41 : 40);
      if (!isCut) expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
    }),
  );
});
