import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { type Criterion, EDITION_BOUNDS } from '../editions/edition.ts';
import { PublicFrame } from '../products/public-frame.tsx';
import { Said } from './said.tsx';
import { type Reviewer, WEIGHTS } from './selection.ts';
import { selectionWords } from './words.ts';

export interface SettingsPageProps {
  readonly slug: string;
  readonly blind: boolean;
  readonly criteria: readonly Criterion[];
  /** Somebody has scored. */
  readonly begun: boolean;
  readonly reviewers: readonly Reviewer[];
  readonly said: string | null;
}

/** What one looks at, whether one sees who it is, and who reads. */
export function SettingsPage({ slug, blind, criteria, begun, reviewers, said }: SettingsPageProps) {
  const t = useWords(selectionWords);
  const list = `/e/${slug}/selection`;
  return (
    <PublicFrame path={`${list}/settings`}>
      <p className="pt-4">
        <a href={list} className="text-soft underline">
          {t.back}
        </a>
      </p>
      <h1 className="pb-4 text-3xl">{t.settings}</h1>
      <Said text={said} />
      <div className="grid gap-10 pb-10 lg:grid-cols-2">
        <form method="post" className="grid content-start gap-4">
          <h2 className="text-xl">{t.criteria}</h2>
          <p className="text-pretty text-soft">{begun ? t.begun : t.criteriaHint}</p>
          <fieldset disabled={begun} className="grid gap-4">
            <legend className="sr-only">{t.criteria}</legend>
            {Array.from({ length: EDITION_BOUNDS.criteria }, (_, n) => n + 1).map((n) => (
              <div key={n} className="grid grid-cols-[1fr_auto] gap-2">
                <input
                  name={`label-${n}`}
                  aria-label={t.criterion(n)}
                  placeholder={t.criterion(n)}
                  maxLength={80}
                  defaultValue={criteria[n - 1]?.label ?? ''}
                  className={inputLook}
                />
                <select
                  name={`weight-${n}`}
                  aria-label={t.weightOf(n)}
                  defaultValue={criteria[n - 1]?.weight ?? 1}
                  className={inputLook}
                >
                  {WEIGHTS.map((weight) => (
                    <option key={weight} value={weight}>
                      {t.weight(weight)}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <label className="flex min-h-8 items-start gap-2">
              <input type="checkbox" name="blind" defaultChecked={blind} className="mt-1.5" />
              <span>
                {t.blindLabel}
                <span className="block text-pretty text-soft text-sm">{t.blindHint}</span>
              </span>
            </label>
            {!begun && (
              <p>
                <button type="submit" name="do" value="settings" className={buttonLook('primary')}>
                  {t.save}
                </button>
              </p>
            )}
          </fieldset>
        </form>
        <section aria-labelledby="reviewers" className="grid content-start gap-4">
          <h2 id="reviewers" className="text-xl">
            {t.reviewers}
          </h2>
          <p className="text-pretty text-soft">{t.reviewersHint}</p>
          {reviewers.length === 0 && <p>{t.noReviewers}</p>}
          <ul>
            {reviewers.map(({ id, address, reviews }) => (
              <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 border-line border-b py-1">
                <span className="[overflow-wrap:anywhere]">{address}</span>
                <span className="text-soft text-sm tabular-nums">{t.judged(reviews)}</span>
                <form method="post" className="ml-auto">
                  <input type="hidden" name="reviewer" value={id} />
                  <button
                    type="submit"
                    name="do"
                    value="let-go"
                    aria-label={`${t.letGo} ${address}`}
                    className={buttonLook('plain', true)}
                  >
                    {t.letGo}
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <form method="post" className="grid grid-cols-[1fr_auto] items-end gap-2">
            <label className="grid gap-1">
              <span className="font-[550]">{t.address}</span>
              <input type="email" name="address" required maxLength={254} className={inputLook} />
            </label>
            <button type="submit" name="do" value="ask" className={buttonLook('plain')}>
              {t.ask}
            </button>
          </form>
        </section>
      </div>
    </PublicFrame>
  );
}
