import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { ApplyForm, StandingCard, type StandingProps } from '../enrolment/standing.tsx';
import { enrolmentWords } from '../enrolment/words.ts';
import type { Doing } from '../people/person.ts';
import { PublicFrame } from '../products/public-frame.tsx';
import { sayDay } from '../sessions/say-day.ts';
import { Chairs } from './chairs.tsx';
import type { Mode, Picture, Question, Status } from './edition.ts';
import { Partners } from './partners.tsx';
import { EditionPicture } from './picture.tsx';
import { Prose } from './prose.tsx';
import { editionWords } from './words.ts';

export interface EditionView {
  readonly slug: string;
  readonly status: Status;
  readonly title: string;
  readonly sentence: string;
  readonly picture: Picture | null;
  readonly html: string;
  readonly community: { readonly slug: string; readonly name: string };
  readonly hosts: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly { readonly name: string; readonly url: string }[];
  readonly region: string;
  readonly place: string;
  readonly zone: string;
  readonly elsewhere: string;
  readonly mode: Mode;
  readonly capacity: number;
  readonly taken: number;
  readonly questions: readonly Question[];
  readonly people: readonly string[];
  readonly sessions: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly venue: string;
    readonly movedFrom: string | null;
    readonly cancelled: boolean;
    readonly next: boolean;
    /** Only told to who takes part. */
    readonly wayIn?: string;
    readonly video?: string;
  }[];
}

export interface EditionPageProps {
  readonly edition: EditionView;
  readonly person: { readonly doing: Doing | null } | null;
  readonly mine: StandingProps | null;
  /** Why one cannot apply now; null when one can. */
  readonly shut: string | null;
  readonly refused: string | null;
  readonly hosting: boolean;
  /** Products they may work in; empty for who may not. */
  readonly products: readonly { readonly id: string; readonly title: string }[];
}

/** Where a session is, and how to get there for who may know. */
function Details({ venue, wayIn = '', video = '', cancelled }: EditionView['sessions'][number]) {
  const t = useWords(editionWords);
  if (cancelled || (venue === '' && wayIn === '' && video === '')) return null;
  return (
    <span className="block text-pretty text-soft text-sm">
      {[venue, wayIn].filter((said) => said !== '').join(' · ')}
      {video !== '' && (
        <a href={video} rel="noopener noreferrer" className="block text-thread underline">
          {t.joinVideo}
        </a>
      )}
    </span>
  );
}

/** The name of a site, as people say it. */
const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;

