import { useWords } from '#ui/language.tsx';
import { Portrait } from '../people/portrait-view.tsx';
import type { Member, Rolled } from './members.ts';
import { sessionWords } from './words.ts';

/** Who is here, to tap as they come in: one form a tap, so that it works on any phone. */
export function Roll({ roll, isOver }: { roll: readonly Rolled[]; isOver: boolean }) {
  const t = useWords(sessionWords);
  const here = roll.filter(({ present }) => present).length;
  return (
    <section aria-labelledby="who" className="grid content-start gap-3">
      <h2 id="who" className="flex items-baseline justify-between gap-4 text-xl">
        {isOver ? t.wasHere : t.here}{' '}
        <span className="text-base text-soft tabular-nums">{t.hereCount(here, roll.length)}</span>
      </h2>
      {!isOver && <p className="no-print text-pretty text-soft text-sm">{t.hereHint}</p>}
      <form method="post">
        <ul className="grid gap-2 sm:grid-cols-2">
          {roll.map((one) => (
            <li key={one.id}>
              <button
                type="submit"
                id={`at-${one.id}`}
                name={one.present ? 'away' : 'present'}
                value={one.id}
                aria-pressed={one.present}
                className={`flex min-h-12 w-full scroll-mt-[45vh] items-center gap-3 rounded-control border px-3 text-left font-[550] ${
                  one.present
                    ? 'border-good bg-card'
                    : 'border-edge border-dashed bg-transparent hover:bg-card'
                }`}
              >
                <Portrait person={one} size={32} />
                <span className="min-w-0 grow truncate">{one.name || t.noName}</span>
                <Tick on={one.present} />
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

function Tick({ on }: { on: boolean }) {
  return (
    <svg
      aria-hidden="true"
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill={on ? 'var(--good)' : 'none'}
      stroke={on ? 'var(--good)' : 'var(--edge)'}
      strokeWidth="1.75"
      className="shrink-0"
    >
      <circle cx="12" cy="12" r="10" />
      {on && (
        <path
          d="m7.5 12.5 3 3 6-6.5"
          fill="none"
          stroke="var(--card)"
          strokeWidth="2.25"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}

/** Who is here, for those who take part. */
export function Here({ here, isOver }: { here: readonly Member[]; isOver: boolean }) {
  const t = useWords(sessionWords);
  return (
    <section aria-labelledby="who" className="grid content-start gap-2">
      <h2 id="who" className="flex items-baseline justify-between gap-4 text-xl">
        {isOver ? t.wasHere : t.here}
        {here.length > 0 && <span className="text-base text-soft tabular-nums">{here.length}</span>}
      </h2>
      {here.length === 0 ? (
        <p className="text-soft">{t.nobodyHere}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-4 gap-y-2">
          {here.map((one) => (
            <li key={one.id} className="flex items-center gap-2">
              <Portrait person={one} size={28} />
              {one.name || t.noName}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
