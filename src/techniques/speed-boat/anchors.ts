import type { EntityOf } from '#product/kinds/index.ts';
import type { Model } from '#product/model.ts';
import { change, create, type Pen, together } from '#product/pen.ts';
import { piecesOf } from '#product/play/games.ts';
import { harvest } from '#product/play/harvest.ts';
import { standsFor } from '#product/play/stands-for.ts';

export type Anchor = EntityOf<'piece'>;

/** Knots that one anchor can cost. */
export const MAX_KNOTS = 10;

export const anchorsOf = (model: Model, play: string): readonly Anchor[] => piecesOf(model, play);

/** The heaviest first; those nobody has weighed come last. */
export const byWeight = (a: Anchor, b: Anchor): number => (b.weight ?? -1) - (a.weight ?? -1);

export const knotsOf = (anchors: readonly Anchor[]): number =>
  anchors.reduce((sum, { weight }) => sum + (weight ?? 0), 0);

/** Knots of 10 as the severity of a pain, of 5. */
export const severityOf = (knots: number | null): number | null =>
  knots === null || knots <= 0 ? null : Math.min(5, Math.ceil(knots / 2));

/** Makes an anchor one knot heavier or lighter; at nothing it counts as not weighed. */
export const weigh = (pen: Pen, anchor: Anchor, by: 1 | -1): void => {
  const knots = Math.max(0, Math.min(MAX_KNOTS, (anchor.weight ?? 0) + by));
  change(pen, 'piece', anchor.id, { weight: knots === 0 ? null : knots });
};

/** Puts anchors in the water, one a text. Returns their ids. */
export const drop = (pen: Pen, play: string, texts: readonly string[], after?: string): readonly string[] =>
  together(pen, () => {
    const ids: string[] = [];
    for (const text of texts) {
      const place = ids.at(-1) ?? after;
      ids.push(create(pen, 'piece', { play, sort: 'anchor', text }, place ? { after: place } : undefined));
    }
    return ids;
  });

/** Turns an anchor into a pain of that weight, with the evidence. Null when it has gone. */
export const toPain = (pen: Pen, anchor: string, source: string): string | null => {
  const { model } = pen;
  const piece = model.find('piece', anchor);
  const play = model.find('play', piece?.play ?? null);
  if (!piece || !play) return null;
  const people = [...new Set([piece.createdBy, ...(piece.state === 'confirmed' ? play.players : [])])];
  return harvest(
    pen,
    anchor,
    'pain',
    { weight: severityOf(piece.weight), standing: 'evidence', source },
    {
      play: play.id,
      measure: 'speed',
      value: piece.weight,
      people: people.filter((name) => name !== ''),
      text: piece.why,
    },
  );
};

/** Confirmed anchors that have become nothing yet. */
export const unkept = (model: Model, play: string): readonly Anchor[] =>
  anchorsOf(model, play).filter(
    ({ id, state, text }) => state === 'confirmed' && text.trim() !== '' && standsFor(model, id) === null,
  );
