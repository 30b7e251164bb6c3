import { amount, choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A pain as in Value Proposition Design (Osterwalder et al.): the same entity on empathy maps, in games and in profiles. */
export const pain = kind('pain', 'What annoys, frightens or stops somebody', {
  text: text('The pain, as they would say it; measurable where it can be', 1000),
  subject: reference('Who feels it: a persona or a segment'),
  foundIn: reference('Where it was found, such as an empathy map'),
  nature: choice('What sort of pain', [
    'undecided',
    'functional',
    'social',
    'emotional',
    'ancillary',
    'obstacle',
    'risk',
  ]),
  weight: amount('How severe: 1 moderate to 5 extreme', 1, 5),
  standing: choice('Believed, or known from somewhere', ['assumption', 'evidence']),
  source: text('Where the evidence comes from', 300, { lazy: true }),
});
