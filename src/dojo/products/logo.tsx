/** The thread, in one stroke: slack on the left, taut on the right, a knot between. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 9c0 12 10 17 14 10s-4-10-5-4 6 9 17 3" />
      <circle cx="27.500" cy="19" r="2.400" fill="currentColor" stroke="none" />
    </svg>
  );
}
