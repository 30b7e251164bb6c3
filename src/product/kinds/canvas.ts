import { choice, line, text } from './field.ts';
import { kind } from './kind.ts';

/** A business model canvas (Osterwalder and Pigneur), or a lean canvas (Ash Maurya). */
export const canvas = kind(
  'canvas',
  'How the product lives: what it brings, to whom, with what, for how much',
  {
    title: text('Its name', 160),
    form: choice('Which canvas', ['business', 'lean']),
    currency: line('Currency of its amounts, ISO 4217', 3),
    period: choice('Over how long its amounts are summed', ['month', 'year']),
  },
);
