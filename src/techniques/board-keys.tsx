import type { BoardKey } from './board-key.ts';

const files = import.meta.glob<{ boardKeys: readonly BoardKey[] }>('./*/keys.ts');

/** The keys of a technique's board; none where it has no list. */
export const boardKeysOf = async (technique: string): Promise<readonly BoardKey[]> =>
  (await files[`./${technique}/keys.ts`]?.())?.boardKeys ?? [];
