import { Link } from '#ui/address.tsx';
import { Icon, isIcon } from '#ui/icon.tsx';
import { hueOf } from '#ui/kind-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { usePeople } from '#ui/presence.tsx';
import { useCalm, useProduct } from '#ui/product.tsx';
import { Initial } from './people-row.tsx';
import { type Station, stationsOf, stopAt } from './stations.ts';
import { productWords } from './words.ts';

/** Heights of the knots, in pixels from the top: the line wanders like a thread pinned along a wall. */
const HEIGHTS = [40, 74, 46, 80, 52, 68];
const heightAt = (at: number) => HEIGHTS[at % HEIGHTS.length]!;

/** A row of the thread holds no more stations than this: the thread turns back at its end, as a snake would. */
const MOST_IN_A_ROW = 7;

/** Where a station stands: its column and row from 1, and which way the thread runs there. */
interface Place {
  readonly column: number;
  readonly row: number;
  readonly backwards: boolean;
  /** The thread goes on in the row beneath. */
  readonly turns: boolean;
}

const placeOf = (at: number, all: number): Place => {
  const perRow = Math.ceil(all / Math.ceil(all / MOST_IN_A_ROW));
  const row = Math.floor(at / perRow);
  const backwards = row % 2 === 1;
  const along = at % perRow;
  return {
    column: backwards ? perRow - along : along + 1,
    row: row + 1,
    backwards,
    turns: along === perRow - 1 && at < all - 1,
  };
};

/** The stretch from one station to the next, taut or slack: over the width of a column, or down to the next row. */
function Stretch({ at, taut, last, place }: { at: number; taut: boolean; last: boolean; place: Place }) {
  const [from, to] = [heightAt(at), last ? heightAt(at) + 34 : heightAt(at + 1)];
  const sag = taut ? 0 : 54;
  const down = place.turns;
  const path = last
    ? `M0 ${from} C 12 ${from + 4}, 16 ${to - 6}, 26 ${to} S 36 ${to + 14} 33 ${to + 22}`
    : down
      ? `M0 0 C 100 ${taut ? 0 : 12}, 100 ${taut ? 100 : 112}, 0 100`
      : `M0 ${from} C 33 ${from + sag}, 67 ${to + sag}, 100 ${to}`;
  return (
    <svg
      aria-hidden="true"
      viewBox={down ? '0 0 100 100' : '0 0 100 140'}
      preserveAspectRatio="none"
      style={{
        animationDelay: `${at * 260}ms`,
        ...(down ? { top: from, height: `calc(100% + ${to - from}px)` } : {}),
      }}
      className={`thread-drawn pointer-events-none absolute overflow-visible max-md:hidden ${down ? 'w-[62%]' : 'top-0 h-35 w-full'} ${place.backwards ? 'right-1/2 -scale-x-100' : 'left-1/2'}`}
    >
      <path
        d={path}
        fill="none"
        stroke={taut ? 'var(--thread)' : 'var(--edge)'}
        strokeWidth={taut ? 3 : 2}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** Ends that hang visibly below a knot. */
function LooseEnds({ many }: { many: number }) {
  return (
    <svg
      aria-hidden="true"
      width="36"
      height="30"
      viewBox="0 0 36 30"
      fill="none"
      stroke="var(--thread)"
      strokeWidth="1.75"
      strokeLinecap="round"
      className="absolute top-full left-1/2 -translate-x-1/2"
    >
      {[0, 1, 2].slice(0, Math.min(3, many)).map((end) => (
        <path
          key={end}
          d={`M18 0c${-6 + end * 6} 8 ${-12 + end * 13} 10 ${-9 + end * 8} ${18 + (end % 2) * 8}`}
        />
      ))}
    </svg>
  );
}

function StationKnot({ station, at, all }: { station: Station; at: number; all: number }) {
  const t = useWords(productWords);
  const locale = useLocale();
  const { id } = useProduct();
  const people = usePeople().filter(({ place, self }) => !self && stopAt(place ?? '')?.id === station.id);
  const { holds, loose, taut, waiting } = station;
  const icon = isIcon(station.icon) ? station.icon : 'map';
  const place = placeOf(at, all);
  const last = at === all - 1;
  const filled = holds > 0;
  return (
    <li
      className="relative md:col-start-(--column) md:row-start-(--row) md:min-w-0"
      style={{ ...hueOf(station.kind), '--column': place.column, '--row': place.row } as React.CSSProperties}
    >
      <Stretch at={at} taut={taut} last={last} place={place} />
      <span
        aria-hidden="true"
        className={`absolute top-6 left-[21px] h-full w-0.5 md:hidden ${last ? 'hidden' : ''} ${taut ? 'bg-thread' : 'bg-line'}`}
      />
      <Link
        to={`/p/${id}/${station.id}`}
        className="group relative flex gap-3 rounded-card p-1 md:flex-col md:items-center md:gap-0 md:text-center"
        style={{ '--height': `${heightAt(at) - 24}px` } as React.CSSProperties}
      >
        <span className="relative z-10 md:mt-(--height) md:mb-[calc(104px-var(--height))]">
          <span
            className={`grid size-10 place-items-center rounded-full border-2 transition-transform group-hover:scale-110 md:size-12 ${
              filled ? 'border-thread bg-card text-hue' : 'border-edge border-dashed bg-paper text-soft'
            }`}
          >
            <Icon name={icon} size={22} />
          </span>
          {loose > 0 && (
            <span className="max-md:hidden">
              <LooseEnds many={loose} />
            </span>
          )}
        </span>
        <span className="grid content-start gap-0.5 pb-5 md:justify-items-center md:px-1">
          <span className="font-[650] font-heading text-lg leading-tight group-hover:text-thread">
            {station.name[locale]}
          </span>
          <span className="text-soft text-sm">
            {filled ? <span className="tabular">{t.holds(holds)}</span> : t.nothingYet}
            {loose > 0 && (
              <span className="text-thread" title={t.looseHint}>
                {' · '}
                {t.loose(loose)}
              </span>
            )}
          </span>
          {waiting && waiting.count > 0 && (
            <span className="text-pretty text-sm">{waiting.say[locale](waiting.count)}</span>
          )}
          {people.length > 0 && (
            <span className="mt-1 flex -space-x-1.5">
              {people.slice(0, 5).map((person) => (
                <Initial key={person.client} person={person} size={24} />
              ))}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

/** The red thread through its stations: navigation, progress and state at once. */
export function RedThread() {
  const t = useWords(productWords);
  const stations = useCalm(stationsOf);
  return (
    <nav aria-label={t.thread}>
      <ol className="grid max-md:gap-1 md:auto-cols-fr">
        {stations.map((station, at) => (
          <StationKnot key={station.id} station={station} at={at} all={stations.length} />
        ))}
      </ol>
    </nav>
  );
}
