import { roleOf } from '#product/exports/of-story.ts';
import { titleOf } from '#product/title.ts';
import { useLocale, useWords } from '#ui/language.tsx';
import { usePrinting } from '#ui/printing.tsx';
import { useReading } from '#ui/product.tsx';
import { uiWords } from '#ui/words.ts';
import type { Arrangement } from './arrange.ts';
import { readinessOf } from './readiness.ts';
import { sentenceOf } from './story-line.ts';
import { backlogWords, statusWord } from './words.ts';

/** The backlog on paper: all that shows, one story a row. Drawn only while printing. */
export function PrintedList({ arrangement }: { arrangement: Arrangement }) {
  const t = useWords(backlogWords);
  const ui = useWords(uiWords);
  const locale = useLocale();
  const read = useReading();
  if (!usePrinting()) return null;
  const head = [t.rank, t.story, t.forWhom, t.release, t.size, t.status, t.ready];
  return (
    <div className="hidden print:block">
      <h1 className="mb-3 text-2xl">
        {t.title} · {read.product.title}
      </h1>
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-ink border-b-2 text-left">
            {head.map((one) => (
              <th key={one} scope="col" className="py-1 pr-2">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arrangement.lines.map((line) => {
            if (line.is === 'release') {
              const release = read.find('release', line.id);
              return (
                <tr key={`release ${line.id}`}>
                  <th
                    colSpan={head.length}
                    scope="colgroup"
                    className="border-line border-b pt-4 pb-1 text-left font-heading text-base"
                  >
                    {release ? titleOf(release, read) || ui.untitled : t.noRelease}
                  </th>
                </tr>
              );
            }
            const story = read.find('story', line.id);
            if (!story) return null;
            const { met, of } = readinessOf(read, story);
            return (
              <tr key={line.id} className="break-inside-avoid border-line border-b align-top">
                <td className="py-1 pr-2 tabular">{line.rank}</td>
                <td className="py-1 pr-3">
                  {story.title && story.want ? (
                    <>
                      <strong>{story.title}</strong>
                      <br />
                    </>
                  ) : null}
                  {sentenceOf(story, read, locale) || ui.untitled}
                </td>
                <td className="py-1 pr-2">{roleOf(story, read)}</td>
                <td className="py-1 pr-2">{read.find('release', story.release)?.title}</td>
                <td className="py-1 pr-2 tabular">{story.size}</td>
                <td className="py-1 pr-2">{t[statusWord[story.status]]}</td>
                <td className="py-1 tabular">{of > 0 && `${met}/${of}`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
