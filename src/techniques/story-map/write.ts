import type { EntityOf } from '#product/kinds/index.ts';
import { create, type Pen, together } from '#product/pen.ts';
import { putStep } from './place.ts';

/** A cell by its step and release. */
export interface CellOf {
  readonly step: string | null;
  readonly release: string | null;
}

/** Stories in a cell, behind a card of it; without one, behind the last of the cell. Returns their ids. */
export const writeStories = (
  pen: Pen,
  cell: CellOf,
  titles: readonly string[],
  after: string | null,
): readonly string[] =>
  together(pen, () => {
    let last = after;
    return titles.map((title) => {
      const place = last === null ? undefined : { after: last };
      last = create(pen, 'story', { ...cell, title: title.slice(0, 300) }, place);
      return last;
    });
  });

/** A step in an activity, behind another one or last of the activity. */
export const writeStep = (pen: Pen, activity: string | null, after: string | null, title = ''): string =>
  together(pen, () => {
    const id = create(pen, 'step', { activity, title });
    putStep(pen, id, activity, after === null ? null : { after });
    return id;
  });

export const writeActivity = (pen: Pen, after: string | null, title = ''): string =>
  create(pen, 'activity', { title }, after === null ? undefined : { after });

export const writeRelease = (pen: Pen, after: string | null, title = ''): string =>
  create(pen, 'release', { title }, after === null ? undefined : { after });

/** The text of a story that one edits on its card: the one the card shows. */
export const shownField = (story: EntityOf<'story'>): 'title' | 'want' | 'description' =>
  story.title !== ''
    ? 'title'
    : story.want !== ''
      ? 'want'
      : story.description !== ''
        ? 'description'
        : 'title';
