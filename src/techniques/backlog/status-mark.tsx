import type { Status } from './words.ts';

/** How far a story is, at a glance: a circle that fills. The words stand beside it. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="shrink-0">
      <circle
        cx="7"
        cy="7"
        r="5.6"
        fill={status === 'done' ? 'var(--good)' : 'none'}
        stroke={status === 'idea' ? 'var(--edge)' : status === 'doing' ? 'var(--hue-goal)' : 'var(--good)'}
        strokeWidth="1.6"
        strokeDasharray={status === 'idea' ? '2.4 2' : undefined}
      />
      {status === 'doing' && <path d="M7 3.4a3.600 3.600 0 0 1 0 7.200z" fill="var(--hue-goal)" />}
      {status === 'done' && (
        <path
          d="M4.500 7.200l1.800 1.800 3.200-3.600"
          fill="none"
          stroke="var(--card)"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
