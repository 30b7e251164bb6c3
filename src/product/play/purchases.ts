import { clamp } from '#core/text.ts';
import { change, type Pen, together } from '../pen.ts';
import { keepEvidence } from './harvest.ts';
import { standsFor } from './stands-for.ts';

/** Something bought in a sale. */
export interface Purchase {
  readonly piece: string;
  readonly price: number;
  /** Who gave the most comes first. */
  readonly buyers: readonly { readonly name: string; readonly coins: number }[];
  readonly said: readonly { readonly by: string; readonly text: string }[];
}

/**
 * Keeps what a sale showed, and closes its play, in one change: each piece bought is confirmed; the evidence goes to what
 * its card stands for, or to the piece itself until it becomes something.
 */
export const keepPurchases = (pen: Pen, play: string, purchases: readonly Purchase[]): void =>
  together(pen, () => {
    if (!pen.model.find('play', play)) return;
    for (const { piece, price, buyers, said } of purchases) {
      if (pen.model.find('piece', piece)?.play !== play) continue;
      change(pen, 'piece', piece, { state: 'confirmed' });
      const paid = buyers.map(({ name, coins }) => `${name} ${coins}`).join(', ');
      const lines = said.map(({ by, text }) => `${by} — ${text}`);
      keepEvidence(pen, standsFor(pen.model, piece) ?? piece, {
        play,
        measure: 'price',
        value: price,
        people: [...new Set(buyers.map(({ name }) => name).filter((name) => name !== ''))],
        text: clamp([paid, ...lines].join('\n'), 2000),
      });
    }
    change(pen, 'play', play, { state: 'closed' });
  });
