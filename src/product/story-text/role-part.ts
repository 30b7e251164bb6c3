import { isBullet } from './bounds.ts';
import { CIRCUMSTANCE_EN } from './english.ts';
import { CIRCUMSTANCE_FR, CIRCUMSTANCE_PHRASES_FR } from './french.ts';
import type { Opener } from './openers.ts';
import { part, partBetween } from './parts.ts';
import { mayBeSomebody } from './people.ts';
import { phraseAt } from './phrases.ts';
import { withoutArticle } from './role.ts';
import { isBreak, keyAt, type Reading } from './tokens.ts';

const isCircumstance = (reading: Reading, at: number): boolean =>
  CIRCUMSTANCE_FR.has(keyAt(reading, at)) ||
  CIRCUMSTANCE_EN.has(keyAt(reading, at)) ||
  phraseAt(reading, at, CIRCUMSTANCE_PHRASES_FR) >= 0 ||
  (keyAt(reading, at) === 'en' && /.ant$/.test(keyAt(reading, at + 1)));

/** Where « …, quand je suis connecté, » begins after a role. */
export const circumstanceIn = (reading: Reading, from: number, to: number): number => {
  for (let at = from + 1; at < to - 1; at++)
    if (keyAt(reading, at) === ',' && isCircumstance(reading, at + 1)) return at;
  return to;
};

export const roleBetween = (reading: Reading, from: number, to: number): string | null => {
  const said = partBetween(reading, from, to);
  return said === null ? null : part(withoutArticle(said));
};

/** A role stays in its paragraph, though a list under it may tell what is wanted. */
export const paragraphEnd = (reading: Reading, from: number, to: number): number => {
  for (let at = from; at < to; at++)
    if (isBreak(reading, at) && (keyAt(reading, at) === '\n\n' || isBullet(reading, at + 1))) return at;
  return to;
};

/** « En tant que membre, vous … »: a guide, not somebody's wish. */
export const speaksToReader = (reading: Reading, at: number): boolean =>
  /^(?:vous|votre|vos|tu|ton|ta|tes|you|your|\p{L}{2,}ez)$/u.test(keyAt(reading, at));

/** Where a role without « I want » ends: at its first comma, colon, dash or line. */
export const pauseAfter = (reading: Reading, from: number, stop: number): number => {
  for (let at = from + 1; at < stop; at++) {
    if ((reading.depth[at] ?? 0) > (reading.depth[from] ?? 0)) continue;
    if (isBreak(reading, at) || /^[,:;–—]$/.test(keyAt(reading, at))) return at;
  }
  return stop;
};

/** « As a directory » names nobody; « en tant que » nearly always does, and « Rôle : » needs a want beside it. */
export const namesSomebody = (reading: Reading, role: Opener, to: number): boolean => {
  if (role.locale !== 'en') return role.locale === 'fr';
  for (let at = role.end; at < to; at++) if (mayBeSomebody(keyAt(reading, at))) return true;
  return false;
};
