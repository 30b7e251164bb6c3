import type { Feeling } from './curve.ts';
import { FACES } from './faces.ts';

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
      <path d={FACES[feeling]} />
    </svg>
  );
}
