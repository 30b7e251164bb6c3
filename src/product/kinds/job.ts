import { amount, choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A customer job as in Value Proposition Design. */
export const job = kind('job', 'What somebody tries to get done in their work or life', {
  text: text('The job, as a verb', 1000),
  subject: reference('Whose job it is: a persona or a segment'),
  foundIn: reference('Where it was found, such as an empathy map'),
  nature: choice('What sort of job', ['functional', 'social', 'emotional', 'supporting']),
  context: text('Where and when it comes up', 300, { lazy: true }),
  weight: amount('How much it matters: 1 insignificant to 5 important', 1, 5),
  standing: choice('Believed, or known from somewhere', ['assumption', 'evidence']),
  source: text('Where the evidence comes from', 300, { lazy: true }),
});
