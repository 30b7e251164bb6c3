import type { HarvestAs, Yields } from '#product/play/played.ts';
import { targetsOf } from './tree.ts';

export const harvestAs: HarvestAs = (pen, id, to) => {
  const piece = pen.model.find('piece', id);
  const target = piece && targetsOf(pen, piece).find((one) => one.to === to);
  return target?.take() ?? null;
};

export const yields: Yields = ({ sort, area }) =>
  sort === 'area' ? [{ to: 'activity' }] : area === 'inside' || area === 'canopy' ? [{ to: 'story' }] : [];
