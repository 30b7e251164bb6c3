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
  const { given, wanted } = trade;
  const name = props.people.find(({ id }) => id === trade.byId)?.name || t.noName;
  const kind = wanted ? 'trade' : 'gift';
  const lines = [[t.gets, given] as const, ...(wanted ? [[t.gives, wanted] as const] : [])];
  return (
    <form method="post" className="grid gap-3 rounded-card border border-thread bg-thread-wash px-5 py-4">
      <input type="hidden" name="trade" value={trade.id} />
      <p className="font-[650] font-heading text-lg">{t.asked[kind]}</p>
      <dl className="grid gap-2 sm:grid-cols-2">
        {lines.map(([label, place]) => (
          <div key={label}>
            <dt className="text-soft text-sm">{label}</dt>
            <dd className="text-pretty">
              <b className="font-[650]">{t.parts[place.part]}</b> · {say(place)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-pretty text-soft text-sm">{t.asks[kind](name)}</p>
      <p className="flex flex-wrap gap-2">
        <button type="submit" name="do" value="accepted" className={buttonLook('primary')}>
          {t.accept[kind]}
        </button>
        <button type="submit" name="do" value="declined" className={buttonLook('plain')}>
          {t.decline[kind]}
        </button>
      </p>
    </form>
  );
}

interface MineProps extends Props {
  readonly place: Place;
  readonly others: readonly (Place & { readonly personId: string })[];
}

function Mine({ place, others, ...props }: MineProps) {
  const t = useWords(facilitationWords);
  const say = useSayPlace(props);
  const name = (id: string) => props.people.find((one) => one.id === id)?.name || t.noName;
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
            {t.waiting(name(offered.toId))}
            {offered.wanted && ` · ${t.parts[offered.wanted.part]} · ${say(offered.wanted)}`}
          </span>
          <button type="submit" name="do" value="withdraw" className={buttonLook('plain', true)}>
            {t.withdraw}
          </button>
        </form>
      ) : (
        <details>
          <summary
            aria-label={`${t.change}, ${say(place)}`}
            className="min-h-8 w-fit py-1 text-soft text-sm underline hover:text-ink"
          >
            {t.change}
          </summary>
          <PassOn {...props} place={place} others={others} />
        </details>
      )}
    </li>
  );
}

/** The three ways to part with a turn: for another, to somebody, back to the hosts. */
function PassOn({ place, others, me, people, sessions }: MineProps) {
  const t = useWords(facilitationWords);
  const say = useSayPlace({ sessions });
  const name = (id: string) => people.find((one) => one.id === id)?.name || t.noName;
  const there = sessions.find(({ id }) => id === place.sessionId)!.holders;
  const takers = people.filter(({ id }) => id !== me && !there.some(({ personId }) => personId === id));
  const given = <input type="hidden" name="given" value={writePlace(place)} />;
  return (
    <div className="grid max-w-xl gap-4 pt-2 pb-1">
      {others.length > 0 && (
        <form method="post" className="grid gap-1">
          {given}
          <label className="grid gap-1">
            <span className="font-[550]">{t.offerFor}</span>
            <select name="wanted" required className={inputLook}>
              {others.map((other) => (
                <option key={writePlace(other)} value={writePlace(other)}>
                  {`${name(other.personId)} ${t.acts[other.part]} · ${say(other)}`}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" name="do" value="offer" className={`${buttonLook('plain')} w-fit`}>
            {t.send}
          </button>
        </form>
      )}
      {takers.length > 0 && (
        <form method="post" className="grid gap-1">
          {given}
          <label className="grid gap-1">
            <span className="font-[550]">{t.giveTo}</span>
            <select name="to" required className={inputLook}>
              {takers.map(({ id }) => (
                <option key={id} value={id}>
                  {name(id)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" name="do" value="hand-on" className={`${buttonLook('plain')} w-fit`}>
            {t.give}
          </button>
        </form>
      )}
      {others.length + takers.length > 0 && <p className="text-pretty text-soft text-sm">{t.willBeAsked}</p>}
      <form method="post" className="grid gap-1 border-line border-t pt-3">
        {given}
        <button type="submit" name="do" value="give-back" className={`${buttonLook('plain')} w-fit`}>
          {t.giveBack}
        </button>
        <p className="text-pretty text-soft text-sm">{t.giveBackHint}</p>
      </form>
    </div>
  );
}
