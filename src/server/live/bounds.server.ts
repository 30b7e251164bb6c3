import type { Read } from './sound.server.ts';

/** How large a document may become. Bytes of its state, as a snapshot holds it before it is packed. */
export interface Bound {
  readonly full: number;
  /** From here on its people are warned. */
  readonly nearly: number;
  /** What one update may add beyond it that deletes something, and all of them together. */
  readonly grace: { readonly update: number; readonly all: number };
}

/** How many bytes may still enter. */
export const roomIn = ({ full }: Bound, size: number): number => Math.max(0, full - size);

/**
 * Whether an update may still enter. At the bound only what deletes may, with the little that comes beside it, such
 * as who did it: so that people can make room.
 */
export const hasRoomFor = (
  bound: Bound,
  size: number,
  update: Uint8Array,
  { structs, ds }: Read,
): boolean => {
  if (size + update.length <= bound.full || structs.length === 0) return true;
  const { grace } = bound;
  return ds.clients.size > 0 && update.length <= grace.update && size <= bound.full + grace.all;
};
