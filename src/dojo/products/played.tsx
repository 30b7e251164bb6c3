import type { Played } from '#ui/played.tsx';

let played: Promise<Played> | undefined;

/** What the games leave for other boards, for those boards, which know no other technique. */
export const loadPlayed = (): Promise<Played> => (played ??= import('#techniques/harvests.tsx'));
