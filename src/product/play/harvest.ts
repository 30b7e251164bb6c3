import type { FieldsOf, KindName } from '../kinds/index.ts';
import type { Model } from '../model.ts';
import { change, create, type Pen, together } from '../pen.ts';
import { promote } from '../promote.ts';
import { evidenceAbout } from './games.ts';

/** What a play showed about something, to be kept on it. */
export interface Shown {
  readonly play: string;
  readonly measure: string;
  readonly value: number | null;
  readonly people: readonly string[];
  readonly text: string;
}

/** Keeps what a play showed about an entity: one evidence a play and measure, written again when it is told again. */
export const keepEvidence = (pen: Pen, about: string, shown: Shown): void =>
  together(pen, () => {
    const known = evidenceAbout(pen.model, about).find(
      ({ play, measure }) => play === shown.play && measure === shown.measure,
    );
    if (known) change(pen, 'evidence', known.id, { ...shown });
    else create(pen, 'evidence', { about, ...shown });
  });

/**
 * Promotes a piece into what it becomes and keeps on that what the play showed, in one change. Null when the piece has
 * gone. What a card stands for is not made again: the evidence goes to it.
 */
export const harvest = (
  pen: Pen,
  piece: string,
  to: KindName,
  fields: FieldsOf<KindName> = {},
  shown?: Shown,
): string | null =>
  together(pen, () => {
    const made = promote(pen, piece, to, fields);
    if (made && shown) keepEvidence(pen, made, shown);
    return made;
  });

/**
 * What in the model a piece speaks of: what its card stands for, or what became of it, of its card, or of the same card
 * in another play; null while it is nothing.
 */
export const standsFor = (model: Model, piece: string): string | null => {
  const card = model.find('card', model.find('piece', piece)?.card ?? null);
  if (card?.of && model.get(card.of)) return card.of;
  const mates = card
    ? model.referring(card.id).flatMap(({ from, field }) => (field === 'card' ? [from] : []))
    : [];
  for (const id of [piece, ...(card ? [card.id] : []), ...mates])
    for (const { from, field } of model.referring(id)) {
      const link = field === 'from' ? model.find('link', from) : undefined;
      if (link?.to && model.get(link.to)) return link.to;
    }
  return null;
};
