import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { PlanPreview, type ToldDate } from '../sessions/plan-preview.tsx';
import { planWords } from '../sessions/plan-words.ts';
import { EditionFields, Field } from './edition-fields.tsx';
import type { FilledIn } from './wish-of-form.ts';
import { editionWords } from './words.ts';

export interface NewEditionProps {
  readonly path: string;
  readonly community: string;
  readonly wish: FilledIn;
  /** The description as readers would see it; empty until somebody asks. */
  readonly preview: string;
  readonly page: string;
  readonly leftOut: readonly {
    readonly what: string;
    readonly why: 'unknown' | 'elsewhere' | 'wrong' | 'too-long';
  }[];
  readonly first: string;
  readonly count: number;
  readonly start: string;
  readonly end: string;
  /** What the rule of the sessions gives; null until somebody asks. */
  readonly dates: readonly ToldDate[] | null;
  readonly refused: string | null;
  readonly zones: readonly string[];
}

/** An edition from the page a community has already, or from nothing: what was understood stands in the form, to be mended. */
export function NewEditionPage(props: NewEditionProps) {
  const { path, community, wish, preview, page, leftOut, first, count, start, end, dates } = props;
  const { refused, zones } = props;
  const [t, p] = [useWords(editionWords), useWords(planWords)];
  return (
    <PublicFrame path={path}>
      <p className="pt-4 text-soft">
        <a href={path.replace(/\/new$/, '')} className="underline">
          {community}
        </a>
      </p>
      <h1 className="pb-6 text-3xl">{t.newEdition}</h1>
      <details className="mb-6 rounded-card border border-line bg-sheet p-5" open={page !== ''}>
        <summary className="cursor-pointer font-[550]">{t.fromPage}</summary>
        <form method="post" className="grid gap-2 pt-3">
          <label className="grid gap-1">
            <span>{t.page}</span>
            <textarea
              name="page"
              rows={10}
              defaultValue={page}
              className={`${inputLook} font-mono text-sm`}
              required
            />
          </label>
          <p>
            <button type="submit" name="do" value="read" className={buttonLook('plain')}>
              {t.look}
            </button>
          </p>
        </form>
        {leftOut.length > 0 && (
          <section aria-labelledby="left-out" className="pt-2">
            <h2 id="left-out" className="text-base">
              {t.leftOut}
            </h2>
            <ul className="list-disc pl-5 text-sm">
              {leftOut.map(({ what, why }) => (
                <li key={`${what} ${why}`}>
                  <code>{what}</code> <span className="text-soft">{t.why[why]}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </details>
      {refused !== null && (
        <p role="alert" className="mb-4 rounded-card border border-thread bg-thread-wash px-4 py-3">
          {refused}
        </p>
      )}
      <form method="post" className="grid max-w-3xl gap-4 pb-10">
        {page !== '' && <h2 className="text-xl">{t.understood}</h2>}
        <EditionFields wish={wish} preview={preview} settled={false} zones={zones} />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Field name={t.fields.first}>
            <input type="date" name="first" defaultValue={first} className={inputLook} />
          </Field>
          <Field name={t.fields.count}>
            <input type="number" name="count" min={1} max={40} defaultValue={count} className={inputLook} />
          </Field>
          <Field name={t.fields.start}>
            <input type="time" name="start" defaultValue={start} className={inputLook} />
          </Field>
          <Field name={t.fields.end}>
            <input type="time" name="end" defaultValue={end} className={inputLook} />
          </Field>
        </div>
        <p className="text-soft text-sm">{p.how}</p>
        <p>
          <button type="submit" name="do" value="plan" formAction="#dates" className={buttonLook('plain')}>
            {p.look}
          </button>
        </p>
        {dates && <PlanPreview dates={dates} zone={wish.zone} />}
        <p>
          <button
            type="submit"
            name="do"
            value="create"
            className={`${buttonLook('primary')} min-h-12 text-lg`}
          >
            {t.create}
          </button>
        </p>
      </form>
    </PublicFrame>
  );
}
