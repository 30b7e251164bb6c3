import type { Question } from './edition.ts';

/**
 * The questions of an edition as they were written again. An answer stays with the question it was given to: one that
 * reads otherwise is another question, as soon as somebody may have answered.
 */
export const renewedQuestions = (
  before: readonly Question[],
  labels: readonly string[],
): readonly Question[] => {
  const left = [...before];
  let last = Math.max(0, ...before.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  return labels.map((label) => {
    const at = left.findIndex((one) => one.label === label);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same ?? { id: `q${++last}`, label, required: false };
  });
};
