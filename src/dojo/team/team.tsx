import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import type { TeamProps } from './team.ts';
import { teamWords } from './words.ts';

/** Those who run something together, and how others join them. */
export function Team({ kind, me, members, open, link, refused }: TeamProps) {
  const t = useWords(teamWords);
  return (
    <section
      id="team"
      aria-labelledby="team-title"
      className="grid max-w-3xl gap-3 border-line border-t py-6"
    >
      <h2 id="team-title" className="text-xl">
        {t.title[kind]}
      </h2>
      <p className="text-pretty text-soft">{t.hint[kind]}</p>
      {refused !== null && (
        <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      {members.length === 0 ? (
        <p className="text-soft">{t.nobody}</p>
      ) : (
        <ul>
          {members.map(({ personId, name }) => (
            <li
              key={personId}
              className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-line border-b py-1"
            >
              <span>
                <b className="font-[550]">{name || t.noName}</b>
                {personId === me && <span className="text-soft"> · {t.you}</span>}
              </span>
              <details>
                <summary className="flex min-h-9 cursor-pointer items-center text-soft text-sm">
                  {personId === me ? t.leave : t.letGo}
                </summary>
                <form method="post" className="flex flex-wrap items-center gap-2 pb-2">
                  <input type="hidden" name="person" value={personId} />
                  <span className="text-soft text-sm">{t.letGoHint}</span>
                  <button type="submit" name="do" value="let-go" className={buttonLook('danger')}>
                    {t.confirm}
                  </button>
                </form>
              </details>
            </li>
          ))}
        </ul>
      )}
      {link !== null && (
        <label className="grid gap-1 rounded-card border border-line bg-sheet p-4">
          <span className="font-[550]">{t.key}</span>
          <input readOnly value={link} className={`${inputLook} font-mono text-sm`} />
        </label>
      )}
      {open.length > 0 && (
        <div>
          <h3 className="text-base">{t.open}</h3>
          <ul>
            {open.map(({ id, by, until }) => (
              <li key={id} className="flex min-h-11 flex-wrap items-center justify-between gap-3">
                <span className="text-soft">{t.until(by || t.noName, until)}</span>
                <form method="post">
                  <input type="hidden" name="invitation" value={id} />
                  <button type="submit" name="do" value="take-back" className={buttonLook('quiet')}>
                    {t.takeBack}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form method="post" className="flex flex-wrap items-center gap-3">
        <button type="submit" name="do" value="invite" className={buttonLook('plain')}>
          {t.invite}
        </button>
        <span className="text-pretty text-soft text-sm">{t.inviteHint}</span>
      </form>
    </section>
  );
}
