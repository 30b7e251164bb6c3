import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from '../sessions/say-day.ts';
import type { FacilitationPageProps } from './facilitation-page-props.ts';
import { useSessionName } from './session-name.tsx';
import { facilitationWords } from './words.ts';

type Proposal = NonNullable<FacilitationPageProps['proposal']>;

/** How it could go on, for hosts to read before they take it. */
export function Rotation({
  proposal,
  sessions,
  people,
}: Pick<FacilitationPageProps, 'sessions' | 'people'> & { readonly proposal: Proposal }) {
  const t = useWords(facilitationWords);
  const locale = useLocale();
  const nameOf = useSessionName();
  const named = (id: string | null) =>
    id === null ? t.nobody : people.find((one) => one.id === id)?.name || t.noName;
  const isWhole = proposal.sessions.every(({ holders }) => holders.every(({ isNew }) => !isNew));
  return (
    <section
      aria-labelledby="rotation"
      className="grid gap-3 rounded-card border border-line bg-sheet px-5 py-5"
    >
      <h2 id="rotation" className="text-xl">
        {t.propose}
      </h2>
      {isWhole ? (
        <p className="text-soft">{people.some(({ tally }) => tally !== null) ? t.complete : t.nobodyYet}</p>
      ) : (
        <>
          <p className="max-w-2xl text-pretty text-soft text-sm">{t.proposeHint}</p>
          <table className="w-full text-left">
            <thead className="text-soft text-sm max-sm:sr-only">
              <tr>
                <th className="py-1 pr-4 font-normal">{t.when}</th>
                <th className="py-1 pr-4 font-normal">{t.parts.facilitator}</th>
                <th className="py-1 font-normal">{t.parts['co-facilitator']}</th>
              </tr>
            </thead>
            <tbody>
              {proposal.sessions.map(({ id, holders }) => {
                const session = sessions.find((one) => one.id === id)!;
                return (
                  <tr key={id} className="border-line border-t align-top max-sm:grid max-sm:py-2">
                    <th scope="row" className="py-1.5 pr-4 font-[550]">
                      {nameOf(session)}
                      <span className="block font-normal text-soft text-sm tabular-nums">
                        {sayDay(session.date, locale)}
                      </span>
                    </th>
                    {holders.map(({ part, personId, isNew }) => (
                      <td key={part} className="py-1.5 pr-4 max-sm:py-0">
                        <span className={isNew ? 'font-[650]' : 'text-soft'}>{named(personId)}</span>
                        <span className="text-soft text-sm sm:hidden"> {t.acts[part]}</span>
                        {isNew && (
                          <span className="ml-2 rounded-control border border-thread px-1.5 text-thread text-xs">
                            {t.isNew}
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
          <form method="post" className="grid gap-2 pt-2">
            <input type="hidden" name="key" value={proposal.key} />
            <p>
              <button type="submit" name="do" value="retain" className={buttonLook('primary')}>
                {t.retain}
              </button>
            </p>
            <p className="text-pretty text-soft text-sm">{t.willBeTold}</p>
          </form>
        </>
      )}
    </section>
  );
}
