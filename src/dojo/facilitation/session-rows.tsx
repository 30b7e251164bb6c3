import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from '../sessions/say-day.ts';
import type { FacilitationPageProps, ListedSession } from './facilitation-page-props.ts';
import { useSessionName } from './session-name.tsx';
import { facilitationWords } from './words.ts';

type Props = Pick<FacilitationPageProps, 'slug' | 'sessions' | 'people' | 'isHosting'>;

/** Who has which part, session by session: those to come, and folded away those that took place. */
export function Sessions({ sessions, ...props }: Props) {
  const t = useWords(facilitationWords);
  const isOver = ({ isAhead, cancelled }: ListedSession) => !isAhead && !cancelled;
  const over = sessions.filter(isOver);
  return (
    <section aria-labelledby="sessions" className="grid gap-3">
      <h2 id="sessions" className="scroll-mt-4 text-xl">
        {t.sessions}
      </h2>
      <ol className="grid">
        {sessions.map((session) => !isOver(session) && <Row key={session.id} {...props} session={session} />)}
      </ol>
      {over.length > 0 && (
        <details>
          <summary className="min-h-8 w-fit text-soft">{t.past(over.length)}</summary>
          <ol className="grid">
            {over.map((session) => (
              <Row key={session.id} {...props} session={session} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Row({
  session,
  slug,
  people,
  isHosting,
}: Omit<Props, 'sessions'> & { readonly session: ListedSession }) {
  const t = useWords(facilitationWords);
  const locale = useLocale();
  const nameOf = useSessionName();
  const named = (id: string | null) => people.find((one) => one.id === id)?.name || t.noName;
  return (
    <li
      className={`grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[1fr_1fr] ${session.isAhead ? '' : 'text-soft'}`}
    >
      <span className="grid content-start">
        <a
          href={`/e/${slug}/sessions/${session.number}`}
          className="w-fit font-[650] font-heading text-lg leading-tight hover:text-thread"
        >
          {nameOf(session)}
        </a>
        <span className="text-soft text-sm tabular-nums">
          {sayDay(session.date, locale)}, {session.start}
          {session.cancelled && ` · ${t.cancelled}`}
        </span>
      </span>
      <span className="grid content-start">
        {session.holders.map(({ part, personId }) =>
          personId !== null ? (
            <span key={part}>
              <span className="font-[550]">{named(personId)}</span>{' '}
              <span className="text-soft">{t.acts[part]}</span>
            </span>
          ) : (
            session.isAhead && (
              <span key={part} className="text-soft">
                {t.open[part]}
              </span>
            )
          ),
        )}
        {isHosting && !session.cancelled && <ByHand session={session} people={people} />}
      </span>
    </li>
  );
}

function ByHand({
  session,
  people,
}: Pick<FacilitationPageProps, 'people'> & { readonly session: ListedSession }) {
  const t = useWords(facilitationWords);
  const nameOf = useSessionName();
  return (
    <details className="no-print text-ink">
      <summary
        aria-label={`${t.byHand}, ${nameOf(session)}`}
        className="min-h-8 w-fit py-1 text-soft text-sm underline hover:text-ink"
      >
        {t.byHand}
      </summary>
      <form method="post" className="grid gap-2 py-2">
        <input type="hidden" name="session" value={session.id} />
        {session.holders.map(({ part, personId }) => (
          <label key={part} className="grid gap-1">
            <span className="text-soft text-sm">{t.parts[part]}</span>
            <select name={part} defaultValue={personId ?? ''} className={inputLook}>
              <option value="">{t.nobody}</option>
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name || t.noName}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p>
          <button type="submit" name="do" value="give" className={buttonLook('plain')}>
            {t.keep}
          </button>
        </p>
      </form>
    </details>
  );
}
