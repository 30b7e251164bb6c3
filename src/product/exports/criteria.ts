import type { Locale } from '#core/words.ts';
import type { EntityOf } from '../kinds/index.ts';
import { linesOf, oneLine, PARTS, type Parts, readStep, stepsOf } from './steps.ts';
import { exportWords } from './words.ts';

/** An acceptance test as it stands in a cell. */
export type WrittenCriterion = Parts & Pick<EntityOf<'criterion'>, 'title'>;

const TITLE = /^(?:sc[ée]nario|exemple|example)\s*:\s*/iu;

/** Acceptance tests as one text: a step a line, a blank line between tests. */
export const writeCriteria = (criteria: readonly WrittenCriterion[], locale: Locale): string =>
  criteria
    .map((criterion) =>
      [
        `${exportWords[locale].scenario}: ${oneLine(criterion.title)}`.trim(),
        ...stepsOf(criterion, locale).map(({ keyword, text }) => `${keyword} ${text}`),
      ].join('\n'),
    )
    .join('\n\n');

/**
 * Reads acceptance tests as people write them in a cell: Given/When/Then or « Étant donné… », one after the other.
 * Lines without a keyword belong to the step before; in front of all steps, they are what is seen.
 */
export const readCriteria = (text: string): readonly WrittenCriterion[] => {
  const all: (Record<'given' | 'when' | 'then', string[]> & { title: string })[] = [];
  let part: 'given' | 'when' | 'then' | null = null;
  const begin = (title: string) => {
    all.push({ title, given: [], when: [], then: [] });
    part = null;
  };
  for (const line of linesOf(text)) {
    const title = TITLE.exec(line);
    if (title) {
      begin(line.slice(title[0].length));
      continue;
    }
    const step = readStep(line);
    const now = all.at(-1);
    // A part that comes round again begins the next test.
    const again =
      step && step.kind !== 'and' && now && PARTS.indexOf(step.kind) < PARTS.indexOf(part ?? 'given');
    if (!now || again) begin('');
    if (step && step.kind !== 'and') part = step.kind;
    const said = step && (step.kind !== 'and' || part) ? step.text : line;
    all.at(-1)![part ?? 'then'].push(said);
  }
  return all.map(({ title, given, when, then }) => ({
    title,
    given: given.join('\n'),
    when: when.join('\n'),
    then: then.join('\n'),
  }));
};
