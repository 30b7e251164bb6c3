import type { ReactNode } from 'react';
import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { type Application, askedIn } from '../enrolment/application.ts';
import { ApplyForm } from '../enrolment/apply-form.tsx';
import { StandingCard, type StandingProps } from '../enrolment/standing.tsx';
import { enrolmentWords } from '../enrolment/words.ts';
import { Written } from '../enrolment/written.tsx';
import { AnswerCard } from '../evenings/answer-card.tsx';
import type { AwaitedAnswer } from '../evenings/chair.ts';
import type { Promises } from '../evenings/no-shows.ts';
import { eveningWords } from '../evenings/words.ts';
import type { Doing } from '../people/person.ts';
import { dayParts, sayDay } from '../sessions/say-day.ts';
import { Chairs } from './chairs.tsx';
import type { EditionView } from './edition-view.ts';
import { editionWords } from './words.ts';

export interface EditionPageProps {
  readonly edition: EditionView;
  /** Its address, origin included. */
  readonly url: string;
  readonly person: { readonly doing: Doing | null } | null;
  readonly mine: Omit<StandingProps, 'unsent'> | null;
  /** What they have just sent and did not get through. */
  readonly sent: Application | null;
  /** Why one cannot apply now; null when one can. */
  readonly shut: string | null;
  readonly refused: string | null;
  readonly hosting: boolean;
  /** The next session whose question or chair waits for their answer. */
  readonly answers: AwaitedAnswer | null;
  /** Said in public only where hosts wish. */
  readonly promises: Promises | null;
  /** Products they may work in; empty for who may not. */
  readonly products: readonly { readonly id: string; readonly title: string }[];
}

/** A leaf of a calendar: month and day, as one finds a date at a glance. The words beside it say the same. */
function Leaf({ date }: { date: string }) {
  const { month, day } = dayParts(date, useLocale());
  return (
    <span
      aria-hidden="true"
      className="absolute top-0 left-0 grid w-14 overflow-hidden rounded-control border border-line bg-paper text-center"
    >
      <span className="bg-thread px-1 font-[550] text-sm text-thread-ink">{month}</span>
      <span className="py-1 font-[700] font-heading text-2xl tabular-nums">{day}</span>
    </span>
  );
}

/** One fact under its name; `leaf`: the day it is about, as a leaf beside it. */
function Fact({ name, leaf, children }: { name: string; leaf?: string; children: ReactNode }) {
  return (
    <div className={leaf ? 'min-h-20 pl-18' : undefined}>
      <dt className="text-soft text-sm">
        {leaf && <Leaf date={leaf} />}
        {name}
      </dt>
      {children}
    </div>
  );
}

/** The facts at a glance, and the one thing to do. */
export function EditionTicket(props: EditionPageProps) {
  const { edition, person, mine, sent, shut, refused, hosting, products, answers, promises } = props;
  const t = useWords(editionWords);
  const [e, v] = [useWords(enrolmentWords), useWords(eveningWords)];
  const locale = useLocale();
  const path = `/e/${edition.slug}`;
  const held = edition.sessions.filter(({ cancelled }) => !cancelled);
  const [first, next] = [held[0], edition.sessions.find((session) => session.next)];
  const places = [edition.place, edition.region].filter((part) => part !== '').join(', ');
  const full = edition.mode === 'first-come' && edition.taken >= edition.capacity;
  const again = mine === null || mine.state === 'withdrawn' || mine.state === 'draft';
  const written = (mine?.answers ?? askedIn(edition.questions)).map((question) => ({
    answer: '',
    ...question,
    ...(sent && { answer: sent.answers[question.id] ?? '' }),
  }));
  return (
    <aside className="grid content-start gap-5">
      <div className="grid gap-5 rounded-card border border-line bg-card p-5 shadow-float sm:p-6">
        <dl className="relative grid gap-4">
          {first && (
            <Fact name={next && next !== first ? t.next : t.when} leaf={(next ?? first).date}>
              <dd className="font-[550]">
                <a
                  href={`${path}/sessions/${(next ?? first).number}`}
                  className="inline-flex min-h-6 items-center hover:text-thread hover:underline"
                >
                  {sayDay((next ?? first).date, locale)}
                </a>
              </dd>
              <dd className="text-soft tabular-nums">
                {(next ?? first).start}–{(next ?? first).end}
              </dd>
              <dd className="text-soft">
                {next && next !== first
                  ? t.from(sayDay(first.date, locale), held.length)
                  : t.count(held.length)}
              </dd>
            </Fact>
          )}
          {places !== '' && (
            <Fact name={t.where}>
              <dd className="font-[550]">{places}</dd>
            </Fact>
          )}
          {edition.hosts.length > 0 && (
            <Fact name={t.with}>
              <dd className="font-[550]">{edition.hosts.join(', ')}</dd>
            </Fact>
          )}
        </dl>
        <div className="border-line border-t border-dashed pt-5">
          <Chairs taken={edition.taken} all={edition.capacity} />
        </div>
        {refused !== null && (
          <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
            {refused}
          </p>
        )}
        {again && shut === null && !person && (
          <div className="grid gap-2">
            <a
              href={`/sign-in?back=${encodeURIComponent(path)}`}
              className={`${buttonLook('primary')} min-h-12 whitespace-normal! text-center text-lg`}
            >
              {full ? e.signInToWait : e.signIn}
            </a>
            <p className="text-pretty text-soft text-sm">{e.how[edition.mode]}</p>
          </div>
        )}
        {again && shut !== null && <p className="font-[550]">{shut}</p>}
        {mine?.state === 'draft' && shut !== null && (
          <div className="grid gap-1">
            <Written {...mine} />
            <p className="text-pretty text-soft text-sm">{e.draftKept}</p>
          </div>
        )}
        <p className="text-soft text-sm">
          {t.free}
          {promises && ` ${v.shown(promises.came, promises.promised)}`}
        </p>
      </div>
      {answers && <AnswerCard slug={edition.slug} {...answers} />}
      {mine && mine.state !== 'draft' && <StandingCard {...mine} answers={written} unsent={sent !== null} />}
      {products.length > 0 && (
        <section aria-labelledby="products" className="grid gap-1">
          <h2 id="products" className="text-base text-soft">
            {t.products}
          </h2>
          <ul>
            {products.map(({ id, title }) => (
              <li key={id} className="border-line border-b">
                <a
                  href={`/p/${id}`}
                  className="flex min-h-11 items-center font-[650] font-heading text-lg hover:text-thread"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {again && shut === null && person && (
        <ApplyForm
          mode={edition.mode}
          free={edition.capacity - edition.taken}
          doing={sent?.doing ?? mine?.doing ?? person.doing}
          shown={sent?.shown ?? mine?.shown ?? false}
          answers={written}
        />
      )}
      {(hosting || mine?.state === 'seated') && (
        <a href={`${path}/facilitation`} className={buttonLook('plain')}>
          {t.facilitation}
        </a>
      )}
      {hosting && (
        <a href={`${path}/host`} className={buttonLook('plain')}>
          {t.host}
        </a>
      )}
    </aside>
  );
}
