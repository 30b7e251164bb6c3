import { byOrder } from '#core/order.ts';
import type { Place } from '#core/room.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, move, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';
import { harvest } from '#product/play/harvest.ts';
import { standsFor } from '#product/play/stands-for.ts';

/**
 * What a play uses of its pieces. A cluster: `sort` cluster, `text` its name. A memory: any other; `text` what the product
 * will have done, `why` how that came about, `from` the cluster it lies in.
 */
export type Piece = EntityOf<'piece'>;

export interface Cluster {
  readonly piece: Piece;
  readonly memories: readonly Piece[];
}

export interface Told {
  readonly clusters: readonly Cluster[];
  /** Memories that lie in no cluster. */
  readonly loose: readonly Piece[];
}

const isCluster = ({ sort }: Piece): boolean => sort === 'cluster';

/** The area of memories that lie in no cluster. */
export const LOOSE = 'loose';

export const toldIn = (model: Model, play: string): Told => {
  const pieces = piecesOf(model, play);
  const clusters = pieces.filter(isCluster);
  const known = new Set<string | null>(clusters.map(({ id }) => id));
  const memories = pieces.filter((piece) => !isCluster(piece));
  return {
    clusters: clusters.map((piece) => ({
      piece,
      memories: memories.filter(({ from }) => from === piece.id),
    })),
    loose: memories.filter(({ from }) => !known.has(from)),
  };
};

/** Puts memories on the table, one a text, behind one another. Returns their ids. */
export const remember = (
  pen: Pen,
  play: string,
  texts: readonly string[],
  area = LOOSE,
  place?: Place,
): readonly string[] =>
  together(pen, () => {
    const ids: string[] = [];
    for (const text of texts) {
      const last = ids.at(-1);
      const fields = { play, sort: 'memory', text, from: area === LOOSE ? null : area };
      ids.push(create(pen, 'piece', fields, last ? { after: last } : place));
    }
    return ids;
  });

/** Puts memories into a cluster, or out of all, in their order. */
export const gather = (
  pen: Pen,
  memories: readonly string[],
  area: string,
  place?: Place,
): readonly string[] =>
  together(pen, () => {
    const moved = memories.flatMap((id) => pen.model.find('piece', id) ?? []).sort(byOrder);
    let to = place;
    for (const { id } of moved) {
      change(pen, 'piece', id, { from: area === LOOSE ? null : area });
      if (to) move(pen, id, to);
      to = { after: id };
    }
    return moved.map(({ id }) => id);
  });

/** Clusters that have become nothing yet, the one with most memories first. */
export const unkept = (model: Model, play: string): readonly Cluster[] =>
  toldIn(model, play)
    .clusters.filter(({ piece, memories }) => memories.length > 0 && standsFor(model, piece.id) === null)
    .sort((a, b) => b.memories.length - a.memories.length);

/** Turns a memory or a whole cluster into a goal or a gain, with who told it and what they told. Null when it has gone. */
export const keep = (pen: Pen, id: string, to: 'goal' | 'gain'): string | null => {
  const { model } = pen;
  const piece = model.find('piece', id);
  const play = model.find('play', piece?.play ?? null);
  if (!piece || !play) return null;
  const cluster = toldIn(model, play.id).clusters.find((one) => one.piece.id === id);
  const memories = cluster?.memories ?? [piece];
  const people = new Set(memories.map(({ createdBy }) => createdBy).filter((name) => name !== ''));
  return harvest(
    pen,
    id,
    to,
    to === 'gain'
      ? { standing: 'evidence', source: play.title }
      : { ...(play.horizon ? { by: play.horizon } : {}) },
    {
      play: play.id,
      measure: 'memories',
      value: memories.length,
      people: [...people],
      text: memories.flatMap(({ text, why }) => [text, why].filter((said) => said.trim() !== '')).join('\n'),
    },
  );
};

/** What a piece becomes in this game: a cluster a goal first, a memory a gain. */
export const targetsOf = (pen: Pen, piece: Piece) =>
  (isCluster(piece) ? (['goal', 'gain'] as const) : (['gain', 'goal'] as const)).map((to) => ({
    to,
    take: () => keep(pen, piece.id, to),
  }));
