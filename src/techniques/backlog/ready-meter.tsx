import type { ReadyItem } from '#product/ready.ts';
import { useWords } from '#ui/language.tsx';
import type { Readiness } from './readiness.ts';
import { backlogWords } from './words.ts';

/** What a line of the definition says: the team's words, or ours for what the model checks. */
export const useReadyWords = (): ((item: ReadyItem) => string) => {
  const t = useWords(backlogWords);
  return ({ check, text }) => text || (check ? t.checks[check] : '');
};

/** How ready a story is: a segment per line of the definition; in words for those who listen, or hover. */
export function ReadyMeter({ readiness }: { readiness: Readiness }) {
  const t = useWords(backlogWords);
  const says = useReadyWords();
  const { met, of, missing } = readiness;
  if (of === 0) return null;
  const sentence = t.readySays(met, of, missing.map(says).join(', '));
  return (
    <span role="img" aria-label={sentence} title={sentence} className="inline-flex items-center gap-0.5">
      {of <= 8 ? (
        Array.from({ length: of }, (_, at) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: segments are alike and never move
            key={at}
            className={`h-2.5 w-1.5 rounded-[2px] ${at < met ? (met === of ? 'bg-good' : 'bg-soft') : 'bg-line'}`}
          />
        ))
      ) : (
        <span className={`text-xs tabular ${met === of ? 'text-good' : 'text-soft'}`}>
          {t.readyPart(met, of)}
        </span>
      )}
    </span>
  );
}
