import { amount, choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Products and services of the value map; links from jobs say which it serves. */
export const offer = kind('offer', 'A product or service that a value proposition is made of', {
  proposition: reference('The value proposition it is part of', { owned: true }),
  text: text('What it is', 1000),
  nature: choice('What sort of thing', ['digital', 'physical', 'intangible', 'financial']),
  weight: amount('How much it matters: 1 nice to have to 5 essential', 1, 5),
});
