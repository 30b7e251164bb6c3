import type { ReactNode } from 'react';
import type { EntityOf } from '#product/kinds/index.ts';
import { useWords } from '../language.tsx';
import { uiWords } from '../words.ts';

export interface Row {
  readonly key: string;
  readonly head: ReactNode;
  /** One for each play, in their order. */
  readonly cells: readonly ReactNode[];
  /** What the plays say together. */
  readonly sum?: ReactNode;
}

/** Results beside one another: a row per card or area, a column per group, and what they say together. */
export function SideBySide({
  label,
  corner,
  plays,
  rows,
  sum,
}: {
  label: string;
  /** Head of the first column. */
  corner: string;
  plays: readonly EntityOf<'play'>[];
  rows: readonly Row[];
  /** Head of the last column, where there is one. */
  sum?: string;
}) {
  const ui = useWords(uiWords);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
      tabIndex={0}
      aria-label={label}
      className="wrap-anywhere overflow-x-auto rounded-card border border-line bg-card"
    >
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 min-w-36 bg-card px-3 py-2 font-[550] text-soft md:min-w-44"
            >
              {corner}
            </th>
            {plays.map((play) => (
              <th key={play.id} scope="col" className="min-w-28 px-3 py-2 font-[650]">
                {play.title || ui.untitled}
              </th>
            ))}
            {sum && (
              <th scope="col" className="min-w-24 px-3 py-2 font-[650] text-thread">
                {sum}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-line border-t align-top">
              <th scope="row" className="sticky left-0 bg-card px-3 py-2 font-normal text-base">
                {row.head}
              </th>
              {row.cells.map((cell, at) => (
                // Figures stand close; sentences need their width, on a phone too.
                <td
                  key={plays[at]?.id ?? at}
                  className={`tabular px-3 py-2 ${typeof cell === 'object' && cell ? 'min-w-48' : 'min-w-28'}`}
                >
                  {cell}
                </td>
              ))}
              {sum && <td className="tabular min-w-24 px-3 py-2 font-[650]">{row.sum}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
