import type { WrittenCriterion } from '../exports/criteria.ts';
import { type EntityOf, KINDS } from '../kinds/index.ts';
import { type SkipReason, STORY_TEXT_LIMIT } from '../story-text/listed.ts';
import { parseStory } from '../story-text/parse.ts';

/** A story as it was read from somewhere, before it is one of a product: everything in words. */
export interface StoryItem {
  /** Where it stands in what was sent: the line it begins on, or its number in a JSON list; from 1. */
  readonly line: number;
  readonly title: string;
  readonly role: string;
  readonly want: string;
  readonly benefit: string;
  readonly description: string;
  readonly criteria: readonly WrittenCriterion[];
  readonly activity: string;
  readonly step: string;
  readonly release: string;
  readonly size: number | null;
  readonly status: EntityOf<'story'>['status'];
  readonly labels: readonly string[];
}

/** Why something that was sent made no story. */
export type ImportSkip = SkipReason | 'nothing-said' | 'not-a-story';

export interface Skipped {
  readonly line: number;
  readonly reason: ImportSkip;
}

/** What was read: an item, or the reason for which there is none, in the order sent. */
export type ReadItem = { readonly ok: true; readonly item: StoryItem } | ({ readonly ok: false } & Skipped);

const NOTHING = {
  title: '',
  role: '',
  want: '',
  benefit: '',
  description: '',
  criteria: [],
  activity: '',
  step: '',
  release: '',
  size: null,
  status: 'idea',
  labels: [],
} as const;

/** Up to here a text without the parts of a story is its name; a longer one is told in full. */
const NAME_MAX = 160;

const { story, criterion, release, activity, step } = {
  story: KINDS.story.fields,
  criterion: KINDS.criterion.fields,
  release: KINDS.release.fields,
  activity: KINDS.activity.fields,
  step: KINDS.step.fields,
};
const within = (text: string, field: { readonly max?: number }) => text.length <= (field.max ?? 0);

const fits = (item: StoryItem): boolean =>
  within(item.title, story.title) &&
  within(item.role, story.role) &&
  within(item.want, story.want) &&
  within(item.benefit, story.benefit) &&
  within(item.description, story.description) &&
  within(item.activity, activity.title) &&
  within(item.step, step.title) &&
  within(item.release, release.title) &&
  item.labels.length <= 20 &&
  item.labels.every((label) => label.length <= 40) &&
  item.criteria.length <= 50 &&
  item.criteria.every(
    ({ title, given, when, then }) =>
      within(title, criterion.title) &&
      within(given, criterion.given) &&
      within(when, criterion.when) &&
      within(then, criterion.then),
  );

const says = ({ title, want, benefit, description }: StoryItem): boolean =>
  [title, want, benefit, description].some((text) => text.trim() !== '');

/** The parts of a story in a sentence; all of a text in which there are none, nothing of it lost. */
export const partsOfText = (text: string): Partial<StoryItem> => {
  const { form, role, want, benefit, id, rest } = parseStory(text);
  const whole = text.trim();
  const free = whole.length <= NAME_MAX && !whole.includes('\n') ? { title: whole } : { description: whole };
  if (form === 'free' || !want) return free;
  const parts = {
    role: role ?? '',
    want,
    benefit: benefit ?? '',
    ...(rest ? { description: rest } : {}),
    ...(id ? { labels: [id] } : {}),
  };
  return fits({ line: 0, ...NOTHING, ...parts }) ? parts : free;
};

/** An item of what was said, or why it is none. `text`, a whole story, stands behind the parts said by themselves. */
export const readItem = (line: number, said: Partial<StoryItem>, text = ''): ReadItem => {
  if (text.length > STORY_TEXT_LIMIT) return { ok: false, line, reason: 'too-long' };
  const item: StoryItem = { ...NOTHING, ...(text.trim() === '' ? {} : partsOfText(text)), ...said, line };
  if (!says(item)) return { ok: false, line, reason: 'nothing-said' };
  return fits(item) ? { ok: true, item } : { ok: false, line, reason: 'too-long' };
};
