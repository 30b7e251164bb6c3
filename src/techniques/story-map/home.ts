import type { EntityOf } from '#product/kinds/index.ts';
import { contentWords } from '../content-words.ts';
import { remember, rememberOf } from '../remember.ts';

type Story = EntityOf<'story'>;
type Step = EntityOf<'step'>;

const wordsOf = remember(({ title, want }: Story) => contentWords(`${title} ${want}`));

/** The step whose every telling word a story says, when there is one such step alone; two words say more than one. */
const stepFor = (story: Story, steps: readonly { step: Step; words: ReadonlySet<string> }[]): Step | null => {
  const said = wordsOf(story);
  const fitting = steps.filter(({ words }) => [...words].every((word) => said.has(word)));
  const most = Math.max(0, ...fitting.map(({ words }) => words.size));
  const best = fitting.filter(({ words }) => words.size === most);
  return best.length === 1 ? best[0]!.step : null;
};

/** Stories that stand under no step, each with the one step that its words call for. */
export const homeFor = rememberOf((model): readonly (readonly [Story, Step])[] => {
  const steps = model
    .list('step')
    .map((step) => ({ step, words: contentWords(step.title) }))
    .filter(({ words }) => words.size > 0);
  if (steps.length === 0) return [];
  return model.list('story').flatMap((story) => {
    const step = model.find('step', story.step) ? null : stepFor(story, steps);
    return step ? [[story, step] as const] : [];
  });
});
