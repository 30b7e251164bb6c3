import { no, type Verdict, yes } from '#core/verdict.ts';
import { PARTS, type Part } from '../sessions/session.ts';

/** A trade is open until one of the two says yes, no or never mind. */
export const TRADE_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type TradeState = (typeof TRADE_STATES)[number];

/** How a part passes from one to another. */
export const WAYS = ['rotation', 'host', 'trade', 'gift', 'return'] as const;
export type Way = (typeof WAYS)[number];

/** A part in a session. */
export interface Place {
  readonly sessionId: string;
  readonly part: Part;
}

/** `session part` as forms send it. */
export const writePlace = ({ sessionId, part }: Place): string => `${sessionId} ${part}`;

export const readPlace = (said: string): Place | null => {
  const [sessionId = '', part, ...more] = said.split(' ');
  const known = PARTS.find((one) => one === part);
  return sessionId === '' || !known || more.length > 0 ? null : { sessionId, part: known };
};

/** A session with who has its parts, and whether they can still pass to others: it has not begun, nor been cancelled. */
export interface Held {
  readonly id: string;
  readonly facilitatorId: string | null;
  readonly coFacilitatorId: string | null;
  readonly isAhead: boolean;
}

export const holderOf = (
  session: Pick<Held, 'facilitatorId' | 'coFacilitatorId'>,
  part: Part,
): string | null => (part === 'facilitator' ? session.facilitatorId : session.coFacilitatorId);

interface Trade {
  readonly byId: string;
  readonly toId: string;
  readonly given: Place;
  /** Null: nothing is asked for it. */
  readonly wanted: Place | null;
}

/** What somebody asks for the part they give: another's part, or only that this person takes theirs. */
export type Asked = { readonly wanted: Place } | { readonly toId: string };

export type TradeRefusal = 'not-theirs' | 'not-a-member' | 'too-late' | 'both-parts';

/** Whether parts can change hands as they stand now; with what the sessions would be then (F6, F9). */
export const mayTrade = (
  { byId, toId, given, wanted }: Trade,
  sessions: readonly Held[],
  /** Who takes part in the edition, or hosts it. */
  members: readonly { readonly id: string }[],
): Verdict<readonly Held[], TradeRefusal> => {
  const find = (place: Place) => sessions.find(({ id }) => id === place.sessionId);
  const from = find(given);
  if (!from || byId === toId || holderOf(from, given.part) !== byId) return no('not-theirs');
  const to = wanted ? find(wanted) : from;
  if (!to || (wanted && holderOf(to, wanted.part) !== toId)) return no('not-theirs');
  if (!members.some(({ id }) => id === toId)) return no('not-a-member');
  if (!from.isAhead || !to.isAhead) return no('too-late');
  const passed = [{ place: given, personId: toId }, ...(wanted ? [{ place: wanted, personId: byId }] : [])];
  const traded = [...new Set([from, to])].map((session) =>
    passed
      .filter(({ place }) => place.sessionId === session.id)
      .reduce((held, { place, personId }) => withPart(held, place.part, personId), session),
  );
  return traded.some(
    ({ facilitatorId, coFacilitatorId }) => facilitatorId !== null && facilitatorId === coFacilitatorId,
  )
    ? no('both-parts')
    : yes(traded);
};

export const withPart = <S extends Pick<Held, 'facilitatorId' | 'coFacilitatorId'>>(
  session: S,
  part: Part,
  personId: string | null,
): S =>
  part === 'facilitator'
    ? { ...session, facilitatorId: personId }
    : { ...session, coFacilitatorId: personId };
