import { amount, choice, line, reference } from './field.ts';
import { kind } from './kind.ts';

/** Colours one draws with; each theme has its own shade of them. */
export const INKS = ['ink', 'thread', 'indigo', 'green', 'amber', 'plum', 'teal', 'paper'] as const;

/** A drawing is 1600 wide; how high depends on what it is drawn on. */
export const stroke = kind('stroke', 'One stroke of a pen on a drawing', {
  on: reference('What it is drawn on, such as a frame', { owned: true }),
  points: line(
    'The points in turn: x, y and pressure (in hundredths), each as its difference from the point before, the first from 0, 0, 50; in base64 VLQ, as source maps write numbers',
    12_000,
  ),
  ink: choice('Its colour', INKS),
  width: amount('How wide the pen is, on a drawing 1600 wide', 1, 80),
});
