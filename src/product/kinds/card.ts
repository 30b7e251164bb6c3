import { amount, choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Something already in the model takes part in a game as itself: `of` names it, and its title is the card's. */
export const card = kind('card', 'What a game is played with: a feature, or an area of its table', {
  game: reference('The game it belongs to', { owned: true }),
  of: reference('What it stands for in the model, such as a story'),
  title: text('What it says, when it stands for nothing in the model', 200),
  about: text('More words: what it brings, for whom', 600),
  part: choice('A card to play with, or an area to play in', ['card', 'area']),
  price: amount('What it costs, in coins', 0, 100_000),
  tone: choice('Whether it is there to provoke', ['plain', 'outrageous']),
});
