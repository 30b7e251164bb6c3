import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

type Story = EntityOf<'story'>;

/** A story that its rank sets apart from its release, and behind which story it would be in line (null: first). */
export interface OutOfLine {
  readonly story: Story;
  readonly after: Story | null;
  /** The story in front of which to put it, when it should come first. */
  readonly before: Story | null;
}

/** Where the longest run of numbers that never fall stands, as indexes: O(n log n). */
const longestRise = (numbers: readonly number[]): readonly number[] => {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[tails[middle]!]! <= number) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = at;
  });
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.unshift(at);
  return rise;
};

/**
 * The fewest stories to move so that the backlog's order follows its releases: those outside the longest part that
 * follows them already. Stories under way or done, and those in no release, do not count.
 */
export const outOfLine = (model: Model): readonly OutOfLine[] => {
  const rank = new Map(model.list('release').map(({ id }, at) => [id, at]));
  const stories = model
    .list('story')
    .filter(({ status, release }) => (status === 'idea' || status === 'ready') && rank.has(release ?? ''));
  const rankOf = (story: Story): number => rank.get(story.release!)!;
  const inLine = longestRise(stories.map(rankOf));
  const kept = inLine.map((at) => stories[at]!);
  const stay = new Set(inLine);
  return stories
    .filter((_, at) => !stay.has(at))
    .map((story) => {
      const next = kept.findIndex((other) => rankOf(other) > rankOf(story));
      const after = kept.at(next < 0 ? -1 : next - 1) ?? null;
      return next === 0 ? { story, after: null, before: kept[0]! } : { story, after, before: null };
    });
};
