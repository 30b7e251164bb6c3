import { harvest } from '#product/play/harvest.ts';
import type { HarvestAs } from '#product/play/played.ts';

export const harvestAs: HarvestAs = (pen, piece, to) => harvest(pen, piece, to);
