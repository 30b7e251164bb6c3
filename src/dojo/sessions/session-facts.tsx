import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from './say-day.ts';
import type { SessionPageProps } from './session-page-props.ts';
import { sessionWords } from './words.ts';

/** When and where it is, with whom, and how one follows it. */
export function Facts({
  edition,
  session,
  leading,
  inside,
  moment,
  isEvening,
}: SessionPageProps & { isEvening: boolean }) {
  const t = useWords(sessionWords);
  const locale = useLocale();
  const { yours, movedFrom } = session;
  const isAhead = !session.cancelled && moment !== 'over';
  const way = inside && isAhead ? inside : null;
  // On its evening how to get in stands above all else, but for paper.
  const look = isEvening ? 'hidden print:block' : '';
  return (
    <aside className="order-1 grid content-start gap-5 lg:order-2">
      <dl className="grid gap-4">
        <div>
          <dt className="text-soft text-sm">{t.when}</dt>
          <dd className={session.cancelled ? 'text-soft line-through' : 'font-[650] tabular-nums'}>
            {sayDay(session.date, locale)}, {t.hours(session.start, session.end)}
          </dd>
          <dd className="text-soft text-sm">{t.zone(edition.zone)}</dd>
          {yours && !session.cancelled && (
            <dd className="text-pretty text-sm tabular-nums">
              {t.yours(sayDay(yours.date, locale), yours.start, yours.end, yours.zone)}
            </dd>
          )}
          {movedFrom && !session.cancelled && (
            <dd className="text-pretty text-soft text-sm">
              {t.moved(sayDay(movedFrom.slice(0, 10), locale))}
            </dd>
          )}
        </div>
        {!session.cancelled && (
          <div>
            <dt className="text-soft text-sm">{t.where}</dt>
            <dd className="text-pretty">{session.venue || t.nowhere}</dd>
          </div>
        )}
        {way && way.wayIn !== '' && (
          <div className={look}>
            <dt className="text-soft text-sm">{t.wayIn}</dt>
            <dd className="text-pretty">{way.wayIn}</dd>
          </div>
        )}
        {way && way.video !== '' && (
          <div className="hidden print:block">
            <dt className="text-soft text-sm">{t.joinVideo}</dt>
            <dd className="break-all">{way.video}</dd>
          </div>
        )}
        {(leading.length > 0 || inside) && (
          <div>
            <dt className="text-soft text-sm">{t.facilitation}</dt>
            {leading.length === 0 && <dd className="text-soft">{t.nobody}</dd>}
            {leading.map(({ part, id, name }) => (
              <dd key={part + id}>
                <span className="font-[550]">{name || t.noName}</span>{' '}
                <span className="text-soft">{t.parts[part]}</span>
              </dd>
            ))}
            {inside?.isMember && (
              <dd className="no-print pt-1">
                <a
                  href={`/e/${edition.slug}/facilitation`}
                  className="text-soft text-sm underline hover:text-ink"
                >
                  {t.whoWhen}
                </a>
              </dd>
            )}
            {isAhead && inside?.part && (
              <dd className="pt-1 font-[650] text-thread">{t.yourPart[inside.part]}</dd>
            )}
          </div>
        )}
      </dl>
      <p className="no-print flex flex-wrap gap-2">
        {way && way.video !== '' && !isEvening && (
          <a href={way.video} rel="noopener noreferrer" className={buttonLook('plain')}>
            {t.joinVideo}
          </a>
        )}
        {inside?.hosting && (
          <a href={`/e/${edition.slug}/host#session-${session.number}`} className={buttonLook('plain')}>
            {t.host}
          </a>
        )}
        {isAhead && (
          <a
            href={`/e/${edition.slug}/sessions/${session.number}/session.ics`}
            className={buttonLook('plain')}
          >
            {t.toCalendar}
          </a>
        )}
        <a href={`/e/${edition.slug}/calendar.ics`} className={buttonLook('plain')}>
          {t.calendar}
        </a>
      </p>
    </aside>
  );
}
