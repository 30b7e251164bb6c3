import { amount, choice, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** The blocks of segments and of value propositions hold the model's own segments and propositions, not these. */
export const canvasItem = kind('canvasItem', 'What stands in a block of a canvas', {
  canvas: reference('The canvas it stands on', { owned: true }),
  area: line('The block it stands in, such as « channels »', 40),
  text: text('What it says', 600),
  segment: reference('The segment it is for; for all when it names none'),
  amount: amount('What it costs or brings, roughly', 0, 1_000_000_000_000),
  every: choice('How often that falls due', ['month', 'year', 'once']),
});
