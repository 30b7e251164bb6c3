import { byOrder } from '#core/order.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { personasOf } from '#product/segments.ts';
import { rememberOf } from '../remember.ts';
import { BLOCKS, type Block, isOwn, OWN } from './blocks.ts';

type Canvas = EntityOf<'canvas'>;
type Item = EntityOf<'canvasItem'>;
type Segment = EntityOf<'segment'>;

/** What a segment needs so that the model holds. */
export type Need = 'proposition' | 'relationship' | 'channel' | 'revenue';

const NEEDS: Readonly<Record<Canvas['form'], readonly Need[]>> = {
  business: ['proposition', 'relationship', 'channel', 'revenue'],
  lean: ['proposition', 'channel', 'revenue'],
};

const BLOCK_OF: Readonly<Record<Exclude<Need, 'proposition'>, Block>> = {
  relationship: 'relationships',
  channel: 'channels',
  revenue: 'revenues',
};

export interface Served {
  readonly segment: Segment;
  readonly has: readonly Need[];
  readonly lacks: readonly Need[];
}

/** A canvas as one looks at it. */
export interface Sheet {
  readonly canvas: Canvas;
  readonly blocks: readonly Block[];
  /** Ids of what stands in a block, in order; segments and propositions are the model's own. */
  readonly ids: ReadonlyMap<Block, readonly string[]>;
  /** The canvas's own items by block. */
  readonly items: ReadonlyMap<Block, readonly Item[]>;
  /** Items without a block here: of another form of canvas, or come from elsewhere; they are kept. */
  readonly aside: readonly Item[];
  /** Per segment, what it has and lacks here. */
  readonly served: readonly Served[];
}

/** Whether a value proposition is for a segment: by name, or for one of its personas. */
const isProposed = (model: Model, segment: Segment): boolean => {
  const whom = new Set<string | null>([segment.id, ...personasOf(model, segment.id).map(({ id }) => id)]);
  return model.list('proposition').some((one) => whom.has(one.segment));
};

const sheetOf = (model: Model, canvas: Canvas, isFirst: boolean): Sheet => {
  const blocks: readonly Block[] = BLOCKS[canvas.form];
  const known = new Set<string>(blocks.filter((block) => !isOwn(block)));
  const items = new Map<Block, Item[]>();
  const aside: Item[] = [];
  for (const item of model.list('canvasItem')) {
    // What names no canvas that is there waits beside the first.
    const isAdrift = isFirst && !model.find('canvas', item.canvas);
    if (item.canvas !== canvas.id && !isAdrift) continue;
    if (isAdrift || !known.has(item.area)) aside.push(item);
    else items.set(item.area as Block, [...(items.get(item.area as Block) ?? []), item]);
  }
  // Something for a segment that has gone is for all again.
  const whom = (item: Item) => (model.find('segment', item.segment) ? item.segment : null);
  const isThere = (block: Block, segment: Segment) =>
    (items.get(block) ?? []).some((one) => one.text.trim() !== '' && [null, segment.id].includes(whom(one)));
  const hasNeed = (need: Need, segment: Segment) =>
    need === 'proposition' ? isProposed(model, segment) : isThere(BLOCK_OF[need], segment);
  return {
    canvas,
    blocks,
    ids: new Map(
      blocks.map((block) => [
        block,
        (isOwn(block) ? model.list(OWN[block]) : (items.get(block) ?? [])).map(({ id }) => id),
      ]),
    ),
    items,
    aside: aside.sort(byOrder),
    served: model.list('segment').map((segment) => ({
      segment,
      has: NEEDS[canvas.form].filter((need) => hasNeed(need, segment)),
      lacks: NEEDS[canvas.form].filter((need) => !hasNeed(need, segment)),
    })),
  };
};

/** Every canvas of the product, in order. */
export const sheetsOf: (model: Model) => readonly Sheet[] = rememberOf((model) =>
  model.list('canvas').map((canvas, at) => sheetOf(model, canvas, at === 0)),
);

/** Blocks in which nothing stands yet, in the order of filling. */
export const emptyBlocks = ({ blocks, ids }: Sheet): readonly Block[] =>
  blocks.filter((block) => (ids.get(block) ?? []).length === 0);

/** Whether the canvas itself holds anything yet; segments and propositions are there without it. */
export const isBegun = ({ items, aside }: Sheet): boolean => items.size > 0 || aside.length > 0;
