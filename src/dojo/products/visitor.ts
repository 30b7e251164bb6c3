import { clamp } from '#core/text.ts';
import type { Locale } from '#core/words.ts';

/** Longest name of a visitor, in UTF-16 units. */
export const NAME_MAX = 40;

/** What cannot be seen, or would turn the text around it: controls, and marks of direction. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A short text as it is kept and shown on one line: whole characters, no controls, at most `max` units. */
export const cleanLine = (said: string, max: number): string =>
  clamp(said.toWellFormed().replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), max).trim();

export const cleanName = (said: string): string => cleanLine(said, NAME_MAX);

/** Who looks at a page, as far as we know them. */
export interface Visitor {
  readonly id: string;
  /** Empty until they say what they want to be called. */
  readonly name: string;
  readonly colour: string;
  readonly locale: Locale;
}
