import { expect, test } from 'vitest';
import { KIND_NAMES } from '#product/kinds/index.ts';
import { fieldWords } from './field-words.ts';

test('the sheet of every kind has labels to show, but for kinds that nobody opens', () => {
  const without = KIND_NAMES.filter((kind) => !Object.hasOwn(fieldWords.fr, kind));
  expect(without).toEqual(['stroke', 'stamp', 'link']);
});
