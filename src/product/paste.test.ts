import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from './arbitrary.test-kit.ts';
import { PASTE_BOUNDS, pastedLines } from './paste.ts';

test.each([
  ['- voir\n- lire', ['voir', 'lire']],
  ['• voir\r\n\r\n◦ lire\r- relire', ['voir', 'lire', 'relire']],
  ['1. voir\n2) lire\n(3) relire\na) écrire\n1.2.3 dire', ['voir', 'lire', 'relire', 'écrire', 'dire']],
  ['-voir\n–lire\n— relire', ['voir', 'lire', 'relire']],
  ['- [ ] voir\n- [x] lire\n☐ relire', ['voir', 'lire', 'relire']],
  ['## Titre\n> cité\n  * étoile', ['Titre', 'cité', 'étoile']],
  ['-\n*\n1.\n', ['1.']],
  ['une ligne seule', ['une ligne seule']],
  ['', []],
] as const)('%j is pasted as its lines', (text, lines) => {
  expect(pastedLines(text).lines).toEqual(lines);
});

test.each([
  '-5 °C la nuit',
  '3,5 km',
  '12 séances',
  '1.5 litre',
  '2026. Une année',
  '+1',
  '#12 corrigé',
  'A4',
])('« %s » is left as it is', (line) => {
  expect(pastedLines(line).lines).toEqual([line]);
});

test('too many and too long is cut, and says so', () => {
  const { lines, leftOut, cut } = pastedLines(`${'x'.repeat(10_001)}\n${'a\n'.repeat(299)}`);
  expect([lines.length, leftOut, cut, lines[0]!.length]).toEqual([200, 100, 1, 10_000]);
});

test('fifty megabytes are read without harm', () => {
  expect(pastedLines('x'.repeat(50_000_000)).lines[0]).toHaveLength(PASTE_BOUNDS.length);
  expect(pastedLines('- \n'.repeat(1_000_000))).toEqual({ lines: [], leftOut: 0, cut: 0 });
});

test('whatever is pasted: lines that say something, within bounds, and pasting them again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.constantFrom('- ', '\n', '1. ', '\u2028', '[x] '))), (bits) => {
      const { lines } = pastedLines(bits.join(''));
      for (const line of lines) {
        expect(line.trim()).not.toBe('');
        expect(line.isWellFormed()).toBe(true);
      }
      expect(pastedLines(lines.join('\n')).lines).toEqual(lines);
    }),
  );
});
