import type { FieldsOf, KindName } from '../kinds/index.ts';
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
