import { techniques } from '#techniques/index.ts';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from '../sessions/say-day.ts';
import { EDITION_BOUNDS } from './edition.ts';
import { editionWords } from './words.ts';

export interface HostedSession {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly venue: string;
  readonly wayIn: string;
  readonly video: string;
  readonly cancelled: boolean;
  readonly techniques: readonly string[];
  readonly remarks: readonly string[];
  /** It is today: open at once, to note who is there. */
  readonly today: boolean;
  /** Who has a seat, and whether they were there; null until the day of the session. */
  readonly attendance:
    | readonly {
        readonly personId: string;
        readonly name: string;
        readonly present: boolean;
      }[]
    | null;
}

/** The sessions as hosts prepare and hold them: hours, place, way in, and who is there. */
export function HostSessions({ slug, sessions }: { slug: string; sessions: readonly HostedSession[] }) {
  const t = useWords(editionWords);
  const locale = useLocale();
  return (
    <section aria-labelledby="sessions" className="py-8">
      <h2 id="sessions" className="pb-2 text-xl">
        {t.sessions}
      </h2>
      {sessions.length === 0 && <p className="text-soft">{t.noSession}</p>}
      <ol className="grid gap-2">
        {sessions.map((one) => (
          <li
            key={one.id}
            id={`session-${one.number}`}
            className="rounded-card border border-line bg-card px-4 py-1"
          >
            <details open={one.today}>
              <summary className="cursor-pointer py-1.5">
                <span className={one.cancelled ? 'line-through' : ''}>
                  {one.title || t.session(one.number)} · {sayDay(one.date, locale)}, {one.start}–{one.end}
                </span>
                {one.cancelled && <b className="text-thread"> {t.cancelled}</b>}
                {one.remarks.map((remark) => (
                  <span key={remark} className="block text-pretty pl-4 text-soft text-sm">
                    {remark}
                  </span>
                ))}
              </summary>
              <div className="grid gap-5 pt-2 pb-4">
                {one.attendance && one.attendance.length > 0 && (
                  <Attendance {...one} attendance={one.attendance} />
                )}
                <p>
                  <a href={`/e/${slug}/sessions/${one.number}`} className="underline">
                    {t.sessionPage}
                  </a>
                </p>
                <Hours {...one} />
                <Where {...one} />
                {!one.cancelled && <Cancel {...one} />}
              </div>
            </details>
          </li>
        ))}
      </ol>
      <p className="pt-3">
        <a href={`/e/${slug}/plan`} className={buttonLook('plain')}>
          {t.addSessions}
        </a>
      </p>
    </section>
  );
}

function Attendance({
  id,
  attendance,
}: HostedSession & { attendance: NonNullable<HostedSession['attendance']> }) {
  const t = useWords(editionWords);
  return (
    <form method="post" className="grid gap-2">
      <input type="hidden" name="session" value={id} />
      <p className="font-[550]">
        {t.here} ({attendance.filter(({ present }) => present).length}/{attendance.length})
      </p>
      <ul className="flex flex-wrap gap-2">
        {attendance.map(({ personId, name, present }) => (
          <li key={personId}>
            <button
              type="submit"
              name={present ? 'away' : 'present'}
              value={personId}
              aria-pressed={present}
              className={buttonLook(present ? 'primary' : 'plain')}
            >
              {present && <span aria-hidden="true">✓ </span>}
              {name || t.noName}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function Hours({ id, date, start, end }: HostedSession) {
  const t = useWords(editionWords);
  return (
    <form method="post" className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="session" value={id} />
      <input
        type="date"
        name="date"
        defaultValue={date}
        aria-label={t.when}
        className={`${inputLook} max-w-44`}
      />
      <input
        type="time"
        name="start"
        defaultValue={start}
        aria-label={t.fields.start}
        className={`${inputLook} max-w-32`}
      />
      <input
        type="time"
        name="end"
        defaultValue={end}
        aria-label={t.fields.end}
        className={`${inputLook} max-w-32`}
      />
      <button type="submit" name="do" value="move-session" className={buttonLook('plain')}>
        {t.move}
      </button>
      <p className="basis-full text-pretty text-soft text-sm">{t.moveTells}</p>
    </form>
  );
}

/** Everybody is told at once, and it does not come back: one tap too many must not do it. */
function Cancel({ id }: HostedSession) {
  const t = useWords(editionWords);
  return (
    <form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-3">
      <input type="hidden" name="session" value={id} />
      <label className="flex min-h-8 items-center gap-2">
        <input type="checkbox" required />
        <span className="text-pretty text-sm">{t.cancelTells}</span>
      </label>
      <button type="submit" name="do" value="cancel-session" className={buttonLook('danger', true)}>
        {t.cancel}
      </button>
    </form>
  );
}

function Where({ id, title, venue, wayIn, video, techniques: chosen }: HostedSession) {
  const t = useWords(editionWords);
  const locale = useLocale();
  // Two more than there are: the next ones are one save away.
  const rows = Array.from({ length: Math.min(chosen.length + 2, EDITION_BOUNDS.techniques) }, (_, n) => n);
  const fields = [
    ['title', title, EDITION_BOUNDS.title],
    ['venue', venue, EDITION_BOUNDS.place],
    ['wayIn', wayIn, EDITION_BOUNDS.place],
    ['video', video, EDITION_BOUNDS.url],
  ] as const;
  return (
    <form method="post" className="grid max-w-2xl gap-3">
      <input type="hidden" name="session" value={id} />
      {fields.map(([name, value, max]) => (
        <label key={name} className="grid gap-1">
          <span className="font-[550]">{t.sessionFields[name]}</span>
          <input
            name={name}
            type={name === 'video' ? 'url' : 'text'}
            maxLength={max}
            defaultValue={value}
            className={inputLook}
          />
        </label>
      ))}
      <fieldset className="grid gap-1">
        <legend className="pb-1 font-[550]">{t.sessionFields.techniques}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {rows.map((n) => (
            <select
              key={n}
              name="technique"
              aria-label={`${t.sessionFields.techniques}, ${n + 1}`}
              defaultValue={chosen[n] ?? ''}
              className={inputLook}
            >
              <option value="">{t.noTechnique}</option>
              {techniques.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name[locale]}
                </option>
              ))}
            </select>
          ))}
        </div>
      </fieldset>
      <p>
        <button type="submit" name="do" value="tell-session" className={buttonLook('plain')}>
          {t.keep}
        </button>
      </p>
    </form>
  );
}
