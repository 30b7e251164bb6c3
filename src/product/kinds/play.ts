import { amount, choice, labels, line, moment, reference, text } from './field.ts';
import { kind } from './kind.ts';

export const play = kind('play', 'A group playing a game, and what it made of it', {
  game: reference('The game that is played', { owned: true }),
  title: text('Name of the group', 120),
  state: choice('Whether it is still being played', ['open', 'closed']),
  startedAt: moment('When it began, ISO 8601 in UTC'),
  facilitator: line('Who leads it', 80),
  players: labels('Who plays', 30, 80),
  round: amount('Which round or pass it is in, from 1', 1, 50),
  learnt: text('What was learnt, once it was played', 4000),
});
