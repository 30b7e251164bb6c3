import { byOrder } from '#core/order.ts';
import type { Place } from '#core/room.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, move, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';
import { harvest, keepEvidence } from '#product/play/harvest.ts';
import { standsFor } from '#product/play/stands-for.ts';

/**
 * What a play uses of its pieces. A limb: `sort` area. A leaf: any other; `from` the limb it hangs on, `area` where: inside
 * (now) or canopy (what is new), or on no limb: roots, pruned; nothing while it lies in the basket.
 */
export type Piece = EntityOf<'piece'>;
export const ZONES = ['inside', 'canopy'] as const;
export type Zone = (typeof ZONES)[number];
/** Where leaves lie that hang on no limb. */
export const GROUNDS = ['roots', 'pruned', 'basket'] as const;
export type Ground = (typeof GROUNDS)[number];

/** Limbs that a tree may have: fewer are a stick, more a hedge. */
export const LIMBS = { least: 3, most: 10 } as const;

export interface Limb {
  readonly piece: Piece;
  readonly inside: readonly Piece[];
  readonly canopy: readonly Piece[];
}

export interface Tree {
  readonly limbs: readonly Limb[];
  readonly roots: readonly Piece[];
  readonly pruned: readonly Piece[];
  readonly basket: readonly Piece[];
}

const isLimb = ({ sort }: Piece): boolean => sort === 'area';

export const treeOf = (model: Model, play: string): Tree => {
  const pieces = piecesOf(model, play);
  const limbs = pieces.filter(isLimb);
  const known = new Set(limbs.map(({ id }) => id));
  const at = new Map<string, Piece[]>();
  for (const leaf of pieces) {
    if (isLimb(leaf)) continue;
    const area = areaOf(leaf, known);
    at.set(area, [...(at.get(area) ?? []), leaf]);
  }
  const lying = (area: string): readonly Piece[] => at.get(area) ?? [];
  return {
    limbs: limbs.map((piece) => ({
      piece,
      inside: lying(areaId(piece.id, 'inside')),
      canopy: lying(areaId(piece.id, 'canopy')),
    })),
    roots: lying('roots'),
    pruned: lying('pruned'),
    basket: lying('basket'),
  };
};

/** The name of a part of the tree, as boards of areas name it. */
export const areaId = (limb: string, zone: Zone): string => `${zone} ${limb}`;

const areaOf = ({ area, from }: Piece, limbs: ReadonlySet<string>): string => {
  if (area === 'roots' || area === 'pruned') return area;
  // A leaf whose limb has gone falls back into the basket: it is not lost.
  return (area === 'inside' || area === 'canopy') && from && limbs.has(from) ? areaId(from, area) : 'basket';
};

const placing = (area: string): { from: string | null; area: string } => {
  const [zone = '', limb = null] = area.split(' ');
  return limb === null ? { from: null, area: zone === 'basket' ? '' : zone } : { from: limb, area: zone };
};

/** Grows a leaf. */
export const grow = (pen: Pen, play: string, area: string, text: string, place?: Place): string =>
  create(pen, 'piece', { play, sort: 'leaf', text, ...placing(area) }, place);

/** Hangs leaves somewhere else, in their order. */
export const hang = (pen: Pen, leaves: readonly string[], area: string, place?: Place): readonly string[] =>
  together(pen, () => {
    const moved = leaves.flatMap((id) => pen.model.find('piece', id) ?? []).sort(byOrder);
    let to = place;
    for (const { id } of moved) {
      change(pen, 'piece', id, placing(area));
      if (to) move(pen, id, to);
      to = { after: id };
    }
    return moved.map(({ id }) => id);
  });

/** How much of what hangs on limbs hangs on this one: from 0 to 1. */
export const shareOf = ({ limbs }: Tree, limb: string): number => {
  const count = ({ inside, canopy }: Limb) => inside.length + canopy.length;
  const all = limbs.reduce((sum, one) => sum + count(one), 0);
  const own = limbs.find(({ piece }) => piece.id === limb);
  return all === 0 || !own ? 0 : count(own) / all;
};

/** How early each place of the tree says that a leaf should come: what is cut, never. */
const WHEN: Readonly<Record<string, number>> = { roots: 1, inside: 1, canopy: 2, pruned: 0 };

/** Keeps where a group hung a leaf on what the leaf stands for. */
const keepPlace = (pen: Pen, play: EntityOf<'play'>, leaf: Piece, about: string): void =>
  keepEvidence(pen, about, {
    play: play.id,
    measure: 'place',
    value: WHEN[leaf.area] ?? null,
    people: play.players,
    text: [pen.model.find('piece', leaf.from)?.text ?? '', leaf.why].filter((said) => said !== '').join('\n'),
  });

/** Leaves of the inside that are nothing in the product yet. */
export const unkept = (model: Model, play: string): readonly Piece[] =>
  treeOf(model, play)
    .limbs.flatMap(({ inside }) => inside)
    .filter(({ id, text }) => text.trim() !== '' && standsFor(model, id) === null);

/**
 * Makes stories of what the group wants now, and keeps on everything that leaves stand for where they were hung, in one
 * change. Returns how many stories were made.
 */
export const keepTree = (pen: Pen, play: string): number =>
  together(pen, () => {
    const { model } = pen;
    const found = model.find('play', play);
    if (!found) return 0;
    const fresh = unkept(model, play);
    for (const { id } of fresh) harvest(pen, id, 'story');
    for (const leaf of piecesOf(model, play)) {
      const about = isLimb(leaf) || leaf.area === '' ? null : standsFor(model, leaf.id);
      if (about !== null) keepPlace(pen, found, leaf, about);
    }
    return fresh.length;
  });

/** What one piece becomes in this game: a limb an activity, a leaf a story or what may become one. */
export const targetsOf = (pen: Pen, piece: Piece) =>
  (isLimb(piece) ? (['activity'] as const) : (['story', 'deliverable', 'idea'] as const)).map((to) => ({
    to,
    take: () => {
      const made = harvest(pen, piece.id, to);
      const play = pen.model.find('play', piece.play);
      if (made && play && !isLimb(piece)) keepPlace(pen, play, piece, made);
      return made;
    },
  }));
