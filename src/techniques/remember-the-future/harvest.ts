import type { HarvestAs, Yields } from '#product/play/played.ts';
import { keep } from './memories.ts';

export const harvestAs: HarvestAs = (pen, piece, to) =>
  to === 'gain' || to === 'goal' ? keep(pen, piece, to) : null;

/** A cluster is what several remember; a memory that lies in none speaks for itself. */
export const yields: Yields = ({ sort, from }) =>
  sort === 'cluster' || (sort === 'memory' && from === null) ? [{ to: 'goal' }, { to: 'gain' }] : [];
