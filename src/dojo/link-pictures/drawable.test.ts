import { expect, test } from 'vitest';
import { drawable } from './drawable.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éÉœ«»’ \u202f:!\u0301';
const has = (codePoint: number) => LATIN.includes(String.fromCodePoint(codePoint));

test.each([
  ['L’été', 'L’été'],
  // Whatever the keyboard made of it.
  ['L’e\u0301te\u0301', 'L’été'],
  ['Un dojo 🥋 à deux 👩🏽‍💻'.replace('à', 'a'), 'Un dojo a deux'],
  ['1\ufe0f\u20e3 idée', '1 idée'],
  ['z\u0301', 'z\u0301'],
])('%s is drawn as %s', (text, said) => {
  expect(drawable(text, has)).toBe(said);
});

test.each([['منتجات'], ['PO Dojo 東京'], ['🥋🧵'], [''], ['Ωmega']])(
  '%s is not drawn by half (L3)',
  (text) => {
    expect(drawable(text, has)).toBe(null);
  },
);
