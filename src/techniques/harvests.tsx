import type { HarvestAs } from '#product/play/played.ts';

const files = import.meta.glob<{ harvestAs: HarvestAs }>('./*/harvest.ts', { eager: true });

/** What comes of a piece elsewhere, as its own game makes it: `harvest.ts` of the game's folder. */
export const harvestAs: HarvestAs = (pen, id, to, locale) => {
  const { model } = pen;
  const play = model.find('play', model.find('piece', id)?.play ?? null);
  const technique = model.find('game', play?.game ?? null)?.technique;
  return files[`./${technique}/harvest.ts`]?.harvestAs(pen, id, to, locale) ?? null;
};
