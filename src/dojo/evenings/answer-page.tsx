import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { ANSWER_MAX } from './chair.ts';
import type { Stage } from './stage.ts';
import { eveningWords } from './words.ts';

export interface AnswerPageProps {
  readonly edition: { readonly slug: string; readonly title: string };
  readonly session: {
    readonly number: number;
    readonly title: string;
    readonly when: string;
    /** The same where they are, when their clocks show something else. */
    readonly yours: string | null;
    readonly where: string;
    readonly wayIn: string;
    readonly video: string;
    readonly question: string;
  };
  readonly stage: Stage;
  readonly cancelled: boolean;
  /** They have a seat of the edition; else they are here for once. */
  readonly seated: boolean;
  readonly mayCome: boolean;
  readonly mayStay: boolean;
  readonly answer: string;
  /** Instants as people read them; null where there is none to tell. */
  readonly asks: string | null;
  readonly closes: string | null;
  readonly held: string | null;
  readonly refused: string | null;
  /** What was sent and refused: it is not lost. */
  readonly written: string | null;
}

/** One question, and with it whether one comes. */
export function AnswerPage(props: AnswerPageProps) {
  const { edition, session, stage, refused } = props;
  const t = useWords(eveningWords);
  return (
    <PublicFrame path={`/e/${edition.slug}/sessions/${session.number}/answer`}>
      <div className="mx-auto grid max-w-2xl gap-6 pt-4 pb-16">
        <p>
          <a href={`/e/${edition.slug}`} className="text-soft underline">
            {edition.title}
          </a>
        </p>
        <header className="grid gap-2">
          <p className="text-soft">{t.title}</p>
          <h1 className="text-balance text-4xl">{session.title}</h1>
          <p className="text-pretty">
            {session.when}
            {session.yours !== null && <span className="block text-soft">{t.yoursAt(session.yours)}</span>}
            {session.where !== '' && <span className="block text-soft">{session.where}</span>}
            {session.wayIn !== '' && (
              <span className="block text-soft">
                {t.wayIn}
                {' · '}
                {session.wayIn}
              </span>
            )}
          </p>
          {session.video !== '' && (
            <p>
              <a href={session.video} rel="noopener noreferrer" className={buttonLook('plain')}>
                {t.video}
              </a>
            </p>
          )}
        </header>
        <Standing {...props} />
        {refused !== null && (
          <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
            {refused}
          </p>
        )}
        {stage !== 'over' && stage !== 'later' && <Answer {...props} />}
        <p className="flex flex-wrap gap-2">
          {stage === 'comes' && (
            <a
              href={`/e/${edition.slug}/sessions/${session.number}/session.ics`}
              className={buttonLook('plain')}
            >
              {t.toCalendar}
            </a>
          )}
          <a href={`/e/${edition.slug}/sessions/${session.number}`} className={buttonLook('plain')}>
            {t.sessionPage}
          </a>
        </p>
      </div>
    </PublicFrame>
  );
}

/** Where one stands, and what of it lasts. */
function Standing({ stage, cancelled, seated, asks, closes, held, mayCome }: AnswerPageProps) {
  const t = useWords(eveningWords);
  if (stage === 'over') return <p>{cancelled ? t.cancelled : t.over}</p>;
  if (stage === 'later') return <p>{asks !== null && t.later(asks)}</p>;
  const lasts = stage === 'silent' || stage === 'comes' ? null : seated ? t.seatStays : t.rankStays;
  return (
    <section role="status" className="grid gap-1 rounded-card border border-line bg-card p-5">
      <p className="text-balance font-[650] font-heading text-2xl">{t.states[stage]}</p>
      {closes !== null && <p className="text-pretty">{t.before(closes)}</p>}
      {held !== null && <p>{t.held(held)}</p>}
      {lasts !== null && <p className="text-pretty text-soft">{lasts}</p>}
      {!mayCome && <p className="text-pretty text-soft">{t.noneLeft}</p>}
    </section>
  );
}

/** The one form: with an answer one comes, without one may stay away. */
function Answer({ session, stage, mayCome, mayStay, answer, written }: AnswerPageProps) {
  const t = useWords(eveningWords);
  const come =
    stage === 'comes' ? t.keep : stage === 'offered' ? t.take : stage === 'silent' ? t.come : t.comeAfterAll;
  const stay = stage === 'comes' ? t.stayAfterAll : stage === 'offered' ? t.leave : t.stay;
  if (!mayCome && !mayStay) return null;
  return (
    <form method="post" className="grid gap-4">
      {mayCome && (
        <>
          <div className="grid gap-1 border-thread border-l-4 py-1 pl-4">
            <p className="text-soft text-sm">{t.question}</p>
            <p id="question" className="text-pretty font-heading text-xl [overflow-wrap:anywhere]">
              {session.question}
            </p>
          </div>
          <label className="grid gap-1">
            <span className="font-[550]">{t.yours}</span>
            <textarea
              name="answer"
              rows={4}
              maxLength={ANSWER_MAX}
              required
              aria-describedby="question read"
              defaultValue={written ?? answer}
              className={inputLook}
            />
          </label>
          <p id="read" className="text-pretty text-soft text-sm">
            {t.read}
          </p>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {mayCome && (
          <button
            type="submit"
            name="do"
            value="come"
            className={`${buttonLook('primary')} min-h-12 text-lg`}
          >
            {come}
          </button>
        )}
        {mayStay && (
          <button
            type="submit"
            name="do"
            value="stay"
            formNoValidate
            className={`${buttonLook('plain')} min-h-12`}
          >
            {stay}
          </button>
        )}
      </div>
    </form>
  );
}
