import type { FieldsOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { personaNamed } from '#product/personas.ts';
import type { StoryItem } from '#product/story-import/item.ts';

/** A story somebody wrote in the page: its parts where it has the form, else a name or the whole text. */
export type WrittenStory = Pick<StoryItem, 'title' | 'role' | 'want' | 'benefit' | 'description' | 'labels'>;

export const NOTHING_WRITTEN: WrittenStory = {
  title: '',
  role: '',
  want: '',
  benefit: '',
  description: '',
  labels: [],
};

/** The fields of a story somebody wrote. A role that is a persona of the model becomes that persona. */
export const fieldsOfWritten = (written: WrittenStory, model: Model): FieldsOf<'story'> => {
  const { title, role, want, benefit, description, labels } = written;
  const persona = role ? personaNamed(model, role)?.id : undefined;
  return {
    form: want === '' && description !== '' ? 'free' : 'as-a',
    title,
    want,
    benefit,
    ...(persona ? { persona } : role ? { role } : {}),
    ...(description ? { description } : {}),
    ...(labels.length > 0 ? { labels } : {}),
  };
};
