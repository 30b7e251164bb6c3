import { setTimeout as pause } from 'node:timers/promises';
import type { Editor } from './editor.ts';

/** Edits again and again, some milliseconds apart, until told to stop. */
export const editAtRandom = async (
  editor: Editor,
  random: () => number,
  stop: AbortSignal,
): Promise<void> => {
  while (!stop.aborted) {
    editor.edit(random);
    await pause(random() * 6);
  }
};

/** A small seeded generator: the same seed gives the same edits, though not the same moments. */
export const mulberry = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
