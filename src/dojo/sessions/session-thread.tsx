import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from './say-day.ts';
import type { ThreadedSession } from './session-page-props.ts';
import { sessionWords } from './words.ts';

/** More sessions than these do not stand side by side on a phone: the two neighbours are enough. */
const MOST = 12;

/** The sessions of an edition as knots on its thread, this one pulled tight: where one is, and the way to all others. */
export function SessionThread({
  slug,
  sessions,
  number,
}: {
  slug: string;
  sessions: readonly ThreadedSession[];
  number: number;
}) {
  const t = useWords(sessionWords);
  const locale = useLocale();
  const at = sessions.findIndex((one) => one.number === number);
  if (sessions.length < 2 || sessions.length > MOST) return null;
  return (
    <nav aria-label={t.all} className="relative max-w-2xl">
      <span aria-hidden="true" className="absolute inset-x-4 top-1/2 h-0.5 -translate-y-1/2 bg-line" />
      <span
        aria-hidden="true"
        style={{ width: `calc((100% - 2rem) * ${at / (sessions.length - 1)})` }}
        className="absolute top-1/2 left-4 h-0.5 -translate-y-1/2 bg-thread"
      />
      <ol className="relative flex justify-between">
        {sessions.map((one, n) => {
          const name = `${n + 1}. ${one.title || t.session(one.number)}, ${sayDay(one.date, locale)}`;
          return (
            <li key={one.number}>
              <a
                href={`/e/${slug}/sessions/${one.number}`}
                aria-label={name}
                title={name}
                aria-current={n === at ? 'page' : undefined}
                className={`flex size-8 items-center justify-center rounded-full border-2 text-sm tabular-nums ${
                  n === at
                    ? 'border-thread bg-thread font-[650] text-thread-ink'
                    : `bg-paper hover:border-thread hover:text-thread ${n < at ? 'border-thread' : 'border-line'} ${one.cancelled ? 'text-soft line-through' : ''}`
                }`}
              >
                {n + 1}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The way to the sessions before and after. */
export function Neighbours({
  slug,
  sessions,
  number,
}: {
  slug: string;
  sessions: readonly ThreadedSession[];
  number: number;
}) {
  const t = useWords(sessionWords);
  const locale = useLocale();
  const at = sessions.findIndex((one) => one.number === number);
  const [before, after] = [sessions[at - 1], sessions[at + 1]];
  if (!before && !after) return null;
  const link = (one: ThreadedSession, label: string, rel: 'prev' | 'next') => (
    <a
      href={`/e/${slug}/sessions/${one.number}`}
      rel={rel}
      className={`group grid py-3 ${rel === 'next' ? 'sm:col-start-2 sm:text-right' : ''}`}
    >
      <span className="text-soft text-sm">{label}</span>
      <span className="font-[650] font-heading text-lg group-hover:text-thread">
        {one.title || t.session(one.number)}
      </span>
      <span className="text-soft text-sm">{sayDay(one.date, locale)}</span>
    </a>
  );
  return (
    <nav aria-label={t.all} className="no-print mt-10 grid gap-x-8 border-line border-t py-3 sm:grid-cols-2">
      {before && link(before, t.before, 'prev')}
      {after && link(after, t.after, 'next')}
    </nav>
  );
}
