import type { Locale } from '#core/words.ts';
import * as en from './english.ts';
import * as fr from './french.ts';
import { infinitiveAt, isInfinitive } from './infinitive.ts';
import { labelAt } from './labels.ts';
import { afterColon, phraseAt } from './phrases.ts';
import { between, isBreak, isCapital, isWord, keyAt, type Reading } from './tokens.ts';

/** Words that open a part of a story at token `at`; the part begins at token `end`. */
export interface Opener {
  readonly at: number;
  readonly end: number;
  readonly locale: Locale | null;
}

/** `wish` wants something, `modal` can or must, `bare` is a subject before any other verb, `label` a heading. */
export interface WantOpener extends Opener {
  readonly strength: 'wish' | 'modal' | 'bare' | 'label';
  /** Letters of the first token that still belong to the opener, its space forgotten: « souhaitecréer ». */
  readonly glued: number;
}

/** A `weak` connector counts only where no other is found. */
export interface BenefitOpener extends Opener {
  readonly weak: boolean;
}

/** Whether a clause may begin here: first in the text or its line, or after a mark. */
export const isClauseStart = (reading: Reading, at: number): boolean => !isWord(reading, at - 1);

/** Whether only a bullet, a number, an id or a short label stands before this in its line. */
export const isLineHead = (reading: Reading, at: number): boolean => {
  if (!isClauseStart(reading, at) || keyAt(reading, at - 1) === ',') return false;
  for (let back = at - 1; back >= 0 && back > at - 14; back--) if (isBreak(reading, back)) return true;
  return at < 14;
};

/** The same, and what stands before is no sentence: a colon, a dash, a cell or a bracket ends it. */
export const isAfterLabel = (reading: Reading, at: number): boolean => {
  if (!isLineHead(reading, at)) return false;
  const before = keyAt(reading, at - 1);
  return isLineStart(reading, at) || /^[:–—|\]-]$/.test(before) || (/^[.)]$/.test(before) && at < 5);
};

const isLineStart = (reading: Reading, at: number): boolean => {
  let back = at - 1;
  while (back >= at - 6 && back >= 0 && !isWord(reading, back) && !isBreak(reading, back)) back--;
  return back < 0 || isBreak(reading, back);
};

/** « En tant que », « ETQ », « Comme », « As a », « Rôle : ». */
export const roleAt = (reading: Reading, at: number): Opener | null => {
  const said = saidRoleAt(reading, at);
  if (said || !isLineStart(reading, at)) return said;
  const label = labelAt(reading, at, 'role');
  return label < 0 ? null : { ...(saidRoleAt(reading, label) ?? { end: label, locale: null }), at };
};

const saidRoleAt = (reading: Reading, at: number): Opener | null => {
  const french = phraseAt(reading, at, fr.ROLE_FR);
  if (french >= 0) {
    const end = afterColon(reading, french);
    if (fr.NOT_WHO_FR.has(keyAt(reading, end)) || !beginsName(reading, end)) return null;
    return { at, end, locale: 'fr' };
  }
  const english = phraseAt(reading, at, en.ROLE_EN);
  if (english >= 0 && isClauseStart(reading, at)) {
    const end = afterColon(reading, english);
    if (en.NOT_A_ROLE_EN.has(keyAt(reading, end)) || !beginsName(reading, end)) return null;
    return { at, end, locale: 'en' };
  }
  return isClauseStart(reading, at) ? looseRoleAt(reading, at) : null;
};

