import { amount, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A pain reliever of the value map; links from pains say which it relieves. */
export const reliever = kind('reliever', 'How a value proposition relieves pains', {
  proposition: reference('The value proposition it is part of', { owned: true }),
  text: text('How it relieves', 1000),
  weight: amount('How much it matters: 1 nice to have to 5 essential', 1, 5),
});
