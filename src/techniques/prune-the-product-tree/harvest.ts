import type { HarvestAs } from '#product/play/played.ts';
import { targetsOf } from './tree.ts';

export const harvestAs: HarvestAs = (pen, id, to) => {
  const piece = pen.model.find('piece', id);
  const target = piece && targetsOf(pen, piece).find((one) => one.to === to);
  return target?.take() ?? null;
};
