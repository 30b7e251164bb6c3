import type { HarvestAs, Yields } from '#product/play/played.ts';

const files = import.meta.glob<{ harvestAs: HarvestAs; yields: Yields }>('./*/harvest.ts', { eager: true });

/** What the pieces of each game may be brought in as elsewhere: `harvest.ts` of the game's folder. */
export const yields: ReadonlyMap<string, Yields> = new Map(
  Object.entries(files).map(([path, file]) => [path.split('/')[1]!, file.yields]),
);

/** What comes of a piece elsewhere, as its own game makes it. */
export const harvestAs: HarvestAs = (pen, id, to, locale) => {
  const { model } = pen;
  const play = model.find('play', model.find('piece', id)?.play ?? null);
  const technique = model.find('game', play?.game ?? null)?.technique;
  return files[`./${technique}/harvest.ts`]?.harvestAs(pen, id, to, locale) ?? null;
};
