import type { Locale } from '#core/words.ts';
import type { EntityOf } from '../kinds/index.ts';

type Part = 'given' | 'when' | 'then';
export type StepKind = Part | 'and';
export type Parts = Pick<EntityOf<'criterion'>, Part>;

export const PARTS: readonly Part[] = ['given', 'when', 'then'];

/** Keywords of Gherkin: the first of each is the one we write, all are read. */
const KEYWORDS: Readonly<Record<Locale, Readonly<Record<StepKind, readonly string[]>>>> = {
  fr: {
    given: ['Étant donné', 'Étant donnée', 'Étant donnés', 'Étant données', 'Etant donné', 'Sachant', 'Soit'],
    when: ['Quand', 'Lorsque'],
    then: ['Alors', 'Donc'],
    and: ['Et'],
  },
  en: { given: ['Given'], when: ['When'], then: ['Then'], and: ['And'] },
};

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A text on one line: no break, no control, nothing around it. */
export const oneLine = (text: string): string =>
  text
    .split(LINE_END)
    .join(' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** The lines that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split(LINE_END)
    .map(oneLine)
    .filter((line) => line !== '');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const opening = (kinds: readonly StepKind[]) => {
  const all = Object.values(KEYWORDS).flatMap((said) => kinds.flatMap((kind) => said[kind]));
  const longest = all.toSorted((a, b) => b.length - a.length);
  return new RegExp(`^(?:${longest.map(escaped).join('|')})(?=\\s)\\s+`, 'iu');
};
const OPENING: Readonly<Record<StepKind, RegExp>> = {
  given: opening(['given']),
  when: opening(['when']),
  then: opening(['then']),
  and: opening(['and']),
};

/** A line without the keywords that somebody wrote in front of it, where they say no more than its place. */
const bare = (line: string, kind: StepKind): string => {
  const rest = line.replace(OPENING[kind], '');
  return rest === line ? line : bare(rest, kind);
};

export interface Step {
  readonly kind: StepKind;
  readonly keyword: string;
  readonly text: string;
}

/** An acceptance test as steps, in the words of a language: each line of a part a step, the further ones « and ». */
export const stepsOf = (criterion: Parts, locale: Locale): readonly Step[] =>
  PARTS.flatMap((part) =>
    linesOf(criterion[part]).map((line, at) => {
      const kind = at === 0 ? part : 'and';
      return { kind, keyword: KEYWORDS[locale][kind][0]!, text: bare(line, kind) };
    }),
  );

/** The part that a line opens with one of the keywords, and what it says; null when it opens none. */
export const readStep = (line: string): { readonly kind: StepKind; readonly text: string } | null => {
  for (const kind of [...PARTS, 'and'] as const) {
    const said = OPENING[kind].exec(line)?.[0];
    if (said !== undefined) return { kind, text: line.slice(said.length) };
  }
  return null;
};
