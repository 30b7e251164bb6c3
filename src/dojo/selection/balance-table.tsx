import { useWords } from '#ui/language.tsx';
import { enrolmentWords } from '../enrolment/words.ts';
import type { BalanceLine } from './balance.ts';
import { selectionWords } from './words.ts';

interface BalanceProps {
  /** Where one sees those of a line. */
  readonly path: string;
  readonly lines: readonly BalanceLine[];
  readonly decides: boolean;
}

/** Who is there by what they do today; a bar for the eye, numbers for all. */
export function BalanceTable({ path, lines, decides }: BalanceProps) {
  const [t, e] = [useWords(selectionWords), useWords(enrolmentWords)];
  const most = Math.max(1, ...lines.map(({ applied }) => applied));
  const columns = decides
    ? (['applied', 'shortlisted', 'invited', 'seated'] as const)
    : (['applied', 'seated'] as const);
  return (
    <section aria-labelledby="balance" className="grid gap-2">
      <h2 id="balance" className="text-xl">
        {t.balance}
      </h2>
      <p className="text-pretty text-soft text-sm">{t.balanceHint}</p>
      <table className="w-full table-fixed text-sm tabular-nums">
        <thead>
          <tr className="text-left align-bottom text-soft">
            <td className="w-[36%]" />
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="px-0.5 pb-1 text-right font-[450] text-xs leading-tight"
              >
                {t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.doing ?? ''} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-2 text-left font-[450]">
                {line.doing && line.applied > 0 ? (
                  <a
                    href={`${path}?doing=${line.doing}`}
                    className="inline-flex min-h-6 items-center underline decoration-line underline-offset-3 hover:text-thread"
                  >
                    {e.doings[line.doing]}
                  </a>
                ) : line.doing ? (
                  e.doings[line.doing]
                ) : (
                  t.unsaid
                )}
                <span
                  aria-hidden="true"
                  className="mt-0.5 block h-1 rounded-full bg-thread"
                  style={{ width: `${(line.applied / most) * 100}%` }}
                />
              </th>
              {columns.map((column) => (
                <td key={column} className="px-1 text-right">
                  {line[column] || <span className="text-soft">–</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
