import { splitStories } from '../story-text/split.ts';
import { type ReadItem, readItem, type Skipped } from './item.ts';

/** A list of stories as people paste it. Blank lines say nothing, and are not told. */
export const readText = (text: string): { items: readonly ReadItem[]; skipped: readonly Skipped[] } => {
  const { stories, skipped } = splitStories(text);
  return {
    items: stories.map(({ line, text: story }) => readItem(line, {}, story)),
    skipped: skipped.filter(({ reason }) => reason !== 'empty'),
  };
};
