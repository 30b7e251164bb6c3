import type { HarvestAs, Yields } from '#product/play/played.ts';
import { toPain } from './anchors.ts';
import { boatWords } from './words.ts';

export const harvestAs: HarvestAs = (pen, piece, _to, locale) => {
  const play = pen.model.find('play', pen.model.find('piece', piece)?.play ?? null);
  return toPain(pen, piece, boatWords[locale].source(play?.title ?? ''));
};

export const yields: Yields = ({ state }) => (state === 'confirmed' ? [{ to: 'pain' }] : []);
