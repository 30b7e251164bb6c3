import type { HarvestAs, Yields } from '#product/play/played.ts';
import { keep } from './memories.ts';

export const harvestAs: HarvestAs = (pen, piece, to) =>
  to === 'gain' || to === 'goal' ? keep(pen, piece, to) : null;

export const yields: Yields = ({ sort }) => (sort === 'cluster' ? [{ to: 'gain' }] : []);
