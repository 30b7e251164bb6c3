import { capital, fold } from '#core/text.ts';
import type { EntityOf, FieldsOf } from './kinds/index.ts';
import { change, create, type Pen, together } from './pen.ts';
import { isInfinitive } from './story-text/infinitive.ts';

/** Where a want comes apart, the surest sign first: lines, semicolons and sentences, « et », commas. */
const JOINTS = [
  /\s*\n\s*(?:[-*•–]\s*)?/u,
  /\s*;\s*|(?<=[\p{L}»)])[.!]\s+(?=\p{Lu})/u,
  /,?\s+(?:et(?:\s+(?:aussi|ensuite|puis|également))?|ainsi\s+que|puis|and(?:\s+(?:also|then))?|as\s+well\s+as|then)\s+/iu,
  /,\s+/u,
];

const DETERMINER =
  /^(?:l['’]|(?:les?|la|une?|des|du|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leurs?|ce|cet|cette|ces|chaque|tous|toutes|the|an?|my|our|your|their|his|her|its|this|that|these|those|each|every|all|some|any)\s)/iu;

/** Such words in front of an infinitive stand for somebody or something: « la trier », « me désinscrire ». */
const PRONOUN = /^(?:[mtsl]['’]|(?:me|te|se|nous|vous|les?|la|leur|lui|y|en)\s+)(\S+)/iu;
const isPronoun = (text: string): boolean => isInfinitive(fold(PRONOUN.exec(text)?.[1] ?? ''));

const ABLE = /^(?:(?:to\s+)?be\s+able\s+to|to|pouvoir)\s+/iu;
const OF = /^(?:de\s|d['’])/iu;

/** The words in front of the first that `starts` recognises, past the beginning. */
const leadOf = (text: string, starts: RegExp): string => {
  for (const { index } of text.matchAll(/(?<=\s)\S/gu))
    if (starts.test(text.slice(index))) return text.slice(0, index).trim();
  return '';
};

const trimmed = (text: string) => text.replace(/^[\s,;:.•–-]+|[\s,;:.•–-]+$/gu, '');

/** What the second part needs of the first to stand alone: « voir la date | et le lieu » → « voir le lieu ». */
const standAlone = (first: string, second: string): readonly [string, string] => {
  if (DETERMINER.test(second) && !isPronoun(second))
    return [first, `${leadOf(first, DETERMINER)} ${second}`.trim()];
  if (OF.test(second)) return [first, `${leadOf(first, OF)} ${second}`.trim()];
  const able = ABLE.exec(first)?.[0] ?? '';
  const [does, will] = [first.slice(able.length), second.replace(ABLE, '')];
  // « chercher et filtrer les séances »: both verbs have the one object.
  const object = /[\s'’]/.test(does) || isPronoun(will) ? '' : will.replace(/^\S+/u, '');
  return [`${able}${does}${object}`, able + will];
};

/** Two wants in place of one, as a proposal to be corrected; null where nothing says that there are two. */
export const proposeSplit = (want: string): readonly [string, string] | null => {
  const text = trimmed(want);
  for (const joint of JOINTS) {
    const found = joint.exec(text);
    if (!found) continue;
    const [one, other] = [text.slice(0, found.index), text.slice(found.index + found[0].length)].map(trimmed);
    if (!one || !other) continue;
    const [first, second] = standAlone(one, other);
    return fold(first) === fold(second) ? null : [first, startLike(first, second)];
  }
  return null;
};

const startLike = (first: string, second: string): string =>
  capital(first) === first ? capital(second) : second;

/** The part of a story that says what is wanted: what a split cuts. */
export const wantedIn = (story: EntityOf<'story'>): 'want' | 'description' | 'title' => {
  const told = story.form === 'free' ? 'description' : 'want';
  return story[told] === '' ? 'title' : told;
};

/**
 * Splits a story in two: the first keeps its acceptance tests, the second stands just behind it with the same persona,
 * step, release and benefit. A size agreed for the whole fits neither. Returns the second's id, null if the story has
 * gone or one part is empty.
 */
export const splitStory = (pen: Pen, id: string, parts: readonly [string, string]): string | null => {
  const story = pen.model.find('story', id);
  if (!story || parts.some((part) => part.trim() === '')) return null;
  const field = wantedIn(story);
  const { form, persona, role, step, release, benefit, labels } = story;
  const same: FieldsOf<'story'> = { form, persona, role, step, release, benefit, labels };
  return together(pen, () => {
    change(pen, 'story', id, { [field]: parts[0].trim(), size: null });
    const second = create(pen, 'story', { ...same, [field]: parts[1].trim() }, { after: id });
    create(pen, 'link', { from: id, to: second, how: 'split' });
    return second;
  });
};
