import { amount, choice, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** What people put on a drawing who say that they cannot draw. */
export const stamp = kind('stamp', 'A figure, thing or bubble put on a drawing', {
  on: reference('What it stands on, such as a frame', { owned: true }),
  shape: line('What it shows, such as « person-standing » or « speech »', 40),
  mood: line('The face of a figure, such as « happy »', 40),
  text: text('What is written in it', 200, { lazy: true }),
  x: amount('Its middle from the left, on a drawing 1600 wide', -400, 2000),
  y: amount('Its middle from the top', -400, 2000),
  size: amount('Its height', 20, 1600),
  facing: choice('Which way it looks', ['right', 'left']),
  ink: line('Its colour, one of those of a stroke', 20),
});
