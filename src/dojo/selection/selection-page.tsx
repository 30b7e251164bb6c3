import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { BalanceLine } from './balance.ts';
import { BalanceTable } from './balance-table.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { Said } from './said.tsx';
import type { Line } from './seen-application.ts';
import { selectionWords } from './words.ts';

export interface SelectionPageProps {
  readonly slug: string;
  readonly edition: string;
  readonly decides: boolean;
  readonly selecting: boolean;
  readonly blind: boolean;
  /** How many there are, and how many were decided: hosts alone know that. */
  readonly all: number;
  readonly decided: number;
  readonly free: number;
  readonly sought: string;
  readonly lines: readonly Line[];
  readonly balance: readonly BalanceLine[];
  readonly releases: readonly string[];
  readonly said: string | null;
}

function Application({ slug, line }: { slug: string; line: Line }) {
  const { id, title, called, doing, marks, start, mine, toRead, tally, decision } = line;
  return (
    <li className="relative grid gap-1 rounded-card border border-line bg-card px-4 py-3 hover:border-edge">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <a
          href={`/e/${slug}/selection/${id}`}
          className="font-[650] font-heading text-lg after:absolute after:inset-0 hover:text-thread"
        >
          {title}
        </a>
        {called !== null && <span className="text-soft text-sm tabular-nums">{called}</span>}
        {doing !== null && <span className="text-soft text-sm">{doing}</span>}
        <span className={`ml-auto text-sm ${toRead ? 'font-[550] text-thread' : 'text-soft'}`}>{mine}</span>
      </div>
      {start !== '' && <p className="max-w-prose text-pretty text-sm">{start}</p>}
      <p className="flex flex-wrap gap-x-3 text-soft text-sm tabular-nums">
        {tally !== null && <span>{tally}</span>}
        {marks.map((mark) => (
          <span key={mark} className="font-[550] text-ink">
            {mark}
          </span>
        ))}
        {decision !== null && <span className="ml-auto font-[550] text-ink">→ {decision}</span>}
      </p>
    </li>
  );
}

/** All applications that wait for an answer, with how far one is. */
export function SelectionPage(props: SelectionPageProps) {
  const { slug, edition, decides, selecting, blind, all, decided, free } = props;
  const { sought, lines, balance, releases, said } = props;
  const t = useWords(selectionWords);
  const path = `/e/${slug}/selection`;
  return (
    <PublicFrame path={path}>
      <p className="pt-4">
        <a href={decides ? `/e/${slug}/host` : `/e/${slug}`} className="text-soft underline">
          {edition}
        </a>
      </p>
      <h1 className="pb-2 text-3xl">{t.title}</h1>
      <p className="max-w-prose text-pretty pb-4 text-soft">{selecting ? t.intro : t.notSelection}</p>
      <Said text={said} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-5">
        {all > 0 && (
          <p className="mr-auto tabular-nums">
            {t.applications(all)}
            {decides && ` · ${t.decided(decided, all)} · ${t.free(free)}`}
          </p>
        )}
        {decides && selecting && (
          <>
            <a href={`${path}/settings`} className={buttonLook('plain')}>
              {t.settingsLink}
            </a>
            {all > 0 && (
              <a href={`${path}/release`} className={buttonLook(decided === all ? 'primary' : 'plain')}>
                {t.previewLink}
              </a>
            )}
          </>
        )}
      </div>
      {blind && (
        <p className="mb-5 rounded-card border border-line bg-sheet px-4 py-3">
          <b>{t.blind}.</b> <span className="text-pretty">{t.blindHint}</span>
        </p>
      )}
      <div className="grid gap-8 pb-10 lg:grid-cols-[1fr_21rem]">
        <div className="grid content-start gap-3">
          {all > 3 && (
            <form method="get" className="flex flex-wrap items-center gap-2">
              <input
                type="search"
                name="q"
                defaultValue={sought}
                aria-label={t.findLabel}
                className={`${inputLook} max-w-sm`}
              />
              <button type="submit" className={buttonLook('plain')}>
                {t.find}
              </button>
              {sought !== '' && (
                <>
                  <span role="status" className="text-soft text-sm">
                    {t.found(lines.length)}
                  </span>
                  <a href={path} className="text-sm underline">
                    {t.all}
                  </a>
                </>
              )}
            </form>
          )}
          {all === 0 && selecting && (
            <div className="rounded-card border border-line border-dashed px-5 py-8 text-center">
              <p className="font-[550]">{t.none}</p>
              <p className="text-soft">{t.noneHint}</p>
            </div>
          )}
          <ul className="grid gap-2">
            {lines.map((line) => (
              <Application key={line.id} slug={slug} line={line} />
            ))}
          </ul>
        </div>
        <aside className="grid content-start gap-6">
          {selecting && <BalanceTable lines={balance} decides={decides} />}
          {decides && decided < all && (
            <details className="rounded-card border border-line bg-card px-4 py-3">
              <summary className="min-h-8 cursor-pointer font-[550]">{t.rest}</summary>
              <form method="post" className="grid gap-3 pt-2">
                <p className="text-soft text-sm">{t.restHint(all - decided)}</p>
                <DecisionFields decision={null} />
                <button type="submit" name="do" value="rest" className={buttonLook('plain')}>
                  {t.restDone}
                </button>
              </form>
            </details>
          )}
          {releases.map((one) => (
            <p key={one} className="text-pretty border-line border-l-2 pl-3 text-soft text-sm">
              {one}
            </p>
          ))}
        </aside>
      </div>
    </PublicFrame>
  );
}
