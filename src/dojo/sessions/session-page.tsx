import { techniques } from '#techniques/index.ts';
import type { Technique } from '#techniques/technique.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { ChairCard } from '../evenings/answer-card.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { Agenda, Boards } from './agenda.tsx';
import { Here, Roll } from './roll.tsx';
import { Facts } from './session-facts.tsx';
import type { SessionPageProps } from './session-page-props.ts';
import { Neighbours, SessionThread } from './session-thread.tsx';
import { sessionWords } from './words.ts';
import { Written } from './written.tsx';

type Inside = NonNullable<SessionPageProps['inside']>;

/** A session: before it, what it is about; on its evening, what one needs now; after it, what stays. */
export function SessionPage(props: SessionPageProps) {
  const { edition, sessions, session, moment, chair, inside, said } = props;
  const t = useWords(sessionWords);
  const path = `/e/${edition.slug}/sessions/${session.number}`;
  const place = sessions.findIndex(({ number }) => number === session.number) + 1;
  const agenda = session.techniques.flatMap((id) => techniques.find((one) => one.id === id) ?? []);
  const isEvening = !session.cancelled && (moment === 'today' || moment === 'now');
  return (
    <PublicFrame path={path}>
      {edition.isDraft && (
        <p className="mb-2 rounded-card border border-line bg-sheet px-4 py-2">{t.draft}</p>
      )}
      <header className="grid gap-5 pt-4 pb-7">
        <p>
          <a href={`/e/${edition.slug}`} className="text-soft underline hover:text-ink">
            {edition.title}
          </a>
        </p>
        <div className="grid gap-1">
          <p className="text-soft tabular-nums">{t.of(place, sessions.length)}</p>
          <h1 className="max-w-4xl text-4xl md:text-5xl">{session.title || t.session(session.number)}</h1>
        </div>
        <SessionThread slug={edition.slug} sessions={sessions} number={session.number} />
        {session.cancelled && (
          <p className="max-w-2xl rounded-card border border-thread bg-thread-wash px-4 py-3 font-[550]">
            {t.cancelled}
          </p>
        )}
      </header>
      {said !== null && (
        <p
          role="alert"
          className="mb-6 max-w-2xl text-pretty rounded-card border border-thread bg-thread-wash px-4 py-3"
        >
          {said}
        </p>
      )}
      {chair !== null && (
        <div className="no-print mb-8 max-w-2xl empty:hidden">
          <ChairCard slug={edition.slug} number={session.number} stage={chair} />
        </div>
      )}
      {isEvening && <Evening {...props} agenda={agenda} />}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[1fr_20rem]">
        <div className="order-2 grid content-start gap-8 lg:order-1">
          {moment !== 'over' && <Agenda agenda={agenda} />}
          {inside ? (
            <Stays {...props} inside={inside} agenda={agenda} isEvening={isEvening} />
          ) : (
            <ForWhom {...props} path={path} />
          )}
          {moment === 'over' && <Agenda agenda={agenda} />}
        </div>
        <Facts {...props} isEvening={isEvening} />
      </div>
      <Neighbours slug={edition.slug} sessions={sessions} number={session.number} />
    </PublicFrame>
  );
}

/** What one needs now: the hour, how to get in, the boards, and who is here. */
function Evening({ session, moment, inside, agenda }: SessionPageProps & { agenda: readonly Technique[] }) {
  const t = useWords(sessionWords);
  const { today, now } = t.moments;
  return (
    <div className="no-print mb-8 grid gap-6 rounded-card border border-line border-l-4 border-l-thread bg-sheet px-5 py-5 md:px-7 lg:grid-cols-2">
      <div className="grid content-start gap-5">
        <p className="font-[650] font-heading text-2xl tabular-nums">
          {moment === 'now' ? now(session.end) : today(session.start)}
        </p>
        {inside && (inside.video !== '' || inside.wayIn !== '') && (
          <div className="grid justify-items-start gap-2">
            {inside.video !== '' && (
              <a
                href={inside.video}
                rel="noopener noreferrer"
                className={`${buttonLook('primary')} min-h-12 text-lg`}
              >
                {t.joinVideo}
              </a>
            )}
            {inside.wayIn !== '' && <p className="text-pretty">{inside.wayIn}</p>}
          </div>
        )}
        {inside && (inside.products.length > 0 || inside.hosting) && (
          <Boards products={inside.products} agenda={agenda} />
        )}
      </div>
      {inside && <WhoIsHere inside={inside} isOver={false} />}
    </div>
  );
}

const WhoIsHere = ({ inside, isOver }: { inside: Inside; isOver: boolean }) =>
  inside.roll ? <Roll roll={inside.roll} isOver={isOver} /> : <Here here={inside.here} isOver={isOver} />;

/** What prepares an evening, and what stays of it: then the notes come first, and who was there. */
function Stays({
  inside,
  agenda,
  moment,
  isEvening,
  draft,
}: SessionPageProps & { inside: Inside; agenda: readonly Technique[]; isEvening: boolean }) {
  const isOver = moment === 'over';
  const written = isOver ? inside.written.toReversed() : inside.written;
  const [first, ...others] = written.map((one) => (
    <Written
      key={one.field}
      {...one}
      mayWrite={inside.mayRun}
      draft={draft?.field === one.field ? draft.text : null}
    />
  ));
  const boards = !isEvening && inside.products.length > 0 && (
    <Boards products={inside.products} agenda={agenda} />
  );
  const who = !isEvening && (inside.roll || inside.here.length > 0) && (
    <WhoIsHere inside={inside} isOver={isOver} />
  );
  return isOver ? (
    <>
      {first}
      {who}
      {others}
      {boards}
    </>
  ) : (
    <>
      {boards}
      {first}
      {others}
      {who}
    </>
  );
}

/** For whom the rest is, told to who sees the public part alone. */
function ForWhom({ isKnown, path }: SessionPageProps & { path: string }) {
  const t = useWords(sessionWords);
  return (
    <p className="text-pretty text-soft">
      {t.inside}{' '}
      {!isKnown && (
        <a href={`/sign-in?back=${encodeURIComponent(path)}`} className="underline">
          {t.signIn}
        </a>
      )}
    </p>
  );
}
