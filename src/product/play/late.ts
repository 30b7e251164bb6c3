import { sameJson } from '../json.ts';
import type { Model } from '../model.ts';
import { titleOf } from '../title.ts';
import { cardsOf, piecesOf } from './games.ts';

/** A change of a game that came after a play of it had begun, from somebody who did not know yet. */
export interface LateChange {
  readonly what: 'added' | 'removed' | 'changed' | 'setting';
  /** What the play says; empty for what was added. */
  readonly was: string;
  /** What the game says now; empty for what was removed, and for a setting. */
  readonly now: string;
}

const SETTINGS = ['question', 'ratio', 'horizon', 'sorts'] as const;

/** How a game differs from what a play of it took along. It does not touch the play; people are told. */
export const lateChanges = (model: Model, play: string): readonly LateChange[] => {
  const found = model.find('play', play);
  const game = model.find('game', found?.game ?? null);
  if (!found || !game) return [];
  const dealt = piecesOf(model, play).filter(({ card, sort }) => card !== null && isDealt(sort));
  // Nothing was dealt: this game has no cards, or this play came from a file without them.
  const cards = dealt.length === 0 ? [] : [...cardsOf(model, game.id), ...cardsOf(model, game.id, 'area')];
  const known = new Map(dealt.map((piece) => [piece.card, piece]));
  const there = new Set(cards.map(({ id }) => id));
  return [
    ...cards.flatMap((card): LateChange[] => {
      const piece = known.get(card.id);
      const now = titleOf(card, model);
      if (!piece) return [{ what: 'added', was: '', now }];
      // Something of the model may be called otherwise by now: it is the same thing all the same.
      const same = card.of !== null || piece.text.trim() === card.title.trim();
      return same && piece.weight === card.price ? [] : [{ what: 'changed', was: piece.text, now }];
    }),
    ...dealt.flatMap((piece): LateChange[] =>
      there.has(piece.card!) ? [] : [{ what: 'removed', was: piece.text, now: '' }],
    ),
    ...SETTINGS.filter((field) => !sameJson(found[field], game[field])).map(
      (field): LateChange => ({ what: 'setting', was: String(found[field] ?? ''), now: '' }),
    ),
  ];
};

const isDealt = (sort: string): boolean => sort === 'card' || sort === 'area';
