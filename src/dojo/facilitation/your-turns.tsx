import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { sayDay } from '../sessions/say-day.ts';
import type { FacilitationPageProps, ListedTrade } from './facilitation-page-props.ts';
import { useSessionName } from './session-name.tsx';
import { type Place, writePlace } from './trade.ts';
import { facilitationWords } from './words.ts';

type Props = Pick<FacilitationPageProps, 'me' | 'sessions' | 'people' | 'trades'>;

/** « Pour qui, mardi 13 octobre 2026 ». */
const useSayPlace = ({ sessions }: Pick<Props, 'sessions'>) => {
  const locale = useLocale();
  const nameOf = useSessionName();
  return ({ sessionId }: Place): string => {
    const session = sessions.find(({ id }) => id === sessionId)!;
    return `${nameOf(session)}, ${sayDay(session.date, locale)}`;
  };
};

/** What is asked of one, and the turns that are one's own. */
export function YourTurns(props: Props) {
  const { me, sessions, trades } = props;
  const t = useWords(facilitationWords);
  const ahead = sessions.filter(({ isAhead }) => isAhead);
  const places = ahead.flatMap(({ id, holders }) =>
    holders.flatMap(({ part, personId }) => (personId === null ? [] : [{ sessionId: id, part, personId }])),
  );
  const mine = places.filter(({ personId }) => personId === me);
  const others = places.filter(({ personId }) => personId !== me);
  const asked = trades.filter(({ toId }) => toId === me);
  return (
    <section aria-labelledby="yours" className="grid gap-4">
      {asked.map((trade) => (
        <Asked key={trade.id} {...props} trade={trade} />
      ))}
      <h2 id="yours" className="scroll-mt-4 text-xl">
        {t.yours}
      </h2>
      {mine.length === 0 && <p className="text-soft">{t.noneYours}</p>}
      <ul className="grid gap-3">
        {mine.map((place) => (
          <Mine key={writePlace(place)} {...props} place={place} others={others} />
        ))}
      </ul>
    </section>
  );
}

function Asked({ trade, ...props }: Props & { readonly trade: ListedTrade }) {
  const t = useWords(facilitationWords);
  const say = useSayPlace(props);
  const name = props.people.find(({ id }) => id === trade.byId)?.name || t.noName;
  return (
    <form method="post" className="grid gap-3 rounded-card border border-thread bg-thread-wash px-5 py-4">
      <input type="hidden" name="trade" value={trade.id} />
      <p className="font-[650] font-heading text-lg">{t.asked}</p>
      <dl className="grid gap-2 sm:grid-cols-2">
        <div>
          <dt className="text-soft text-sm">{t.gets}</dt>
          <dd className="text-pretty">
            <b className="font-[650]">{t.parts[trade.given.part]}</b> · {say(trade.given)}
          </dd>
        </div>
        <div>
          <dt className="text-soft text-sm">{t.gives}</dt>
          <dd className="text-pretty">
            <b className="font-[650]">{t.parts[trade.wanted.part]}</b> · {say(trade.wanted)}
          </dd>
        </div>
      </dl>
      <p className="text-soft text-sm">{t.asks(name)}</p>
      <p className="flex flex-wrap gap-2">
        <button type="submit" name="do" value="accepted" className={buttonLook('primary')}>
          {t.accept}
        </button>
        <button type="submit" name="do" value="declined" className={buttonLook('plain')}>
          {t.decline}
        </button>
      </p>
    </form>
  );
}

function Mine({
  place,
  others,
  ...props
}: Props & {
  readonly place: Place;
  readonly others: readonly (Place & { readonly personId: string })[];
}) {
  const t = useWords(facilitationWords);
  const say = useSayPlace(props);
  const named = (id: string) => props.people.find((one) => one.id === id)?.name || t.noName;
  const written = writePlace(place);
  const offered = props.trades.find(({ byId, given }) => byId === props.me && writePlace(given) === written);
  return (
    <li className="rounded-card border border-line border-l-4 border-l-thread bg-card px-4 py-3">
      <p className="text-pretty">
        <b className="font-[650]">{t.does[place.part]}</b> · {say(place)}
      </p>
      {offered ? (
        <form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-2">
          <input type="hidden" name="trade" value={offered.id} />
          <span className="text-pretty text-soft text-sm">
            {t.waiting(named(offered.toId))} · {t.parts[offered.wanted.part]} · {say(offered.wanted)}
          </span>
          <button type="submit" name="do" value="withdraw" className={buttonLook('plain', true)}>
            {t.withdraw}
          </button>
        </form>
      ) : others.length === 0 ? (
        <p className="pt-1 text-soft text-sm">{t.noneToTrade}</p>
      ) : (
        <details>
          <summary
            aria-label={`${t.offer}, ${say(place)}`}
            className="min-h-8 w-fit py-1 text-soft text-sm underline hover:text-ink"
          >
            {t.offer}
          </summary>
          <form method="post" className="grid max-w-xl gap-2 py-2">
            <input type="hidden" name="given" value={written} />
            <label className="grid gap-1">
              <span className="font-[550]">{t.offerFor}</span>
              <select name="wanted" required className={inputLook}>
                {others.map((other) => (
                  <option key={writePlace(other)} value={writePlace(other)}>
                    {`${named(other.personId)} ${t.acts[other.part]} · ${say(other)}`}
                  </option>
                ))}
              </select>
            </label>
            <p className="text-pretty text-soft text-sm">{t.willBeAsked}</p>
            <p>
              <button type="submit" name="do" value="offer" className={buttonLook('plain')}>
                {t.send}
              </button>
            </p>
          </form>
        </details>
      )}
    </li>
  );
}
