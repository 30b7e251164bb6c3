import type { Words } from '#core/words.ts';

/** A key of a board and what it does. */
export interface BoardKey {
  readonly keys: string;
  readonly does: Words<string>;
}

const files = import.meta.glob<{ boardKeys: readonly BoardKey[] }>('./*/keys.ts');

/** The keys of a technique's board; none where it has no list. */
export const boardKeysOf = async (technique: string): Promise<readonly BoardKey[]> =>
  (await files[`./${technique}/keys.ts`]?.())?.boardKeys ?? [];
