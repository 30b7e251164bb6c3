import type { KindName } from '#product/kinds/index.ts';
import type { Block } from './blocks.ts';

/** What may be brought into a block from what other techniques found. */
export const BRINGS: Partial<Record<Block, readonly [to: KindName, from: readonly KindName[]]>> = {
  segments: ['segment', ['persona']],
  partners: ['canvasItem', ['actor', 'piece']],
  channels: ['canvasItem', ['piece']],
  revenues: ['canvasItem', ['piece']],
  problems: ['canvasItem', ['pain']],
};
