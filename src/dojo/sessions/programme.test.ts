import { expect, it } from 'vitest';
import { programmeIn } from './programme.ts';

it('the programme has ten evenings, and practises techniques that there are', () => {
  const evenings = programmeIn('fr');
  expect(evenings).toHaveLength(10);
  // All fourteen, or one less where a technique was taken away: a name that is none would be missing as well.
  expect(evenings.flatMap(({ techniques }) => techniques).length).toBeGreaterThanOrEqual(13);
});
