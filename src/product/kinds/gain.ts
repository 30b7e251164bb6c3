import { amount, choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A gain as in Value Proposition Design: the same entity on empathy maps, in games and in profiles. */
export const gain = kind('gain', 'What somebody wants, hopes for or would be surprised by', {
  text: text('The gain, as they would say it; measurable where it can be', 1000),
  subject: reference('Who hopes for it: a persona or a segment'),
  foundIn: reference('Where it was found, such as an empathy map'),
  expectation: choice('How much it is counted on', [
    'undecided',
    'required',
    'expected',
    'desired',
    'unexpected',
  ]),
  weight: amount('How much it matters: 1 nice to have to 5 essential', 1, 5),
  standing: choice('Believed, or known from somewhere', ['assumption', 'evidence']),
  source: text('Where the evidence comes from', 300, { lazy: true }),
});
