import { amount, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A gain creator of the value map; links from gains say which it creates. */
export const creator = kind('creator', 'How a value proposition creates gains', {
  proposition: reference('The value proposition it is part of', { owned: true }),
  text: text('How it creates them', 1000),
  weight: amount('How much it matters: 1 nice to have to 5 essential', 1, 5),
});
