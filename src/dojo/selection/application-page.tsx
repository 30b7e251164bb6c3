import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { DecisionFields } from './decision-fields.tsx';
import { ReviewForm, type ReviewFormProps } from './review-form.tsx';
import { Said } from './said.tsx';
import type { DecisionWish } from './selection.ts';
import { selectionWords } from './words.ts';

export interface ApplicationPageProps {
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  /** Its number and what they do today. */
  readonly under: string;
  readonly email: string | null;
  readonly decides: boolean;
  readonly blind: boolean;
  readonly shortlisted: boolean;
  readonly declinedBefore: string | null;
  readonly earlier: readonly string[];
  readonly twins: string | null;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly conflict: boolean;
  readonly review: ReviewFormProps | null;
  /** What all said, in words; null while one has not said what one thinks. */
  readonly tally: string | null;
  readonly criteria: readonly { readonly label: string; readonly said: string }[];
  readonly others: readonly {
    readonly name: string;
    readonly scores: string;
    readonly note: string;
    readonly older: string | null;
  }[];
  readonly decision: (DecisionWish & { readonly by: string }) | null;
  /** The next one that one has not read. */
  readonly next: string | null;
  readonly said: string | null;
}

/** One application: what they wrote, what one thinks of it, what others do; for hosts, what comes of it. */
export function ApplicationPage(props: ApplicationPageProps) {
  const { slug, id, title, under, email, decides, blind, answers, conflict, review } = props;
  const t = useWords(selectionWords);
  const list = `/e/${slug}/selection`;
  return (
    <PublicFrame path={`${list}/${id}`}>
      <p className="flex flex-wrap justify-between gap-4 pt-4">
        <a href={list} className="text-soft underline">
          {t.back}
        </a>
        {props.next !== null && (
          <a href={`${list}/${props.next}`} className="underline">
            {t.next} →
          </a>
        )}
      </p>
      <h1 className="text-3xl">{title}</h1>
      <p className="pb-3 text-soft tabular-nums">
        {under}
        {email !== null && ` · ${email}`}
      </p>
      <Said text={props.said} />
      <div className="grid gap-8 pb-10 lg:grid-cols-[1fr_23rem]">
        <div className="grid content-start gap-6">
          {(props.declinedBefore !== null || props.twins !== null) && (
            <ul className="grid gap-2">
              {props.declinedBefore !== null && (
                <li className="border-thread border-l-2 pl-3">
                  <b>{props.declinedBefore}</b>
                  {props.earlier.map((one) => (
                    <span key={one} className="block text-soft text-sm">
                      {one}
                    </span>
                  ))}
                </li>
              )}
              {props.twins !== null && (
                <li className="border-thread border-l-2 pl-3">
                  <b>{props.twins}</b>
                  <span className="block text-pretty text-soft text-sm">{t.twinsHint}</span>
                </li>
              )}
            </ul>
          )}
          <section aria-labelledby="answers" className="grid gap-4">
            <h2 id="answers" className="text-xl">
              {t.answers}
            </h2>
            {blind && <p className="max-w-prose text-pretty text-soft text-sm">{t.blindHint}</p>}
            <dl className="grid gap-4">
              {answers.map(({ question, answer }) => (
                <div key={question}>
                  <dt className="text-soft text-sm">{question || t.looking}</dt>
                  <dd className="max-w-prose whitespace-pre-line text-pretty [overflow-wrap:anywhere]">
                    {answer || <span className="text-soft">{t.noAnswer}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          {!conflict && (
            <section aria-labelledby="others" className="grid gap-3">
              <h2 id="others" className="text-xl">
                {t.others}
              </h2>
              {props.tally === null ? (
                <p className="text-soft">{t.afterOwn}</p>
              ) : (
                <>
                  <p className="tabular-nums">{props.tally}</p>
                  {props.criteria.length > 1 && (
                    <dl className="grid gap-1 text-sm tabular-nums">
                      {props.criteria.map(({ label, said }) => (
                        <div key={label} className="flex flex-wrap gap-x-4">
                          <dt>{label}</dt>
                          <dd className="text-soft">{said}</dd>
                        </div>
                      ))}
                    </dl>
                  )}
                  {props.others.length === 0 && <p className="text-soft">{t.nobody}</p>}
                  <ul className="grid gap-2">
                    {props.others.map(({ name, scores, note, older }) => (
                      <li key={name} className="rounded-card border border-line bg-card px-4 py-2.5">
                        <p className="flex flex-wrap gap-x-3 text-sm">
                          <b>{name}</b> <span className="text-soft tabular-nums">{scores}</span>
                          {older !== null && <span className="text-soft">{older}</span>}
                        </p>
                        {note !== '' && (
                          <p className="max-w-prose whitespace-pre-line text-pretty [overflow-wrap:anywhere]">
                            {note}
                          </p>
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          )}
        </div>
        <aside className="grid content-start gap-6">
          {conflict && <p className="text-pretty border-thread border-l-2 pl-3">{t.conflict}</p>}
          {review && <ReviewForm {...review} />}
          {decides && !conflict && (
            <section
              id="decision"
              aria-labelledby="decision-title"
              className="grid gap-3 rounded-card border border-line bg-card p-5"
            >
              <h2 id="decision-title" className="text-xl">
                {t.decision}
              </h2>
              <p className="text-pretty text-soft text-sm">{t.decisionHint}</p>
              <form method="post">
                <button
                  type="submit"
                  name="do"
                  value={props.shortlisted ? 'unlist' : 'shortlist'}
                  className={buttonLook('plain')}
                >
                  {props.shortlisted ? t.unlist : t.shortlist}
                </button>
              </form>
              {props.decision && (
                <p>
                  <b>{t.decisions[props.decision.decision]}</b>{' '}
                  {props.decision.by !== '' && <span className="text-soft">{t.by(props.decision.by)}</span>}
                </p>
              )}
              <form method="post" className="grid gap-3">
                <DecisionFields decision={props.decision} />
                <div className="flex flex-wrap gap-2">
                  <button type="submit" name="do" value="decide" className={buttonLook('primary')}>
                    {t.decide}
                  </button>
                </div>
              </form>
              {props.decision && (
                <form method="post">
                  <button type="submit" name="do" value="take-back" className={buttonLook('plain')}>
                    {t.takeBack}
                  </button>
                </form>
              )}
            </section>
          )}
          {!conflict && (
            <details>
              <summary className="min-h-8 w-fit cursor-pointer text-soft text-sm hover:text-ink">
                {t.declare}
              </summary>
              <form method="post" className="grid gap-2 pt-1">
                <p className="text-pretty text-sm">{t.declareHint}</p>
                <p>
                  <button type="submit" name="do" value="conflict" className={buttonLook('danger')}>
                    {t.declareNow}
                  </button>
                </p>
              </form>
            </details>
          )}
        </aside>
      </div>
    </PublicFrame>
  );
}
