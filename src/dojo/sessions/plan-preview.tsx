import { useLocale, useWords } from '#ui/language.tsx';
import { nthOf } from './plan-from.ts';
import { planWords } from './plan-words.ts';
import { sayDay, sayWeekday } from './say-day.ts';

/** A session to come as a plan tells it, before it is kept. */
export interface ToldDate {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  /** What a host should know of that day. */
  readonly remarks: readonly string[];
}

/** The dates that a rule gives, with holidays and what the clocks do: to be read before anybody settles on them. */
export function PlanPreview({ dates, zone }: { dates: readonly ToldDate[]; zone: string }) {
  const t = useWords(planWords);
  const locale = useLocale();
  const [first] = dates;
  if (!first) return null;
  return (
    <section id="dates" aria-labelledby="dates-title" className="grid scroll-mt-4 gap-2">
      <h2 id="dates-title" className="text-xl">
        {t.dates(dates.length)}
      </h2>
      <p className="text-soft">
        {dates.length > 1 && `${t.rule(t.nths[nthOf(first.date)], sayWeekday(first.date, locale))} · `}
        {t.zone(zone)}
      </p>
      <ol className="grid">
        {dates.map(({ date, start, end, remarks }) => (
          <li key={date} className="grid gap-x-6 border-line border-b py-2 sm:grid-cols-[18rem_1fr]">
            <span className="tabular-nums">
              {sayDay(date, locale)}, {start}–{end}
            </span>
            {remarks.length > 0 && (
              <ul className="text-pretty text-soft text-sm">
                {remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
