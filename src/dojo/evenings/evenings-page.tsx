import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { type ChairState, QUESTION_MAX } from './chair.ts';
import type { Promises } from './no-shows.ts';
import { eveningWords } from './words.ts';

interface ToldComer {
  readonly personId: string;
  readonly name: string;
  readonly state: ChairState | null;
  readonly until: string | null;
  readonly said: { readonly comes: boolean; readonly answer: string } | null;
}

export interface ToldEvening {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly when: string;
  readonly question: string;
  /** There is nothing left to ask. */
  readonly begun: boolean;
  /** When the question leaves; null once it has. */
  readonly hint: string | null;
  readonly told: readonly string[];
  readonly free: number | null;
  readonly comers: readonly ToldComer[];
}

export interface EveningsPageProps {
  readonly slug: string;
  readonly title: string;
  readonly near: readonly ToldEvening[];
  /** Hosts choose whom a free chair is offered to. */
  readonly chooses: boolean;
  readonly promises: Promises;
  readonly shown: boolean;
  readonly said: string | null;
}

/** In the order in which a host asks: who comes, who does not say, whose chair is whose. */
const GROUPS = {
  comes: ({ state, said }: ToldComer) => state === 'taken' || (state === 'kept' && said !== null),
  silent: ({ state, said }: ToldComer) => state === 'kept' && said === null,
  offered: ({ state }: ToldComer) => state === 'offered',
  away: ({ state, said }: ToldComer) => state === 'given-up' || (state === 'freed' && said !== null),
  freed: ({ state, said }: ToldComer) => state === 'freed' && said === null,
  past: ({ state }: ToldComer) => state === 'turned-down' || state === 'passed',
  waiting: ({ state }: ToldComer) => state === null,
} as const;

/** What hosts ask before a session, and what came of it. */
export function EveningsPage({ slug, title, near, chooses, promises, shown, said }: EveningsPageProps) {
  const t = useWords(eveningWords);
  const { promised, came } = promises;
  return (
    <PublicFrame path={`/e/${slug}/evenings`}>
      <p className="pt-4">
        <a href={`/e/${slug}/host`} className="text-soft underline">
          {t.back}
        </a>{' '}
        <span className="text-soft">· {title}</span>
      </p>
      <h1 className="pb-2 text-3xl">{t.evenings}</h1>
      <p className="max-w-prose text-pretty pb-6 text-soft">{t.eveningsLead}</p>
      {said !== null && (
        <p role="alert" className="mb-4 rounded-card border border-thread bg-thread-wash px-4 py-3">
          {said}
        </p>
      )}
      <div className="grid gap-8 pb-12 lg:grid-cols-[1fr_20rem]">
        <div className="grid content-start gap-6">
          {near.length === 0 && <p className="text-soft">{t.noSession}</p>}
          {near.map((one) => (
            <Evening key={one.id} {...one} chooses={chooses} />
          ))}
        </div>
        <section aria-labelledby="rate" className="grid content-start gap-3">
          <h2 id="rate" className="text-xl">
            {t.rate}
          </h2>
          <p className="text-pretty">{promised === 0 ? t.rateNone : t.rateSaid(promised - came, promised)}</p>
          <form method="post" className="grid gap-2">
            <label className="flex min-h-8 items-start gap-2">
              <input type="checkbox" name="shown" defaultChecked={shown} className="mt-1.5" />
              <span>
                {t.show}
                <span className="block text-pretty text-soft text-sm">{t.showHint}</span>
              </span>
            </label>
            <p>
              <button type="submit" name="do" value="show" className={buttonLook('plain')}>
                {t.save}
              </button>
            </p>
          </form>
        </section>
      </div>
    </PublicFrame>
  );
}

function Evening({ chooses, ...one }: ToldEvening & { readonly chooses: boolean }) {
  const { id, number, title, when, question, begun, hint, told, free, comers } = one;
  const t = useWords(eveningWords);
  return (
    <section
      aria-labelledby={`evening-${number}`}
      className="grid gap-4 rounded-card border border-line bg-card p-5"
    >
      <header>
        <h2 id={`evening-${number}`} className="text-xl">
          {title}
        </h2>
        <p className="text-soft">{when}</p>
      </header>
      {begun ? (
        question !== '' && <p className="text-pretty font-heading text-lg">{question}</p>
      ) : (
        <form method="post" className="grid gap-2">
          <input type="hidden" name="session" value={id} />
          <label className="grid gap-1">
            <span className="font-[550]">{t.ask}</span>
            <textarea
              name="question"
              rows={2}
              maxLength={QUESTION_MAX}
              defaultValue={question}
              className={inputLook}
            />
          </label>
          <p className="text-pretty text-soft text-sm">
            {[...(hint === null ? [] : [hint]), ...told, ...(free === null ? [] : [t.free(free)])].join(' ')}
          </p>
          <p>
            <button type="submit" name="do" value="ask" className={buttonLook('plain')}>
              {t.save}
            </button>
          </p>
        </form>
      )}
      {comers.length > 0 && (
        <div className="grid gap-4 sm:grid-cols-2">
          {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => {
            const those = comers.filter(GROUPS[group]);
            if (those.length === 0) return null;
            return (
              <section key={group} aria-labelledby={`${group}-${number}`}>
                <h3 id={`${group}-${number}`} className="text-base">
                  {t.groups[group]} <span className="font-[450] text-soft tabular-nums">{those.length}</span>
                </h3>
                <ul>
                  {those.map((comer) => (
                    <Comer
                      key={comer.personId}
                      {...comer}
                      session={id}
                      mayOffer={chooses && !begun && comer.state === null && (free ?? 0) > 0}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      )}
    </section>
  );
}

function Comer({
  personId,
  name,
  state,
  until,
  said,
  session,
  mayOffer,
}: ToldComer & { readonly session: string; readonly mayOffer: boolean }) {
  const t = useWords(eveningWords);
  return (
    <li className="border-line border-b py-1.5 last:border-b-0">
      <span className="flex min-h-8 flex-wrap items-center gap-x-2">
        <span className="font-[550]">{name || t.noName}</span>
        {state === 'taken' && <span className="text-soft text-sm">{t.guest}</span>}
        {until !== null && <span className="text-soft text-sm">{t.until(until)}</span>}
        {mayOffer && (
          <form method="post" className="ml-auto">
            <input type="hidden" name="session" value={session} />
            <input type="hidden" name="person" value={personId} />
            <button type="submit" name="do" value="offer" className={buttonLook('plain', true)}>
              {t.offer}
            </button>
          </form>
        )}
      </span>
      {said?.answer && (
        <p className="text-pretty text-sm [overflow-wrap:anywhere]">{t.quoted(said.answer)}</p>
      )}
    </li>
  );
}
