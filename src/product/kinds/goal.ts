import { day, text } from './field.ts';
import { kind } from './kind.ts';

/** Level « why » of Gojko Adzic's impact map. */
export const goal = kind('goal', 'Why we do this: a measurable change, never a thing to build', {
  title: text('The goal', 200),
  measure: text('What is measured, and how', 200),
  baseline: text('The figure today', 60),
  target: text('The figure aimed at', 60),
  by: day('The day by which it should be reached'),
});
