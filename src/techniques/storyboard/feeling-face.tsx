import type { Feeling } from './curve.ts';

/** How the mouth bends, by feeling. */
const MOUTHS: Record<Feeling, string> = {
  [-2]: 'M-8 11C-5 3 5 3 8 11',
  [-1]: 'M-7 9C-4 5 4 5 7 9',
  0: 'M-6 7C-2 6.5 2 7.5 6 7',
  1: 'M-7 5C-4 10 4 10 7 5',
  2: 'M-9 3C-6 14 6 14 9 3C4 4 -4 4 -9 3',
};
const BROWS: Partial<Record<Feeling, string>> = { [-2]: 'M-11 -10L-4 -7M11 -10L4 -7' };

/** A feeling as a face. */
export function FeelingFace({ feeling, size = 26 }: { feeling: Feeling; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-20 -20 40 40"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle r="17" fill="var(--card)" />
      <path d={`M-6 -4V-2.5M6 -4V-2.5${MOUTHS[feeling]}${BROWS[feeling] ?? ''}`} />
    </svg>
  );
}
