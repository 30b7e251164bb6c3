/** The box as it will stand on the shelf, in one stroke: what the faces below fold into. */
export function ClosedBox() {
  return (
    <svg
      viewBox="0 0 150 150"
      aria-hidden="true"
      fill="none"
      stroke="var(--thread)"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className="box-closed"
    >
      <path d="M92 138 22 122 20 44l72 12v82l38-24V38L92 56M20 44l40-20 70 14" />
      <path d="M40 68c10 3 20 4 32 6M40 82c12 3 22 5 34 7" strokeWidth="1.75" opacity="0.75" />
      <path d="M112 68v22" strokeWidth="1.75" opacity="0.75" />
    </svg>
  );
}
