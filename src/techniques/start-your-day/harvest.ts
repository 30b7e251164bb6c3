import type { HarvestAs, Yields } from '#product/play/played.ts';
import { layDown, spanOf } from './spans.ts';
import { dayWords } from './words.ts';

/** On the story map a moment is a step: of the activity that its span is. */
export const harvestAs: HarvestAs = (pen, piece, _to, locale) => {
  const event = pen.model.find('piece', piece);
  return event ? layDown(pen, event, dayWords[locale].span[spanOf(event)]) : null;
};

/** What only makes another moment clearer is none. */
export const yields: Yields = ({ from }) => (from === null ? [{ to: 'activity' }] : []);
