import { fold } from '#core/text.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';

/** What part of the map one looks at; null is no restriction. */
export interface MapFilter {
  readonly text: string;
  readonly persona: string | null;
  /** One release, or `none` for what is in no release yet. */
  readonly release: string | null;
}

export const NO_FILTER: MapFilter = { text: '', persona: null, release: null };
export const NO_RELEASE = 'none';

export const isFiltering = (filter: MapFilter): boolean =>
  filter.text.trim() !== '' || filter.persona !== null || filter.release !== null;

const searched = new WeakMap<EntityOf<'story'>, string>();
const wordsOf = (story: EntityOf<'story'>): string => {
  let words = searched.get(story);
  if (words === undefined) {
    const { title, want, benefit, description, role, labels } = story;
    words = fold([title, want, benefit, description, role, ...labels].join(' '));
    searched.set(story, words);
  }
  return words;
};

/** For whom a story is: its own persona, or that of the activity it stands under. */
export const personaOf = (model: Model, story: EntityOf<'story'>): string | null => {
  if (story.persona !== null || story.role !== '') return story.persona;
  const step = model.find('step', story.step);
  return model.find('activity', step?.activity ?? null)?.persona ?? null;
};

/** Whether a story shows, by its words (each of them, accents aside) and its persona; bands settle releases. */
export const showsStory = (model: Model, filter: MapFilter): ((story: EntityOf<'story'>) => boolean) => {
  const wanted = fold(filter.text).split(' ').filter(Boolean);
  return (story) =>
    (filter.persona === null || personaOf(model, story) === filter.persona) &&
    wanted.every((word) => wordsOf(story).includes(word));
};

export const showsBand = (filter: MapFilter, release: string | null): boolean =>
  filter.release === null || filter.release === (release ?? NO_RELEASE);
