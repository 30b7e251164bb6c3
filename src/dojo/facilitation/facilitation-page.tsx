import { useWords } from '#ui/language.tsx';
import { Portrait } from '../people/portrait-view.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { FacilitationPageProps } from './facilitation-page-props.ts';
import { Rotation } from './rotation-card.tsx';
import { useSessionName } from './session-name.tsx';
import { Sessions } from './session-rows.tsx';
import type { Way } from './trade.ts';
import { facilitationWords } from './words.ts';
import { YourTurns } from './your-turns.tsx';

/** Who facilitates when; one's own turns with the way to trade them; to hosts, how it could go on. */
export function FacilitationPage(props: FacilitationPageProps) {
  const { slug, title, said, proposal } = props;
  const t = useWords(facilitationWords);
  return (
    <PublicFrame path={`/e/${slug}/facilitation`}>
      <header className="grid gap-2 pt-4 pb-6">
        <p>
          <a href={`/e/${slug}`} className="text-soft underline hover:text-ink">
            {title}
          </a>
        </p>
        <h1 className="text-4xl">{t.title}</h1>
        <p className="max-w-2xl text-pretty text-lg text-soft">{t.lead}</p>
      </header>
      {said !== null && (
        <p
          role="alert"
          className="mb-6 max-w-2xl text-pretty rounded-card border border-thread bg-thread-wash px-4 py-3"
        >
          {said}
        </p>
      )}
      <div className="grid gap-x-10 gap-y-10 pb-12 lg:grid-cols-[1fr_20rem]">
        <div className="grid content-start gap-10">
          <YourTurns {...props} />
          {proposal && <Rotation {...props} proposal={proposal} />}
          <Sessions {...props} />
          <Log {...props} />
        </div>
        <Turns {...props} />
      </div>
    </PublicFrame>
  );
}

/** How often each had a turn and will have: fairness is there to be seen. */
function Turns({ people }: FacilitationPageProps) {
  const t = useWords(facilitationWords);
  const seated = people.flatMap(({ tally, ...one }) => (tally ? [{ ...one, tally }] : []));
  if (seated.length === 0) return null;
  return (
    <aside aria-labelledby="turns" className="grid content-start gap-3">
      <h2 id="turns" className="text-xl">
        {t.turns}
      </h2>
      <p className="text-pretty text-soft text-sm">{t.turnsHint}</p>
      <ul className="grid gap-2">
        {seated.map(({ tally, ...person }) => (
          <li key={person.id} className="flex items-center gap-3">
            <Portrait person={person} size={32} />
            <span className="min-w-0 grow truncate font-[550]">{person.name || t.noName}</span>
            <Knots led={tally.facilitated} co={tally.coFacilitated} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** A full knot for each time one facilitated, an open one for each time one co-facilitated; the same in words. */
function Knots({ led, co }: { led: number; co: number }) {
  const t = useWords(facilitationWords);
  const all = Array.from({ length: Math.min(led + co, 12) }, (_, n) => n);
  return (
    <svg
      role="img"
      aria-label={t.tally(led, co)}
      width={Math.max(1, all.length) * 14}
      height="14"
      viewBox={`0 0 ${Math.max(1, all.length) * 14} 14`}
      stroke="var(--thread)"
      strokeWidth="1.75"
      className="shrink-0"
    >
      <title>{t.tally(led, co)}</title>
      {all.map((n) => (
        <circle key={n} cx={n * 14 + 7} cy="7" r="4.5" fill={n < led ? 'var(--thread)' : 'none'} />
      ))}
    </svg>
  );
}

function Log({ changes, sessions }: FacilitationPageProps) {
  const t = useWords(facilitationWords);
  const nameOf = useSessionName();
  if (changes.length === 0) return null;
  const called = (name: string) => name || t.someone;
  const how = (way: Way, from: string | null, to: string | null): string =>
    to === null
      ? (way === 'return' ? t.back : t.taken)(called(from ?? ''))
      : from === null
        ? t.given(called(to))
        : t.passed(called(from), called(to));
  return (
    <details>
      <summary className="min-h-8 w-fit text-soft">{t.log}</summary>
      <ol className="grid gap-1 pt-2 text-sm">
        {changes.map(({ id, sessionId, part, way, when, from, to }) => {
          const session = sessions.find((one) => one.id === sessionId);
          return (
            <li key={id}>
              <span className="text-soft tabular-nums">{when}</span> {session && nameOf(session)} ·{' '}
              {t.parts[part]} · {how(way, from, to)} <span className="text-soft">({t.ways[way]})</span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
