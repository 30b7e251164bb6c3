import type { HarvestAs, Yields } from '#product/play/played.ts';
import { targetsOf } from './targets.ts';

export const harvestAs: HarvestAs = (pen, id, to) => {
  const piece = pen.model.find('piece', id);
  const target = piece && targetsOf(pen, piece).find((one) => one.to === to);
  return target?.take() ?? null;
};

export const yields: Yields = ({ sort }) => {
  if (sort === 'name') return [{ to: 'pitch', area: 'product' }];
  if (sort === 'slogan') return [{ to: 'pitch', area: 'title' }];
  if (sort === 'benefit') return [{ to: 'creator' }, { to: 'pitch', area: 'benefit' }];
  if (sort === 'feature') return [{ to: 'story' }, { to: 'offer' }];
  if (sort === 'price') return [{ to: 'canvasItem', area: 'revenues' }];
  if (sort === 'support') return [{ to: 'offer' }];
  return sort === 'objection' ? [{ to: 'pain' }] : [];
};
