import { partsOfText } from '#product/story-import/item.ts';
import { splitStories } from '#product/story-text/split.ts';
import { NOTHING_WRITTEN, type WrittenStory } from './written.ts';

/** The stories somebody typed or pasted, one a line unless lines belong together; null where a line is beyond reading. */
export const storiesIn = (text: string): readonly string[] | null => {
  const { stories, skipped } = splitStories(text);
  return skipped.some(({ reason }) => reason === 'too-long') ? null : stories.map((story) => story.text);
};

export const readWritten = (text: string): WrittenStory => ({ ...NOTHING_WRITTEN, ...partsOfText(text) });
