import { fold } from '#core/text.ts';
import { opensKnownVerb } from '#product/story-text/english-verb.ts';
import { startsInfinitive } from '#product/story-text/french-verb.ts';

/** A list a person laid out: lines with marks, or statements set apart by semicolons. */
const LAID_OUT = /\s*\n\s*(?:[-*•–]|\d{1,2}[.)])\s+|\s*;\s+/u;
/** Where one thing somebody does may end and the next begin. */
const JOINT =
  /(?:\s*,\s*|\s+)(?:et\s+(?:aussi\s+|ensuite\s+|puis\s+|également\s+|de\s+|d['’])?|puis\s+|ainsi\s+que\s+(?:de\s+)?|and\s+(?:also\s+|then\s+|to\s+)?|as\s+well\s+as\s+(?:to\s+)?|then\s+)|\s*,\s+/giu;
const ABLE = /^(?:(?:to\s+)?be\s+able\s+to\s+|to\s+|pouvoir\s+)/iu;
/** Nothing to cut without one of these. */
const HINT = /[;\n]|\b(?:et|puis|ainsi|and|then|as)\b/iu;

const isBracketed = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/** « View » and « list » are things as well: « the date and list of parts ». */
const THING = /^\S+\s+(?:of|for|de|d['’])\b/iu;

const trimmed = (text: string): string => text.replace(/^[\s,;:.•*–-]+|[\s,;.•–-]+$/gu, '');

/** Whether somebody does something here: an infinitive in French, a verb in English. */
const opensVerb = (text: string): boolean =>
  startsInfinitive(text) || (opensKnownVerb(text) && !THING.test(text));

/** Verbs that stand alone by nature take nothing from their neighbour: « répondre et dresser la liste ». */
const COMPLETE = new Set(
  'repondre venir revenir partir participer payer attendre reply respond come leave wait pay register login'.split(
    ' ',
  ),
);

/** « Créer, modifier et supprimer une séance »: verbs that stand alone share what the last one is about. */
const withObject = (parts: readonly string[]): readonly string[] => {
  const last = parts.at(-1)!;
  const object = last.replace(/^\S+/u, '');
  const alone = parts.slice(0, -1).every((part) => !/\s/u.test(part) && !COMPLETE.has(fold(part)));
  return alone && object !== '' ? [...parts.slice(0, -1).map((part) => part + object), last] : parts;
};

/**
 * The several things a want asks for, when they are clearly several: a laid-out list, or verbs joined by « et », “and”
 * or commas. Null for one thing, however many nouns it joins (« choisir un lieu et une date »).
 */
export const severalWants = (want: string): readonly string[] | null => {
  if (!HINT.test(want)) return null;
  const able = ABLE.exec(want)?.[0] ?? '';
  const text = trimmed(want.slice(able.length));
  // What introduces a list (« to: ») is no item of it.
  const laidOut = text
    .split(LAID_OUT)
    .map(trimmed)
    .filter((part, at) => at > 0 || opensVerb(part));
  if (laidOut.length > 1 && laidOut.every(opensVerb))
    return laidOut.flatMap((part) => severalWants(part) ?? [part]).map((part) => able + part);
  if (!opensVerb(text)) return null;
  const joints = [...text.matchAll(JOINT)].filter(
    ({ 0: joint, index }) => !isBracketed(text, index) && opensVerb(text.slice(index + joint.length)),
  );
  // Commas alone join things; before a closing « et » they join what somebody does.
  if (!joints.some(({ 0: joint }) => /\p{L}/u.test(joint))) return null;
  const ends = joints.map(({ 0: joint, index }) => index + joint.length);
  const parts = [...joints.map(({ index }) => index), text.length].map((to, at) =>
    trimmed(text.slice(ends[at - 1] ?? 0, to)),
  );
  const distinct = new Set(parts.map(fold));
  return distinct.size < parts.length || parts.includes('')
    ? null
    : withObject(parts).map((part) => able + part);
};
