import { criteriaByStory, roleOf } from '#product/exports/of-story.ts';
import { checkFile } from '#product/file.ts';
import { modelOfFile } from '#product/file-model.ts';
import { type ReadItem, readItem } from '#product/story-import/item.ts';

/** The stories of a model file (po-dojo/1), in their order; null for anything else. */
export const itemsOfModel = (value: unknown): readonly ReadItem[] | null => {
  const file = checkFile(value);
  if (!file.ok) return null;
  const model = modelOfFile(file.value);
  const criteria = criteriaByStory(model);
  return model.list('story').map((story, at): ReadItem => {
    const step = model.find('step', story.step);
    const { title, want, benefit, description, size, status, labels } = story;
    return readItem(at + 1, {
      title,
      role: roleOf(story, model),
      want,
      benefit,
      description,
      size,
      status,
      labels,
      criteria: (criteria.get(story.id) ?? []).map(({ title, given, when, then }) => ({
        title,
        given,
        when,
        then,
      })),
      activity: model.find('activity', step?.activity ?? null)?.title ?? '',
      step: step?.title ?? '',
      release: model.find('release', story.release)?.title ?? '',
    });
  });
};
