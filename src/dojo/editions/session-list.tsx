import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from '../sessions/say-day.ts';
import type { SessionView } from './edition-view.ts';
import { editionWords } from './words.ts';

/** Where a session is, and how to get there for who may know. */
function Details({ venue, wayIn = '', video = '', cancelled }: SessionView) {
  const t = useWords(editionWords);
  if (cancelled || (venue === '' && wayIn === '' && video === '')) return null;
  return (
    <>
      {(venue !== '' || wayIn !== '') && (
        <p className="text-pretty text-soft">{[venue, wayIn].filter((said) => said !== '').join(' · ')}</p>
      )}
      {video !== '' && (
        <a href={video} rel="noopener noreferrer" className="text-thread underline">
          {t.joinVideo}
        </a>
      )}
    </>
  );
}

/** One knot of the thread: taut behind, drawn full where the group is, loose ahead. */
function Knot({ session, ahead, path }: { session: SessionView; ahead: boolean; path: string }) {
  const t = useWords(editionWords);
  const locale = useLocale();
  const { title, number, date, start, end, movedFrom, cancelled, next } = session;
  const line = ahead || next ? 'border-line' : 'border-thread';
  const knot = next ? 'border-thread bg-thread' : ahead ? 'border-edge bg-paper' : 'border-thread bg-paper';
  return (
    <li className={`relative border-l-2 pb-6 pl-7 last:border-transparent last:pb-0 ${line}`}>
      <span
        aria-hidden="true"
        className={`absolute top-1 -left-[0.5625rem] size-4 rounded-full border-[2.5px] ${knot}`}
      />
      <h3 className={`flex flex-wrap items-center gap-x-3 gap-y-1 text-lg ${cancelled ? 'text-soft' : ''}`}>
        <a
          href={`${path}/sessions/${number}`}
          className={`inline-flex min-h-6 items-center hover:text-thread hover:underline ${cancelled ? 'line-through' : ''}`}
        >
          {title || t.session(number)}
        </a>
        {cancelled && (
          <span className="rounded-control border border-thread px-2 font-[550] font-text text-sm text-thread">
            {t.cancelled}
          </span>
        )}
        {next && (
          <span className="rounded-control bg-thread px-2 font-[550] font-text text-sm text-thread-ink">
            {t.next}
          </span>
        )}
      </h3>
      <p className={cancelled ? 'text-soft line-through' : 'tabular-nums'}>
        <time dateTime={`${date}T${start}`}>
          {sayDay(date, locale)},{' '}
          <span className="whitespace-nowrap">
            {start}–{end}
          </span>
        </time>
      </p>
      {!cancelled && movedFrom && (
        <p className="text-soft">{t.moved(sayDay(movedFrom.slice(0, 10), locale))}</p>
      )}
      {(ahead || next) && <Details {...session} />}
    </li>
  );
}

const linkLook = 'inline-flex min-h-6 items-center text-thread underline';

/** The sessions along the thread. */
export function SessionList({
  sessions,
  zone,
  path,
  url,
  takesPart,
}: {
  sessions: readonly SessionView[];
  zone: string;
  path: string;
  /** The page's address, origin included. */
  url: string;
  takesPart: boolean;
}) {
  const t = useWords(editionWords);
  const at = sessions.findIndex(({ next }) => next);
  const feed = `${url}/calendar.ics`;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="pb-4 text-2xl">
        {t.sessions}
      </h2>
      <ol className="ml-2">
        {sessions.map((session, n) => (
          <Knot key={session.id} session={session} path={path} ahead={at >= 0 && n > at} />
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-6">
        {/* Calendars take such an address as one to read again and again; a file is read once. */}
        <a href={feed.replace(/^https?:/, 'webcal:')} className={buttonLook('plain')}>
          {t.calendar}
        </a>
        <a href={`${path}/calendar.ics`} className={linkLook}>
          {t.calendarFile}
        </a>
        <span className="text-soft text-sm">{t.zone(zone)}</span>
      </p>
      <p className="grid gap-1 pt-3 text-sm">
        <span className="text-soft">{t.calendarFollows}</span>
        <code className="select-all break-all">{feed}</code>
      </p>
      {takesPart && (
        <p className="pt-2">
          <a href="/me#calendar" className={linkLook}>
            {t.ownCalendar}
          </a>
        </p>
      )}
    </section>
  );
}
