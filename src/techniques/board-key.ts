import type { Words } from '#core/words.ts';

/** A key of a board and what it does; a technique lists its own in `keys.ts`. */
export interface BoardKey {
  readonly keys: string;
  readonly does: Words<string>;
}
