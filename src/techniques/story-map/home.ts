import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { contentWords } from '../content-words.ts';

type Story = EntityOf<'story'>;
type Step = EntityOf<'step'>;

/** The step whose every telling word a story says, when there is one such step alone; two words say more than one. */
const stepFor = (story: Story, steps: readonly { step: Step; words: ReadonlySet<string> }[]): Step | null => {
  const said = contentWords(`${story.title} ${story.want}`);
  const fitting = steps.filter(({ words }) => [...words].every((word) => said.has(word)));
  const most = Math.max(0, ...fitting.map(({ words }) => words.size));
  const best = fitting.filter(({ words }) => words.size === most);
  return best.length === 1 ? best[0]!.step : null;
};

/** Stories that stand under no step, each with the one step that its words call for. */
export const homeFor = function* (model: Model): Iterable<readonly [Story, Step]> {
  const steps = model
    .list('step')
    .map((step) => ({ step, words: contentWords(step.title) }))
    .filter(({ words }) => words.size > 0);
  if (steps.length === 0) return;
  for (const story of model.list('story')) {
    if (model.find('step', story.step)) continue;
    const step = stepFor(story, steps);
    if (step) yield [story, step];
  }
};
