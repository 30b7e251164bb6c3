import { harvest } from '#product/play/harvest.ts';
import type { HarvestAs, Yields } from '#product/play/played.ts';

/** Somebody around the product goes to the impact map by name: no persona stands for them yet. */
export const harvestAs: HarvestAs = (pen, piece, to) =>
  harvest(pen, piece, to, to === 'actor' ? { name: pen.model.find('piece', piece)?.text.trim() ?? '' } : {});

export const yields: Yields = ({ sort }) =>
  sort === 'thing'
    ? [{ to: 'canvasItem', area: 'partners' }, { to: 'canvasItem', area: 'channels' }, { to: 'actor' }]
    : [];
