import { expect } from 'vitest';
import type { Locale } from '#core/words.ts';

const FAULTS: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  fr: [
    [/['"]/, 'a straight quote or apostrophe'],
    [/[^\u202f\s][;!?»](?!\S*\/)/, 'no narrow space before ; ! ? »'],
    [/(?<![\u202f\d]|https?)[:](?!\/\/)/, 'no narrow space before :'],
    [/[ \u00a0][;:!?»%]/, 'a wide space before punctuation'],
    [/«(?!\u202f)/, 'no narrow space inside «'],
    [/\.\.\./, 'three dots for an ellipsis'],
  ],
  en: [
    [/['"]/, 'a straight quote or apostrophe'],
    [/\s[;:!?]/, 'a space before punctuation'],
    [/[«»]/, 'French quotes'],
    [/\.\.\./, 'three dots for an ellipsis'],
  ],
};

/** What a typesetter would mark in a text, with where. */
export const typographyFaults = (text: string, locale: Locale): readonly string[] =>
  FAULTS[locale].flatMap(([fault, name]) => {
    const found = fault.exec(text);
    return found ? [`${name}: …${text.slice(Math.max(0, found.index - 15), found.index + 15)}…`] : [];
  });

/** Expects a text that says something, well set. */
export const wellSet = (text: string, locale: Locale): void => {
  expect(text.trim()).not.toBe('');
  expect(typographyFaults(text, locale)).toEqual([]);
};
