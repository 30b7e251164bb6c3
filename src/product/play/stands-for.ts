import type { Model } from '../model.ts';

/**
 * What in the model a piece speaks of: what its card stands for, or what became of it, of its card, or of the same card
 * in another play; null while it is nothing.
 */
export const standsFor = (model: Model, piece: string): string | null => {
  const card = model.find('card', model.find('piece', piece)?.card ?? null);
  if (card?.of && model.get(card.of)) return card.of;
  const mates = card
    ? model.referring(card.id).flatMap(({ from, field }) => (field === 'card' ? [from] : []))
    : [];
  for (const id of [piece, ...(card ? [card.id] : []), ...mates])
    for (const { from, field } of model.referring(id)) {
      const link = field === 'from' ? model.find('link', from) : undefined;
      if (link?.to && model.get(link.to)) return link.to;
    }
  return null;
};
