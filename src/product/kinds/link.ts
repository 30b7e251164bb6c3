import { choice, reference } from './field.ts';
import { kind } from './kind.ts';

export const link = kind('link', 'Provenance: the second comes from the first', {
  from: reference('What it comes from', { owned: true }),
  to: reference('What came of it', { owned: true }),
  how: choice('Promoted into it, inspired it, was split off from it, or is answered by it', [
    'became',
    'inspired',
    'split',
    'answered',
  ]),
});
