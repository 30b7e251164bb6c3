import { splitStories } from '#product/story-text/split.ts';

/** The stories somebody typed or pasted, one a line unless lines belong together; null where a line is beyond reading. */
export const storiesIn = (text: string): readonly string[] | null => {
  const { stories, skipped } = splitStories(text);
  return skipped.some(({ reason }) => reason === 'too-long') ? null : stories.map((story) => story.text);
};

/** From here on a pasted list deserves a look before it is taken. */
export const LONG_LIST = 40;