/** A poster: what it is, the facts at a glance, one thing to do; then the rest. */
export function EditionPage(props: EditionPageProps) {
  const { edition, person, mine, shut, refused, hosting, products } = props;
  const t = useWords(editionWords);
  const e = useWords(enrolmentWords);
  const locale = useLocale();
  const path = `/e/${edition.slug}`;
  const live = edition.sessions.filter(({ cancelled }) => !cancelled);
  const [first, next] = [live[0], edition.sessions.find((session) => session.next)];
  const places = [edition.place, edition.region].filter((part) => part !== '').join(', ');
  const full = edition.mode === 'first-come' && edition.taken >= edition.capacity;
  const again = mine === null || mine.state === 'withdrawn' || mine.state === 'draft';
  return (
    <PublicFrame path={path}>
      {edition.status === 'draft' && (
        <p className="mb-2 rounded-card border border-line bg-sheet px-4 py-2">{t.draft}</p>
      )}
      {edition.picture && (
        <EditionPicture
          slug={edition.slug}
          picture={edition.picture}
          sizes="(min-width: 72rem) 69.5rem, 95vw"
          first
          className="mb-4 max-h-[28rem] w-full rounded-card border border-line object-cover"
        />
      )}
      <header className="relative overflow-hidden rounded-card border border-line bg-sheet px-6 pt-10 pb-28 md:px-10 md:pt-14 md:pb-36">
        <svg
          aria-hidden="true"
          viewBox="0 96 900 184"
          preserveAspectRatio="none"
          fill="none"
          stroke="var(--thread)"
          strokeWidth="2.5"
          strokeLinecap="round"
          className="pointer-events-none absolute inset-x-0 bottom-3 h-24 w-full opacity-60 md:h-28"
        >
          <path
            vectorEffect="non-scaling-stroke"
            d="M-10 236c120-10 170-60 250-40s60 84 130 72 76-96 150-88 52 74 118 66 92-120 158-128 84 34 114 6"
          />
        </svg>
        <div className="relative grid gap-4">
          <p className="font-[550] text-soft">
            <a href={`/c/${edition.community.slug}`}>{edition.community.name}</a>
          </p>
          <h1 className="max-w-4xl text-balance text-4xl md:text-5xl">{edition.title}</h1>
          {edition.sentence !== '' && <p className="max-w-2xl text-pretty text-xl">{edition.sentence}</p>}
        </div>
      </header>
      <div className="grid gap-8 py-8 lg:grid-cols-[1fr_22rem]">
        <div className="order-2 grid content-start gap-8 lg:order-1">
          <Prose html={edition.html} />
          {edition.sessions.length > 0 && (
            <section aria-labelledby="sessions">
              <h2 id="sessions" className="pb-3 text-xl">
                {t.sessions}
              </h2>
              <ol className="grid gap-2">
                {edition.sessions.map((session) => (
                  <li
                    key={session.id}
                    className={`grid gap-x-4 border-line border-l-2 py-1 pl-4 sm:grid-cols-[21rem_1fr] ${session.next ? 'border-l-thread' : ''}`}
                  >
                    <span className={session.cancelled ? 'text-soft line-through' : 'tabular-nums'}>
                      {sayDay(session.date, locale)}, {session.start}–{session.end}
                    </span>
                    <span>
                      <a
                        href={`${path}/sessions/${session.number}`}
                        className="font-[550] underline decoration-line underline-offset-4 hover:text-thread hover:decoration-current"
                      >
                        {session.title || t.session(session.number)}
                      </a>
                      {session.cancelled && <b className="text-thread"> · {t.cancelled}</b>}
                      {!session.cancelled && session.movedFrom && (
                        <span className="text-soft">
                          {' '}
                          · {t.moved(sayDay(session.movedFrom.slice(0, 10), locale))}
                        </span>
                      )}
                      <Details {...session} />
                    </span>
                  </li>
                ))}
              </ol>
              <p className="pt-3 text-soft text-sm">{t.zone(edition.zone)}</p>
              <p className="pt-2">
                <a href={`${path}/calendar.ics`} className={buttonLook('plain')}>
                  {t.calendar}
                </a>
              </p>
            </section>
          )}
          {edition.people.length > 0 && (
            <section aria-labelledby="people">
              <h2 id="people" className="pb-2 text-xl">
                {t.people}
              </h2>
              <p>{edition.people.join(' · ')}</p>
            </section>
          )}
          {edition.themes.length > 0 && (
            <section aria-labelledby="themes">
              <h2 id="themes" className="pb-2 text-xl">
                {t.themes}
              </h2>
              <ul className="flex flex-wrap gap-2">
                {edition.themes.map((theme) => (
                  <li
                    key={theme}
                    className="rounded-control border border-line bg-card px-2.5 py-0.5 text-sm"
                  >
                    {theme}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Partners partners={edition.partners} />
          {edition.elsewhere !== '' && (
            <p>
              <a href={edition.elsewhere} rel="noopener nofollow" className="underline">
                {t.elsewhere(hostOf(edition.elsewhere))}
              </a>
            </p>
          )}
        </div>
        <aside className="order-1 grid content-start gap-5 lg:order-2">
          <Chairs taken={edition.taken} all={edition.capacity} />
          <dl className="grid gap-3">
            {first && (
              <div>
                <dt className="text-soft text-sm">{t.when}</dt>
                <dd>{t.from(sayDay(first.date, locale), live.length)}</dd>
                {next && next !== first && (
                  <dd className="text-soft text-sm">
                    {t.next}
                    {' · '}
                    <a href={`${path}/sessions/${next.number}`} className="underline">
                      {sayDay(next.date, locale)}, {next.start}
                    </a>
                  </dd>
                )}
              </div>
            )}
            {places !== '' && (
              <div>
                <dt className="text-soft text-sm">{t.where}</dt>
                <dd>{places}</dd>
              </div>
            )}
            {edition.hosts.length > 0 && (
              <div>
                <dt className="text-soft text-sm">{t.with}</dt>
                <dd>{edition.hosts.join(', ')}</dd>
              </div>
            )}
          </dl>
          <p className="text-soft text-sm">{t.free}</p>
          {refused !== null && (
            <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
              {refused}
            </p>
          )}
          {mine && !again && <StandingCard {...mine} />}
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
              doing={person.doing}
              questions={edition.questions}
            />
          )}
          {again && shut === null && !person && (
            <div className="grid gap-2">
              <a
                href={`/sign-in?back=${encodeURIComponent(path)}`}
                className={`${buttonLook('primary')} min-h-12 text-lg`}
              >
                {full ? e.signInToWait : e.signIn}
              </a>
              <p className="text-pretty text-soft text-sm">{e.how[edition.mode]}</p>
            </div>
          )}
          {again && shut !== null && <p className="font-[550]">{shut}</p>}
          {hosting && (
            <a href={`${path}/host`} className={buttonLook('plain')}>
              {t.host}
            </a>
          )}
        </aside>
      </div>
    </PublicFrame>
  );
}
