import type { CSSProperties } from 'react';
import type { KindName } from '#product/kinds/index.ts';
import { useWords } from '#ui/language.tsx';
import { useList } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';

/** A hue, a pattern and a number: a segment is told from another by any one of the three. */
const HUES: readonly KindName[] = ['persona', 'impact', 'goal', 'note', 'idea', 'pitch'];
const PATTERNS = [
  'M-2 6L6 -2M-2 14L14 -2M2 18L18 2M10 18L18 10',
  'M0 4H16M0 12H16',
  'M4 0V16M12 0V16',
  'M-2 2L14 18M2 -2L18 14M-2 10L6 18M10 -2L18 6',
  'M0 5H16M0 11H16M5 0V16M11 0V16',
  'M0 4L4 8L8 4L12 8L16 4M0 12L4 16L8 12L12 16L16 12',
];

/** The mark of the segment that stands at this place among all. */
export function SegmentMark({ id, size = 18 }: { id: string | null; size?: number }) {
  const ui = useWords(uiWords);
  const segments = useList('segment');
  const at = segments.findIndex((segment) => segment.id === id);
  if (at < 0) return null;
  const name = segments[at]!.title.trim() || ui.untitled;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label={name}
      className="mt-0.5 shrink-0 rounded-control"
      style={{ '--hue': `var(--hue-${HUES[at % HUES.length]})` } as CSSProperties}
    >
      <title>{name}</title>
      <rect width="16" height="16" fill="var(--hue)" opacity="0.16" />
      <path
        d={PATTERNS[at % PATTERNS.length]}
        stroke="var(--hue)"
        strokeWidth="1"
        opacity="0.45"
        fill="none"
      />
      <rect x="0.5" y="0.5" width="15" height="15" rx="3" fill="none" stroke="var(--hue)" />
      <circle cx="8" cy="8" r="5.2" fill="var(--card)" />
      <text x="8" y="11" textAnchor="middle" fontSize="8.5" fontWeight="700" fill="var(--ink)">
        {at + 1}
      </text>
    </svg>
  );
}
