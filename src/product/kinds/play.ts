import { amount, choice, day, labels, line, moment, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** It is complete by itself: what of the game it needs was taken along when it began, as settings and as pieces. */
export const play = kind('play', 'A group playing a game, and what it made of it', {
  game: reference('The game that is played', { owned: true }),
  title: text('Name of the group', 120),
  state: choice('Whether it is still being played', ['open', 'closed']),
  startedAt: moment('When it began, ISO 8601 in UTC'),
  facilitator: line('Who leads it', 80),
  players: labels('Who plays', 30, 80),
  round: amount('Which round or pass it is in, from 1', 1, 50),
  learnt: text('What was learnt, once it was played', 4000),
  weight: amount('How much the group counts beside the others; 1 when nobody has said', 1, 10),
  question: text('What the players are asked: as the game said when the play began', 600, { lazy: true }),
  ratio: amount('The ratio of the game when the play began, in percent', 1, 100),
  horizon: day('The day of the game when the play began'),
  sorts: labels('The sorts of the game when the play began', 12, 60),
});
