/** The boat, its mast and its sail in one stroke, as the thread is drawn; the sea goes on to both sides. */
export function Boat({ slow }: { slow: boolean }) {
  return (
    <svg
      viewBox="0 0 360 132"
      aria-hidden="true"
      fill="none"
      stroke="var(--thread)"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`h-28 w-auto md:h-36 ${slow ? '' : 'motion-safe:translate-x-3'} transition-transform duration-700`}
    >
      <path d="M4 118c15-9 29-9 44 0s29 9 44 0 29-9 44 0 29 9 44 0 29-9 44 0 29 9 44 0 29-9 44 0 29 9 44 0" />
      <path d="M104 111 86 84h188c-4 13-11 22-22 29M172 84V8c38 14 62 38 66 64h-66" />
      <path d="M160 20c-24 14-40 32-46 52h46" strokeWidth="1.75" opacity="0.75" />
      <circle cx="122" cy="97" r="3" fill="var(--thread)" stroke="none" />
      <circle cx="142" cy="97" r="3" fill="var(--thread)" stroke="none" />
    </svg>
  );
}

/** A small anchor at the end of its rope. */
export function AnchorMark() {
  return (
    <svg
      width="22"
      height="24"
      viewBox="0 0 22 24"
      aria-hidden="true"
      fill="none"
      stroke="var(--hue)"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M11 8a3 3 0 1 1 0-6 3 3 0 0 1 0 6v14c-5 0-8-3-9-8m9 8c5 0 8-3 9-8M6 12h10" />
    </svg>
  );
}
