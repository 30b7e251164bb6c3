import { wordCount } from '#core/text.ts';
import type { Locale, Words } from '#core/words.ts';

/**
 * Words a minute of somebody who presents without hurry. English: 125 to 150 in conversation (Linda Wong, Essential
 * Study Skills), about 150 on average (National Center for Voice and Speech). French: 120 to 160 without notes is what
 * speech trainers teach, 150 what publishers of spoken books ask for.
 */
export const WORDS_A_MINUTE: Words<number> = { fr: 150, en: 150 };

/** Seconds that a text takes to say aloud, rounded up. */
export const spokenSeconds = (text: string, locale: Locale): number =>
  Math.ceil((wordCount(text) * 60) / WORDS_A_MINUTE[locale]);
