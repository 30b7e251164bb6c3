import { wallClockAt } from '#core/zone.ts';
import type { Base, Person } from '../base.server.ts';
import { type EditionRole, mayEdit } from '../editions/edition.ts';
import type { Edition } from '../editions/editions.server.ts';
import type { EditionMember, Member, Rolled } from './members.ts';
import { isNoted, type Moment, mayRun, momentOf, PARTS, type Part } from './session.ts';
import type { Session } from './sessions.server.ts';

/** Who facilitates, as one may know them: to who takes part by their name, to others as they agreed to be called. */
export interface Leading {
  readonly part: Part;
  readonly id: string;
  readonly name: string;
}

/** What is only for who takes part in the edition or hosts it, and for who has a chair that evening (H1). */
export interface Inside {
  readonly here: readonly Member[];
  /** Everybody who may be noted, to who may note them; null before the day, and for all others. */
  readonly roll: readonly Rolled[] | null;
  /** They hold a seat or host: more is theirs than this evening. */
  readonly isMember: boolean;
  readonly mayRun: boolean;
  readonly part: Part | null;
  readonly products: readonly { readonly id: string; readonly title: string }[];
}

/** A session as far as somebody may know of it. */
export interface SeenSession {
  readonly session: Session;
  /** Every session of the edition, in their order. */
  readonly all: readonly Session[];
  readonly moment: Moment;
  readonly leading: readonly Leading[];
  readonly inside: Inside | null;
}

/** Who facilitates a session: who left the edition does so no more. */
export const leadingOf = (
  session: Session,
  members: readonly EditionMember[],
  isInside: boolean,
): readonly Leading[] =>
  PARTS.flatMap((part) => {
    const id = part === 'facilitator' ? session.facilitatorId : session.coFacilitatorId;
    const member = members.find((one) => one.id === id);
    const name = isInside ? member?.name : member?.publicName;
    return member && name !== undefined && name !== null ? [{ part, id: member.id, name }] : [];
  });

/** The session that an address names by its number. */
export const byNumber =
  (said: string) =>
  ({ number }: Pick<Session, 'number'>): boolean =>
    /^[1-9]\d{0,3}$/.test(said) && number === Number(said);

/** Null where there is no such session. */
export const seeSession = async (
  base: Pick<Base, 'sessions' | 'editions' | 'now'>,
  edition: Edition,
  role: EditionRole,
  person: Pick<Person, 'id'> | null,
  isMeant: (session: Session) => boolean,
): Promise<SeenSession | null> => {
  const all = await base.sessions.of(edition.id);
  const session = all.find(isMeant);
  if (!session) return null;
  const members = await base.sessions.members(edition.id);
  const guests = await base.sessions.guests(session.id);
  const isMember = mayEdit(role) || role === 'participant';
  const isInside = isMember || guests.some(({ id }) => id === person?.id);
  const now = base.now();
  const { zone } = edition;
  const { date: today } = wallClockAt(now, zone);
  const seen = {
    ...{ session, all, moment: momentOf({ ...session, zone }, today, now) },
    leading: leadingOf(session, members, isInside),
  };
  if (!isInside) return { ...seen, inside: null };
  const [noted, products] = await Promise.all([
    base.sessions.noted(session.id),
    isMember ? base.editions.products(edition.id) : [],
  ]);
  const runs = mayRun(role, person?.id ?? null, session);
  const seated = members.filter((one) => one.seated);
  const known = [...seated, ...guests.filter(({ id }) => !seated.some((one) => one.id === id))];
  const others = noted.filter(({ id, present }) => present && !known.some((one) => one.id === id));
  const isHere = (id: string) => noted.some((one) => one.id === id && one.present);
  return {
    ...seen,
    inside: {
      here: noted.filter(({ present }) => present).map(memberOf),
      roll:
        runs && isNoted(session, today)
          ? [...known, ...others].map((one) => ({ ...memberOf(one), present: isHere(one.id) }))
          : null,
      isMember,
      mayRun: runs,
      part: seen.leading.find(({ id }) => id === person?.id)?.part ?? null,
      products,
    },
  };
};

const memberOf = ({ id, name, picture, colour }: Member): Member => ({ id, name, picture, colour });
