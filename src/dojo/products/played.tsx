import type { HarvestAs } from '#product/play/played.ts';
import { techniques } from '#techniques/index.ts';

let harvest: Promise<HarvestAs> | undefined;

/** What the games leave for other boards, for those boards, which know no other technique. */
export const played = {
  yields: new Map(techniques.flatMap(({ id, yields }) => (yields ? [[id, yields] as const] : []))),
  harvest: (): Promise<HarvestAs> =>
    (harvest ??= import('#techniques/harvests.tsx').then(({ harvestAs }) => harvestAs)),
};
