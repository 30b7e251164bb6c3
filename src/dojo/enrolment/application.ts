import { clamp } from '#core/text.ts';
import type { Question } from '../editions/edition.ts';
import { type Doing, isDoing } from '../people/person.ts';

/** Longest answer, in UTF-16 units. */
export const ANSWER_MAX = 2_000;

/** What somebody sends with an application. */
export interface Application {
  readonly answers: Readonly<Record<string, string>>;
  readonly doing: Doing | null;
  /** They agree to appear in the public list. */
  readonly shown: boolean;
}

/** What an edition asks: where hosts ask nothing, one thing all the same, whose words are ours. */
export const askedIn = (questions: readonly Question[]): readonly Question[] =>
  questions.length > 0 ? questions : [{ id: 'why', label: '', required: false }];

/** An application as a form sends it: answers to what was asked, and nothing else. */
export const applicationOf = (
  form: { get(name: string): unknown },
  questions: readonly Question[],
): Application => {
  const said = (id: string): string => {
    const value = form.get(`answer-${id}`);
    return typeof value === 'string' ? clamp(value.replaceAll('\0', ''), ANSWER_MAX).trim() : '';
  };
  const doing = form.get('doing');
  return {
    answers: Object.fromEntries(askedIn(questions).map(({ id }) => [id, said(id)])),
    doing: isDoing(doing) ? doing : null,
    shown: form.get('shown') === 'on',
  };
};
