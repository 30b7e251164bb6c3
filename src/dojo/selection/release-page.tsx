import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { Said } from './said.tsx';
import { selectionWords } from './words.ts';

export interface ReleasePageProps {
  readonly slug: string;
  readonly releaseKey: string;
  readonly people: number;
  /** Why it cannot leave yet. */
  readonly refusal: string | null;
  readonly counts: string;
  readonly letters: readonly {
    readonly decision: 'invite' | 'reserve' | 'decline';
    readonly locale: 'fr' | 'en';
    readonly subject: string;
    readonly text: string;
    readonly to: readonly string[];
  }[];
  readonly said: string | null;
}

/** The mails of a release, read over before anything leaves; and the one button that lets them. */
export function ReleasePage(props: ReleasePageProps) {
  const { slug, releaseKey, people, refusal, counts, letters, said } = props;
  const t = useWords(selectionWords);
  const list = `/e/${slug}/selection`;
  return (
    <PublicFrame path={`${list}/release`}>
      <p className="pt-4">
        <a href={list} className="text-soft underline">
          {t.back}
        </a>
      </p>
      <h1 className="pb-2 text-3xl">{t.release}</h1>
      <p className="max-w-prose text-pretty pb-3 text-soft">{t.releaseHint}</p>
      <Said text={said} />
      <p className="pb-3 tabular-nums">{counts}</p>
      {refusal === null ? (
        <form method="post" className="pb-6">
          <input type="hidden" name="key" value={releaseKey} />
          <button
            type="submit"
            name="do"
            value="release"
            className={`${buttonLook('primary')} min-h-12 text-lg`}
          >
            {t.sendAll(people)}
          </button>
        </form>
      ) : (
        <p className="mb-6 max-w-prose text-pretty border-thread border-l-2 pl-3 font-[550]">{refusal}</p>
      )}
      <ul className="grid gap-5 pb-10 lg:grid-cols-2">
        {letters.map(({ decision, locale, subject, text, to }) => (
          <li
            key={`${decision} ${locale} ${text}`}
            className="grid min-w-0 content-start gap-2 rounded-card border border-line bg-card p-5"
          >
            <h2 className="flex flex-wrap items-baseline gap-x-2 text-xl">
              {t.decisions[decision]}
              <span className="font-[450] font-sans text-base text-soft">
                {t.to(to.length)}, {t.language[locale]}
              </span>
            </h2>
            <p className="text-sm [overflow-wrap:anywhere]">{to.join(', ')}</p>
            <div lang={locale} className="grid gap-2 border-line border-t pt-3 text-sm">
              <p>
                <span className="text-soft">{t.subject}</span> <b>{subject}</b>
              </p>
              <p className="whitespace-pre-line text-pretty [overflow-wrap:anywhere]">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </PublicFrame>
  );
}
