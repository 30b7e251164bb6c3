import { amount, day, labels, line, text } from './field.ts';
import { kind } from './kind.ts';

/** What is prepared before playing. Once a play of it has begun it changes no more: a copy can. */
export const game = kind('game', 'A game prepared on the product, to be played by one or several groups', {
  technique: line('Id of the technique, such as « speed-boat »', 60),
  title: text('Its name', 160),
  question: text('What the players are asked', 600),
  ratio: amount('Share of the price of all that is for sale that players are given, in percent', 1, 100),
  horizon: day('The day one looks back from, or ahead to'),
  sorts: labels('Sorts that what is played may have, such as kinds of relation', 12, 60),
});
