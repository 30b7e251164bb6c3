import * as z from 'zod';
import type { ReadItem, StoryItem } from './item.ts';
import { readItem } from './item.ts';

const text = z.string();
const Criterion = z.object({
  title: text.default(''),
  given: text.default(''),
  when: text.default(''),
  then: text.default(''),
});

/** One story of a JSON list: a whole sentence in `text`, or its parts; the parts win over the sentence. */
export const JsonStory = z.object({
  text: text.optional(),
  title: text.optional(),
  role: text.nullish(),
  want: text.nullish(),
  benefit: text.nullish(),
  description: text.optional(),
  criteria: z.array(Criterion).optional(),
  activity: text.optional(),
  step: text.optional(),
  release: text.optional(),
  size: z.number().min(0).max(1000).nullish(),
  status: z.enum(['idea', 'ready', 'doing', 'done']).optional(),
  labels: z.array(text).optional(),
});

const said = (fields: z.infer<typeof JsonStory>): Partial<StoryItem> => {
  const { text: _text, ...parts } = fields;
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'description' ? value.trim() : value,
    ]),
  );
};

/** A list of stories as JSON; what is no story in it is left out with a reason. Null when it is no list. */
export const readJsonStories = (value: unknown): readonly ReadItem[] | null => {
  if (!Array.isArray(value)) return null;
  return value.map((raw, at): ReadItem => {
    const story = JsonStory.safeParse(raw);
    if (!story.success) return { ok: false, line: at + 1, reason: 'not-a-story' };
    return readItem(at + 1, said(story.data), story.data.text);
  });
};
