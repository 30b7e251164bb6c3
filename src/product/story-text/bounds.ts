import { benefitAt } from './connectors.ts';
import { labelAt } from './labels.ts';
import { type BenefitOpener, isLineHead, roleAt, wantAt } from './openers.ts';
import { afterColon, words } from './phrases.ts';
import { isBreak, isCapital, isWord, keyAt, type Reading } from './tokens.ts';

const ABBREVIATIONS = words('ex cf p pp art vs no fig env min max resp');
/** First words of what follows a story: criteria, notes, scenarios. */
const AFTER_A_STORY = words(`
  acceptance acceptation critere criteres criteria criterion note notes remarque remarques priorite priority estimation
  given etant background scenario scenarios contexte context exemple examples regles regle rules dod dor
  complexite complexity definition sp points
`);
const BULLETS = new Set(['-', '*', '•', '+', '–', '◦', '▪', '☐']);

export const isBullet = (reading: Reading, at: number): boolean =>
  BULLETS.has(keyAt(reading, at)) ||
  (/^\d{1,3}$/.test(keyAt(reading, at)) && /^[.)]$/.test(keyAt(reading, at + 1)));

export const afterBullet = (reading: Reading, at: number): number =>
  !isBullet(reading, at) ? at : BULLETS.has(keyAt(reading, at)) ? at + 1 : at + 2;

/** Whether a sentence ends at this mark: a capital, a line or nothing comes after it. */
export const endsSentence = (reading: Reading, at: number): boolean => {
  const { tokens } = reading;
  const mark = tokens[at];
  if (!mark || !/^[.!?…]$/.test(mark.key)) return false;
  let next = at + 1;
  while (next < at + 4 && /^[.!?…"»”)\]]$/.test(keyAt(reading, next))) next++;
  const after = tokens[next];
  if (!after || after.kind === 'break') return true;
  if (after.from === tokens[next - 1]!.to) return false;
  const before = keyAt(reading, at - 1);
  if (
    mark.key === '.' &&
    next === at + 1 &&
    ((isWord(reading, at - 1) && before.length === 1) || ABBREVIATIONS.has(before))
  )
    return false;
  return isCapital(reading, next) || !isWord(reading, next);
};

/** Whether what begins here comes after a story rather than in it: « Critères : », « Given … ». */
export const isAfterStory = (reading: Reading, at: number): boolean =>
  AFTER_A_STORY.has(keyAt(reading, at)) && isCapital(reading, at);

/** Whether the line from this token on opens a part of a story, after no more than a bullet, an id or a label. */
export const lineOpens = (reading: Reading, from: number): 'role' | 'want' | 'benefit' | null => {
  let first: 'want' | 'benefit' | null = null;
  for (let at = from; at < from + 12 && at < reading.tokens.length && !isBreak(reading, at); at++) {
    if (!isLineHead(reading, at)) continue;
    // « Fonctionnalité : en tant que … »: the role tells more than the label before it.
    if (roleAt(reading, at)) return first === 'benefit' ? first : 'role';
    const want = first === null ? wantAt(reading, at) : null;
    if (want && want.strength !== 'bare') first = 'want';
    if (first === null && benefitAt(reading, at)) first = 'benefit';
  }
  return first;
};

const isLabelled = (reading: Reading, at: number): boolean => {
  if (!isCapital(reading, at)) return false;
  for (let next = at + 1; next < at + 6; next++) {
    if (keyAt(reading, next) === ':') return true;
    if (!isWord(reading, next)) return false;
  }
  return false;
};

/**
 * Whether a story ends at this break. `structured` when its parts stand on lines of their own: there a capital
 * begins something else, where in wrapped prose it may be any noun.
 */
const endsAtBreak = (reading: Reading, at: number, structured: boolean): boolean => {
  const next = at + 1;
  const key = keyAt(reading, next);
  if (key === '' || keyAt(reading, at) === '\n\n' || isBullet(reading, next)) return true;
  if (key === '#' || key === '|' || key === '=') return true;
  if (isAfterStory(reading, next) || (structured && isCapital(reading, next))) return true;
  return isLabelled(reading, next) || labelAt(reading, next, 'role') >= 0;
};

/** A part of a story from its first token: where it ends, why, and the connectors met on the way. */
export interface Stretch {
  readonly end: number;
  readonly by: 'sentence' | 'line' | 'text';
  readonly benefits: readonly BenefitOpener[];
}

export const stretchFrom = (reading: Reading, from: number, structured: boolean): Stretch => {
  const { tokens, depth } = reading;
  const benefits: BenefitOpener[] = [];
  const level = depth[from] ?? 0;
  let listing = isBullet(reading, from) && isBreak(reading, from - 1);
  for (let at = from; at < tokens.length; at++) {
    if (isBreak(reading, at)) {
      const opens = lineOpens(reading, at + 1);
      if (opens === 'benefit') continue;
      const first = afterBullet(reading, at + 1);
      if (structured && keyAt(reading, first) === 'pour' && at > from) {
        benefits.push({ at: first, end: afterColon(reading, first + 1), locale: 'fr', weak: false });
        continue;
      }
      if (opens !== null && at > from) return { end: at, by: 'line', benefits };
      const bullet = isBullet(reading, at + 1) && (listing || at === from || keyAt(reading, at - 1) === ':');
      if (bullet) listing = true;
      else if (endsAtBreak(reading, at, structured)) return { end: at, by: 'line', benefits };
      continue;
    }
    if ((depth[at] ?? 0) < level) return { end: at, by: 'text', benefits };
    if ((depth[at] ?? 0) > level) continue;
    if (endsSentence(reading, at) && !(listing && isBullet(reading, at - 1)))
      return { end: at, by: 'sentence', benefits };
    const benefit = benefitAt(reading, at);
    if (benefit) {
      benefits.push(benefit);
      at = Math.max(at, benefit.end - 1);
    }
  }
  return { end: tokens.length, by: 'text', benefits };
};
