import { reference, text } from './field.ts';
import { kind } from './kind.ts';

/** Level « what » of Gojko Adzic's impact map. */
export const deliverable = kind('deliverable', 'What could support an impact: an option, not a promise', {
  impact: reference('The impact it should cause'),
  title: text('The deliverable', 300),
});
