import { fold } from '#core/text.ts';
import { words } from './phrases.ts';

/** The h of these is aspirated, or their first vowel is not elided before: « de onze heures », « que hackers ». */
const KEPT = words(`
  hacker hackeur handicape handicapee hockeyeur hockeyeuse hors huit huissier-chef hamster handballeur handballeuse
  haut haute heros hibou hippie hobby hub hasard hausse honte onze onzieme oui ouistiti yaourt yogi yacht haricot
  hardware hardeur harceleur harceleuse harpiste hipster hiphop hockey hollandais hollandaise hongrois hongroise user users
`);

/** Whether « que », « de », « le », « je » lose their vowel before this word. */
export const elides = (after: string): boolean => {
  const word = /^[\s"«“(]*([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  const folded = fold(word).replace('œ', 'oe').replace('æ', 'ae');
  const single = folded.replace(/s$/, '');
  if (KEPT.has(folded) || KEPT.has(single)) return false;
  return /^[aeiouh]/.test(folded) || folded === 'y' || /^y[^aeiou]/.test(folded);
};

/** « qu’ » or « que  », « d’ » or « de  », « j’ » or « je  »: ready to be followed by the words. */
export const elided = (word: 'que' | 'de' | 'je', after: string): string =>
  elides(after) ? `${word.slice(0, -1)}’${after}` : `${word} ${after}`;

const SOUNDS_LIKE_YOU = /^(?:uni(?!n|m)|us[aeiu]|ut[ei]|eu|ewe|one\b|once\b|u\b)/;
const SILENT_H = /^(?:hour|honest|honou?r|heir)/;
const SPELLED_WITH_VOWEL = /^[AEFHILMNORSX](?=[A-Z]*(?:[^A-Za-z]|$))/;

/** « a » or « an » before an English word, by its sound: a user, an hour, an SEO expert. */
export const indefinite = (after: string): 'a' | 'an' => {
  const word = after.trimStart();
  if (/^[A-Z]{1,4}(?![a-z])/.test(word)) return SPELLED_WITH_VOWEL.test(word) ? 'an' : 'a';
  const small = fold(word);
  if (SILENT_H.test(small)) return 'an';
  return /^[aeiou]/.test(small) && !SOUNDS_LIKE_YOU.test(small) ? 'an' : 'a';
};
