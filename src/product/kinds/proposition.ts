import { choice, reference, text } from './field.ts';
import { kind } from './kind.ts';

/** A value proposition canvas (Osterwalder et al., Value Proposition Design): one per segment. */
export const proposition = kind('proposition', 'What we bring to one segment, and how it fits', {
  title: text('What it is called', 160),
  segment: reference('For whom: a segment, or a persona on its own'),
  stage: choice('Where the fit was seen: on paper, in the market, in the bank', ['paper', 'market', 'bank']),
  opens: choice(
    'When the value map opens: once the profile has jobs, pains and gains, or at once because somebody opened it',
    ['after', 'open'],
  ),
});
