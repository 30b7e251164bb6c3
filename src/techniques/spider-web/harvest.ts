import { harvest } from '#product/play/harvest.ts';
import type { HarvestAs, Yields } from '#product/play/played.ts';

export const harvestAs: HarvestAs = (pen, piece, to) => harvest(pen, piece, to);

export const yields: Yields = ({ sort }) =>
  sort === 'thing'
    ? [
        { to: 'canvasItem', area: 'partners' },
        { to: 'canvasItem', area: 'channels' },
      ]
    : [];
