import type { Locale } from '#core/words.ts';
import type { EntityOf } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import { type Separator, writeCells } from './cells.ts';
import { STORY_COLUMNS, type StoryColumn } from './columns.ts';
import { writeCriteria } from './criteria.ts';
import { writeLabels } from './labels.ts';
import { criteriaByStory, roleOf } from './of-story.ts';
import { writeStatus } from './statuses.ts';
import { exportWords } from './words.ts';

export interface CsvOptions {
  readonly separator?: Separator;
  /** A mark of byte order in front: without it, spreadsheets misread accents. */
  readonly mark?: boolean;
}

type Written = Exclude<StoryColumn, 'text'>;
const WRITTEN = STORY_COLUMNS.filter((column): column is Written => column !== 'text');

/** The stories in the order of the backlog, one a row, headings in a language; our own import reads it back. */
export const csvOf = (model: Model, locale: Locale, { separator, mark }: CsvOptions = {}): string => {
  const criteria = criteriaByStory(model);
  const cells = (story: EntityOf<'story'>): Record<Written, string> => {
    const step = model.find('step', story.step);
    return {
      title: story.title,
      role: roleOf(story, model),
      want: story.want,
      benefit: story.benefit,
      description: story.description,
      criteria: writeCriteria(criteria.get(story.id) ?? [], locale),
      activity: model.find('activity', step?.activity ?? null)?.title ?? '',
      step: step?.title ?? '',
      release: model.find('release', story.release)?.title ?? '',
      size: story.size === null ? '' : String(story.size),
      status: writeStatus(story.status, locale),
      labels: writeLabels(story.labels),
    };
  };
  const head = WRITTEN.map((column) => exportWords[locale][column]);
  const rows = model.list('story').map((story) => {
    const row = cells(story);
    // No reader of CSV takes a NUL; spaces around a cell say nothing.
    return WRITTEN.map((column) => row[column].replaceAll('\0', '').trim());
  });
  return `${mark ? '\ufeff' : ''}${writeCells([head, ...rows], separator)}`;
};
