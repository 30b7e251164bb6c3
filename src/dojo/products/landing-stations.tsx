import { Icon, isIcon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { gamesWords } from './games-words.ts';
import { landingWords } from './landing-words.ts';
import { STOPS, type Stop } from './stations.ts';

/** Stations in a row, on a wide screen. */
const IN_A_ROW = 6;

/** One technique has its guide; the games share a page of theirs. */
const guideOfStop = ({ techniques }: Stop): string =>
  techniques.length === 1 ? `/guides/${techniques[0]!.id}` : '/guides#games';

/** The stops of the thread, as somebody sees them who has no product yet: each leads to its guide. */
export function Stations() {
  const t = useWords(landingWords);
  const games = useWords(gamesWords);
  const locale = useLocale();
  return (
    <ol className="grid lg:grid-cols-6 lg:gap-y-8">
      {STOPS.map((stop, at) => {
        const one = stop.techniques.length === 1 ? stop.techniques[0]! : null;
        const goesOn = at < STOPS.length - 1 && at % IN_A_ROW < IN_A_ROW - 1;
        return (
          <li key={stop.id} className="relative max-lg:pb-6" style={hueOf(stop.kind)}>
            {goesOn && (
              <svg
                aria-hidden="true"
                viewBox="0 0 100 60"
                preserveAspectRatio="none"
                style={{ animationDelay: `${at * 260}ms` }}
                className="thread-drawn pointer-events-none absolute top-1 left-6 h-10 w-full overflow-visible max-lg:hidden"
              >
                <path
                  d={at % 2 === 0 ? 'M0 32 C 30 60, 70 60, 100 32' : 'M0 32 C 30 4, 70 4, 100 32'}
                  fill="none"
                  stroke="var(--thread)"
                  strokeWidth="2.5"
                  strokeLinecap="round"
                  vectorEffect="non-scaling-stroke"
                />
              </svg>
            )}
            {at < STOPS.length - 1 && (
              <span
                aria-hidden="true"
                className="absolute top-6 left-6 h-full w-0.5 -translate-x-1/2 bg-thread lg:hidden"
              />
            )}
            <a
              href={guideOfStop(stop)}
              className="group relative grid gap-2 rounded-card pr-4 max-lg:grid-cols-[auto_1fr] max-lg:gap-x-4 max-lg:gap-y-1"
            >
              <span className="grid size-12 place-items-center rounded-full border-2 border-thread bg-card text-hue transition-transform group-hover:scale-110 max-lg:row-span-3">
                <Icon name={isIcon(stop.icon) ? stop.icon : 'map'} size={22} />
              </span>
              <span className="font-[650] font-heading text-lg leading-tight group-hover:text-thread">
                {stop.name[locale]}
              </span>
              <span className="text-pretty text-soft text-sm">{one ? one.purpose[locale] : games.lead}</span>
              {one && <span className="text-soft text-xs tabular">{t.minutes(one.minutes)}</span>}
            </a>
          </li>
        );
      })}
    </ol>
  );
}