/** « (the “As a …”) » only mentions the form: somebody must be named. */
const beginsName = (reading: Reading, at: number): boolean =>
  isWord(reading, at) || /^(?:[[(«“"'<{`/@#&\p{S}]|)$/u.test(keyAt(reading, at));

/** « Comme » and a bare « as » name a role only when a wish follows soon. */
const looseRoleAt = (reading: Reading, at: number): Opener | null => {
  const key = keyAt(reading, at);
  if (key !== 'comme' && key !== 'as') return null;
  const locale = key === 'comme' ? 'fr' : 'en';
  const article = locale === 'fr' && (keyAt(reading, at + 1) === 'un' || keyAt(reading, at + 1) === 'une');
  const end = at + (article ? 2 : 1);
  const stop = locale === 'fr' ? fr.NOT_A_ROLE_FR : en.NOT_A_ROLE_EN;
  if (!isWord(reading, end) || stop.has(keyAt(reading, end))) return null;
  for (let next = end + 1; next < end + (locale === 'fr' ? 12 : 6); next++) {
    const want = saidWantAt(reading, next);
    if (want && want.strength !== 'bare' && !followsSubordination(reading, next)) return { at, end, locale };
    if (keyAt(reading, next) === ',' && isToldBare(reading, at, end, next)) return { at, end, locale };
    if (/^[.!?;:]$/.test(keyAt(reading, next))) return null;
  }
  return null;
};

/** « Comme secrétaire, envoyer … »: in small letters, for « Comme Doodle, proposer … » compares. */
const isToldBare = (reading: Reading, at: number, from: number, comma: number): boolean =>
  keyAt(reading, at) === 'comme' &&
  isLineHead(reading, at) &&
  !isCapital(reading, from) &&
  infinitiveAt(reading, comma + 1);

/** « … que je », « … when I »: the clause hangs on another one. An accent tells « où » from « ou ». */
export const followsSubordination = (reading: Reading, at: number): boolean => {
  const key = keyAt(reading, at - 1);
  return fr.SUBORDINATING.has(key) || (key === 'ou' && /ù/i.test(between(reading, at - 1, at)));
};

const want = (
  at: number,
  end: number,
  strength: WantOpener['strength'],
  locale: Locale | null,
  glued = 0,
): WantOpener => ({ at, end, strength, locale, glued });

/** « Je veux », « on peut », « I would like to », « je tape », « Besoin : ». */
export const wantAt = (reading: Reading, at: number): WantOpener | null => {
  const label = isLineStart(reading, at) ? labelAt(reading, at, 'want') : -1;
  if (label < 0) return saidWantAt(reading, at);
  // « Fonctionnalité : en tant que … » titles a story, it tells no want.
  if (saidRoleAt(reading, label)) return null;
  const strength = /^(?:je|i)$/.test(keyAt(reading, at)) ? 'wish' : 'label';
  return { ...(saidWantAt(reading, label) ?? want(at, label, strength, null)), at };
};

const saidWantAt = (reading: Reading, at: number): WantOpener | null => {
  const key = keyAt(reading, at);
  const impersonal = phraseAt(reading, at, fr.IMPERSONAL_FR);
  if (impersonal >= 0) return want(at, impersonal, 'modal', 'fr');
  if (fr.GLUED_SUBJECT_FR.test(key)) return want(at, afterColon(reading, at + 1), 'wish', 'fr');
  if (fr.SUBJECTS_FR.has(key) || (fr.THIRD_SUBJECTS_FR.has(key) && keyAt(reading, at - 1) === ','))
    return frenchWantAt(reading, at);
  if (key === 'j' && /^(?:ai|aimerai|aimerais|aurais)$/.test(keyAt(reading, at + 1)))
    return frenchWantAt(reading, at);
  if (en.SUBJECTS_EN.has(key) || (en.THIRD_SUBJECTS_EN.has(key) && keyAt(reading, at - 1) === ','))
    return englishWantAt(reading, at);
  return null;
};

const frenchWantAt = (reading: Reading, at: number): WantOpener | null => {
  const verb = keyAt(reading, at + 1) === '\n' ? at + 2 : at + 1;
  const key = keyAt(reading, verb);
  if (key === 'ne' || key === "n'")
    return want(at, verb, phraseAt(reading, verb + 1, fr.WISHES_FR) >= 0 ? 'wish' : 'modal', 'fr');
  const wish = phraseAt(reading, verb, fr.WISHES_FR);
  if (wish >= 0) return want(at, afterColon(reading, wish), 'wish', 'fr');
  const modal = phraseAt(reading, verb, fr.MODALS_FR);
  if (modal >= 0) return want(at, afterColon(reading, modal), 'modal', 'fr');
  if (fr.ABOUT_TO_FR.has(key) && infinitiveAt(reading, verb + 1)) return want(at, verb + 1, 'modal', 'fr');
  const glued = fr.GLUED_FR.find((form) => key.startsWith(form) && isInfinitive(key.slice(form.length)));
  if (glued) return want(at, verb, 'wish', 'fr', glued.length);
  return isWord(reading, verb) ? want(at, verb, 'bare', 'fr') : null;
};

const englishWantAt = (reading: Reading, at: number): WantOpener | null => {
  const verb = keyAt(reading, at + 1) === '\n' ? at + 2 : at + 1;
  const negated = phraseAt(reading, verb, en.NEGATIONS_EN);
  if (negated >= 0)
    return want(at, verb, phraseAt(reading, negated, en.WISHES_EN) >= 0 ? 'wish' : 'modal', 'en');
  const wish = phraseAt(reading, verb, en.WISHES_EN);
  if (wish >= 0) return want(at, afterTo(reading, wish), 'wish', 'en');
  const modal = phraseAt(reading, verb, en.MODALS_EN);
  if (modal >= 0) return want(at, afterTo(reading, modal), 'modal', 'en');
  return isWord(reading, verb) ? want(at, verb, 'bare', 'en') : null;
};

const afterTo = (reading: Reading, at: number): number => {
  const end = afterColon(reading, at);
  return keyAt(reading, end) === 'to' ? afterColon(reading, end + 1) : end;
};
