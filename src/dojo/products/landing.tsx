import { buttonLook } from '#ui/button-look.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { type EditionCard, EditionList } from '../editions/edition-list.tsx';
import { editionWords } from '../editions/words.ts';
import { Stations } from './landing-stations.tsx';
import { landingWords } from './landing-words.ts';
import { PublicFrame } from './public-frame.tsx';

export interface LandingProps {
  /** What was refused, to be said beside its field. */
  readonly refused?: 'missing' | 'importWrong' | undefined;
  /** What the person had written. */
  readonly need?: string | undefined;
  /** Editions that one may enrol in. */
  readonly open: readonly EditionCard[];
  readonly mine: readonly { readonly id: string; readonly title: string }[];
}

/** One sentence, one field, one button; under it the way, and an example to touch. */
export function LandingPage({ refused, need, mine, open }: LandingProps) {
  const t = useWords(landingWords);
  const e = useWords(editionWords);
  return (
    <PublicFrame path="/">
      <section className="relative grid gap-5 py-8 md:py-14">
        <svg
          aria-hidden="true"
          viewBox="0 0 420 420"
          fill="none"
          stroke="var(--thread)"
          strokeWidth="3"
          strokeLinecap="round"
          className="thread-drawn pointer-events-none absolute top-4 right-0 -z-10 w-[36%] max-lg:hidden"
        >
          <path d="M416 8c-70 22-150 10-178 66-26 52 30 92 74 66 46-27 22-92-38-84-96 13-150 118-96 176 46 50 142 18 132-44-9-54-92-50-120 4-34 66 30 128 96 142 40 8 84 0 122 40" />
          <circle cx="408" cy="374" r="8" fill="var(--thread)" stroke="none" />
        </svg>
        <h1 className="max-w-3xl text-4xl md:text-5xl">{t.lead}</h1>
        <p className="max-w-2xl text-pretty text-lg text-soft">{t.under}</p>
        <form method="post" action="/?index" className="grid max-w-3xl gap-2">
          <label htmlFor="need" className="font-[550]">
            {t.field}
          </label>
          {/* Enter begins, Shift + Enter is a new line; without this script the button does. */}
          <script src="/begin.js" defer />
          <div className="flex flex-wrap gap-2 sm:flex-nowrap">
            <textarea
              id="need"
              name="need"
              required
              maxLength={2000}
              rows={2}
              enterKeyHint="go"
              defaultValue={need}
              placeholder={t.placeholder}
              aria-invalid={refused === 'missing'}
              aria-describedby={refused === 'missing' ? 'need-fault' : undefined}
              className={`${inputLook} field-sizing-content min-h-16 flex-1 px-4 py-3 text-lg`}
            />
            <button
              type="submit"
              name="do"
              value="begin"
              className={`${buttonLook('primary')} min-h-16 px-7 text-lg max-sm:w-full`}
            >
              {t.begin}
            </button>
          </div>
          {refused === 'missing' && (
            <p id="need-fault" role="alert" className="text-thread">
              {t.missing}
            </p>
          )}
          <p className="text-soft text-sm">{t.free}</p>
        </form>
        {mine.length > 0 && (
          <nav aria-label={t.mine} className="max-w-3xl">
            <h2 className="pb-1 text-base text-soft">{t.mine}</h2>
            <ul className="flex flex-wrap gap-2">
              {mine.map(({ id, title }) => (
                <li key={id}>
                  <a href={`/p/${id}`} className={`${buttonLook('plain', true)} max-w-72`}>
                    <span className="truncate">{title}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </section>
      <section aria-labelledby="way" className="border-line border-t py-10">
        <h2 id="way" className="pb-6 text-xl">
          {t.threadTitle}
        </h2>
        <Stations />
      </section>
      <section className="mb-10 grid items-center gap-4 rounded-card border border-line bg-card p-6 md:grid-cols-[1fr_auto]">
        <div>
          <h2 className="text-xl">{t.exampleTitle}</h2>
          <p className="mt-1 text-pretty text-soft">{t.exampleText}</p>
        </div>
        <form method="post" action="/?index">
          <button type="submit" name="do" value="example" className={buttonLook('plain')}>
            {t.example}
          </button>
        </form>
      </section>
      {open.length > 0 && (
        <section aria-labelledby="open" className="pb-10">
          <h2 id="open" className="pb-4 text-xl">
            {e.open}
          </h2>
          <EditionList editions={open} />
        </section>
      )}
      <details className="pb-10" open={refused === 'importWrong'}>
        <summary className="min-h-8 text-soft text-sm">{t.import}</summary>
        <form
          method="post"
          action="/?index"
          encType="multipart/form-data"
          className="flex flex-wrap items-end gap-2 pt-2"
        >
          <label className="grid gap-1 text-sm">
            {t.importFile}
            <input type="file" name="file" accept="application/json,.json" required className={inputLook} />
          </label>
          <button type="submit" name="do" value="import" className={buttonLook('plain')}>
            {t.importGo}
          </button>
        </form>
        {refused === 'importWrong' && (
          <p role="alert" className="pt-2 text-thread">
            {t.importWrong}
          </p>
        )}
      </details>
    </PublicFrame>
  );
}
