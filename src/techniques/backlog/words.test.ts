import { expect, test } from 'vitest';
import { LOCALES } from '#core/words.ts';
import { typographyFaults } from '../typography.test-kit.ts';
import { importDialogWords } from './import/words.ts';
import { boardKeys } from './keys.ts';
import { backlogWords } from './words.ts';

const sentencesOf = (said: unknown): string[] => {
  if (typeof said === 'string') return [said];
  if (typeof said === 'function') return [said(2, 3, 'un')];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(sentencesOf) : [];
};

test.each(LOCALES)('a typesetter finds nothing to mark in %s', (locale) => {
  const said = [backlogWords[locale], importDialogWords[locale], boardKeys.map(({ does }) => does[locale])];
  expect(said.flatMap(sentencesOf).flatMap((text) => typographyFaults(text, locale))).toEqual([]);
});
