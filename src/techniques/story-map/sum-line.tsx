import type { Estimate } from '#product/estimate.ts';
import { useWords } from '#ui/language.tsx';
import { storyMapWords } from './words.ts';

/** How many stories, how big together, and how many nobody has sized. */
export function SumLine({ sum, short = false }: { sum: Estimate; short?: boolean }) {
  const t = useWords(storyMapWords);
  if (sum.stories === 0) return null;
  const parts = [
    t.stories(sum.stories),
    ...(sum.size > 0 ? [t.points(sum.size)] : []),
    ...(sum.unsized > 0 && sum.size > 0 && !short ? [t.unsized(sum.unsized)] : []),
  ];
  return <span className="tabular whitespace-nowrap text-soft">{parts.join(' · ')}</span>;
}
