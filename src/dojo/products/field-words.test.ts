import { expect, test } from 'vitest';
import { fieldOf, KIND_NAMES, type KindName } from '#product/kinds/index.ts';
import { sheetOf } from '#techniques/sheets.tsx';
import { choiceWords, fieldWords } from './field-words.ts';

test('the sheet of every kind has labels to show, but for kinds that nobody opens', () => {
  const without = KIND_NAMES.filter((kind) => !Object.hasOwn(fieldWords.fr, kind));
  expect(without).toEqual(['stroke', 'stamp', 'link']);
});

test('what one may choose there has words, in both languages', () => {
  const shown = Object.entries(fieldWords.fr).filter(([kind]) => sheetOf(kind as KindName) === null);
  const choices = shown.flatMap(([kind, labels]) =>
    Object.keys(labels).flatMap((field) => {
      const form = fieldOf(kind, field)?.form;
      return form?.is === 'choice' ? form.values.map((value) => [kind, field, value] as const) : [];
    }),
  );
  expect(choices.length).toBeGreaterThan(0);
  for (const words of [choiceWords.fr, choiceWords.en])
    expect(choices.filter(([, , value]) => !Object.hasOwn(words, value))).toEqual([]);
});
