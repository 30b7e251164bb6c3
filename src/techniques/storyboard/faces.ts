import type { Feeling } from './curve.ts';

const EYES = 'M-6 -4V-2.5M6 -4V-2.5';
const FROWN = 'M-11 -10L-4 -7M11 -10L4 -7';

/** What a feeling looks like on a face of radius 17 around 0, 0. */
export const FACES: Record<Feeling, string> = {
  [-2]: `${EYES}${FROWN}M-8 11C-5 3 5 3 8 11`,
  [-1]: `${EYES}M-7 9C-4 5 4 5 7 9`,
  0: `${EYES}M-6 7C-2 6.5 2 7.5 6 7`,
  1: `${EYES}M-7 5C-4 10 4 10 7 5`,
  2: `${EYES}M-9 3C-6 14 6 14 9 3C4 4 -4 4 -9 3`,
};
