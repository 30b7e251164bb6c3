import { amount, labels, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** What playing a game said about something in the model: bought by these people for this much, with these arguments. */
export const evidence = kind(
  'evidence',
  'What playing showed about something: how much, by whom, with which arguments',
  {
    about: reference('What it speaks of, such as a story', { owned: true }),
    play: reference('The play that showed it'),
    measure: line('What was measured, such as « price », « rank » or « speed »', 40),
    value: amount('How much', -1_000_000, 1_000_000),
    people: labels('Who stands behind it', 30, 80),
    text: text('The arguments, as they were given', 2000),
  },
);
