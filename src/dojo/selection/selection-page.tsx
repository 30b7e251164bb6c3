import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { ApplicationLine } from './application-line.tsx';
import type { BalanceLine } from './balance.ts';
import { BalanceTable } from './balance-table.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { Said } from './said.tsx';
import type { Line } from './seen-application.ts';
import { isSifted, type Sifting } from './sift.ts';
import { SiftForm } from './sift-form.tsx';
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
  readonly sifting: Sifting;
  readonly lines: readonly Line[];
  readonly balance: readonly BalanceLine[];
  readonly releases: readonly string[];
  readonly said: string | null;
}

/** All applications that wait for an answer, with how far one is. */
export function SelectionPage(props: SelectionPageProps) {
  const { slug, edition, decides, selecting, blind, all, decided, free } = props;
  const { sifting, lines, balance, releases, said } = props;
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
          {all > 3 && <SiftForm sifting={sifting} decides={decides} />}
          {isSifted(sifting) && (
            <p className="flex flex-wrap items-center gap-x-3">
              <span role="status" className="text-soft text-sm">
                {t.found(lines.length)}
              </span>
              <a href={path} className="inline-flex min-h-6 items-center text-sm underline">
                {t.all}
              </a>
            </p>
          )}
          {all === 0 && selecting && (
            <div className="rounded-card border border-line border-dashed px-5 py-8 text-center">
              <p className="font-[550]">{t.none}</p>
              <p className="text-soft">{t.noneHint}</p>
            </div>
          )}
          <ul className="grid gap-2">
            {lines.map((line) => (
              <ApplicationLine key={line.id} slug={slug} line={line} decides={decides && selecting} />
            ))}
          </ul>
        </div>
        <aside className="grid content-start gap-6">
          {selecting && <BalanceTable path={path} lines={balance} decides={decides} />}
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
