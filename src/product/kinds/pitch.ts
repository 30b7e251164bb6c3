import { choice, line, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Slots of Geoffrey Moore's positioning statement (Crossing the Chasm). */
export const pitch = kind('pitch', 'An elevator pitch: one sentence that says for whom, what and why', {
  title: text('Name of this variant', 120),
  language: choice('Language of the sentence', ['fr', 'en']),
  persona: reference('The target, when it is a persona of the model'),
  target: line('The target in free words: while it is no persona, or one that bears no other name', 200),
  need: text('Who has this need or sees this opportunity', 300),
  product: text('Name of the product', 120),
  category: text('What sort of thing it is', 200),
  benefit: text('Key benefit: the reason to want it', 300),
  alternative: text('What people use otherwise', 300),
  difference: text('What sets the product apart from it', 300),
});
