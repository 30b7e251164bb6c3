import { harvest } from '#product/play/harvest.ts';
import type { HarvestAs, Yields } from '#product/play/played.ts';

export const harvestAs: HarvestAs = (pen, piece, to) => harvest(pen, piece, to);

export const yields: Yields = ({ sort, reaction }) =>
  sort === 'transformed' || reaction === 'liked' ? [{ to: 'creator' }, { to: 'story' }] : [];
