/**
 * One change of an edition's enrolments: the edition is locked, then read, then changed. Every way to a seat, and every
 * way off one, goes through `move`.
 */
import { and, asc, count, eq, gt, isNotNull, isNull, lte, max, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { addDays } from '#core/calendar.ts';
import { makeId } from '#core/id.ts';
import { no, type Verdict } from '#core/verdict.ts';
import { meetingAt } from '#core/zone.ts';
import { changeRights } from '#server/live/rights.server.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import type { OneByOne } from '#server/one-by-one.server.ts';
import { editionProducts, editions } from '../editions/tables.server.ts';
import { isHidden } from '../selection/selection.ts';
import { decisions } from '../selection/tables.server.ts';
import { sessions } from '../sessions/tables.server.ts';
import { tellEndpoints } from '../webhooks/happened.server.ts';
import { kindOfState } from '../webhooks/webhook.ts';
import {
  type By,
  type Ground,
  holdsSeat,
  isAllowed,
  type MoveName,
  offersDue,
  type State,
} from './enrolment.ts';
import { enrolmentMail } from './mail-kind.server.ts';
import { offerEndsAt } from './offer.ts';
import { enrolmentMoves, enrolments, seats } from './tables.server.ts';

export type Rows = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];
export type Enrolment = typeof enrolments.$inferSelect;
type Edition = typeof editions.$inferSelect;

/** What every change needs: handed in once. */
export interface Tools {
  readonly orm: NodePgDatabase;
  readonly now: () => Date;
  readonly random: () => number;
  /** Has those of this process who want a turn of one edition wait for it here, where they hold no connection. */
  readonly queue?: OneByOne;
  /** Told, once it is so, that somebody may have lost their right to a product of the edition. */
  readonly left?: ((productId: string, personId: string) => void) | undefined;
}

/** Who acts, and with what reason. */
export interface Act {
  readonly by: By;
  readonly byId: string | null;
  readonly why?: string;
  readonly key?: string | undefined;
}

/** A locked edition. What `now` says was read after the lock [S4, W5]. */
export interface Turn {
  readonly rows: Rows;
  readonly edition: Edition;
  readonly now: Date;
  readonly random: () => number;
  /** Who lost their right to which product in this turn. */
  readonly gone: { readonly productId: string; readonly personId: string }[];
}

/** How long somebody waits for the others before they are asked to try again [S8]. */
const PATIENCE = '3s';

// Too long a wait for the lock, or two who waited for one another, of whom one had to let go.
const isTired = (error: unknown): boolean =>
  error instanceof Error &&
  (/^(?:55P03|40P01)$/.test((error as { code?: string }).code ?? '') || isTired(error.cause));

/** A transaction that waits for a lock as long as people do. `busy`: too many others came before; nothing was changed. */
export const patiently = async <T, R extends string>(
  orm: Tools['orm'] | Rows,
  act: (rows: Rows) => Promise<Verdict<T, R>>,
): Promise<Verdict<T, R | 'busy'>> => {
  try {
    return await orm.transaction(async (rows) => {
      await rows.execute(sql.raw(`set local lock_timeout = '${PATIENCE}'`));
      return act(rows);
    });
  } catch (cause) {
    if (isTired(cause)) return no('busy');
    throw cause;
  }
};

/** Takes the edition's turn. */
export const inTurn = async <T, R extends string>(
  { orm, now, random, left, queue }: Omit<Tools, 'orm'> & { readonly orm: Tools['orm'] | Rows },
  editionId: string,
  act: (turn: Turn) => Promise<Verdict<T, R>>,
): Promise<Verdict<T, R | 'busy' | 'no-such-edition'>> => {
  const gone: Turn['gone'] = [];
  const take = () =>
    patiently<T, R | 'no-such-edition'>(orm, async (rows) => {
      const [edition] = await rows.select().from(editions).where(eq(editions.id, editionId)).for('update');
      if (!edition) return no('no-such-edition');
      const turn: Turn = { rows, edition, now: now(), random, gone };
      await expireOffers(turn);
      const answer = await act(turn);
      await settle(turn);
      return answer;
    });
  // Who is in a transaction already holds what others of the queue may wait for.
  const answered = await (queue && !('rollback' in orm) ? queue(editionId, take) : take());
  if (!answered.ok && answered.reason === 'busy') return answered;
  for (const { productId, personId } of gone) left?.(productId, personId);
  return answered;
};

/** How things stand, told in one statement; during a turn nobody else can change them. Null for no such edition. */
export const readGround = async (
  rows: Pick<Rows, 'select' | '$count'>,
  editionId: string,
): Promise<Ground | null> => {
  const inside = eq(enrolments.editionId, editionId);
  const begins = rows
    .select({ at: sql`${sessions.date} || ' ' || ${sessions.start}` })
    .from(sessions)
    .where(and(eq(sessions.editionId, editionId), isNull(sessions.cancelledAt)))
    .orderBy(asc(sessions.date), asc(sessions.start))
    .limit(1);
  const decided = rows
    .select({ all: count() })
    .from(decisions)
    .innerJoin(enrolments, eq(enrolments.id, decisions.enrolmentId))
    .where(inside);
  const [found] = await rows
    .select({
      edition: editions,
      begins: sql<string | null>`(${begins})`,
      taken: rows.$count(seats, and(eq(seats.editionId, editionId), eq(seats.extra, false))),
      waiting: rows.$count(enrolments, and(inside, eq(enrolments.state, 'waitlisted'))),
      undisclosed: sql`(${decided})`.mapWith(Number),
    })
    .from(editions)
    .where(eq(editions.id, editionId));
  if (!found) return null;
  const { edition, begins: first, taken, waiting, undisclosed } = found;
  const { zone, opensOn, closesOn } = edition;
  const [day, time] = first?.split(' ') ?? [];
  return {
    mode: edition.mode,
    status: edition.status,
    zone,
    opensAt: opensOn === null ? null : meetingAt(opensOn, '00:00', zone).instant,
    closesAt: closesOn === null ? null : meetingAt(addDays(closesOn, 1), '00:00', zone).instant,
    beginsAt: day && time ? meetingAt(day, time, zone).instant : null,
    paused: edition.paused,
    offerHours: edition.offerHours,
    capacity: edition.capacity,
    ...{ taken, waiting, undisclosed },
  };
};

/** The same of the edition whose turn it is. */
export const groundOf = async ({
  rows,
  edition,
}: {
  readonly rows: Pick<Rows, 'select' | '$count'>;
  readonly edition: Pick<Edition, 'id'>;
}): Promise<Ground> => (await readGround(rows, edition.id))!;

const order = [asc(enrolments.priority), asc(enrolments.firstClickAt), asc(enrolments.turn)];

/** Those who wait, the next one first [W1]. */
export const waitingOf = ({ rows, edition }: Turn, limit: number): Promise<Enrolment[]> =>
  rows
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.editionId, edition.id), eq(enrolments.state, 'waitlisted')))
    .orderBy(...order)
    .limit(limit);

export const enrolmentOf = async ({ rows, edition }: Turn, personId: string): Promise<Enrolment | null> => {
  const [found] = await rows
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.editionId, edition.id), eq(enrolments.personId, personId)));
  return found ?? null;
};

/** A place in the order of those who wait: behind everybody who has one [W1]. */
export const nextPlace = async ({ rows, edition, now }: Turn) => {
  const [last] = await rows
    .select({ turn: max(enrolments.turn), at: max(enrolments.firstClickAt) })
    .from(enrolments)
    .where(eq(enrolments.editionId, edition.id));
  // Clocks of two machines differ: who had the lock first, clicked first.
  const firstClickAt = last?.at && last.at > now ? last.at : now;
  return { turn: (last?.turn ?? 0) + 1, firstClickAt };
};

/** Who no longer sits in the edition may no longer change its products: told in the transaction that takes the seat. */
export const loseProducts = async ({ rows, edition, gone }: Turn, personId: string): Promise<void> => {
  const theirs = await rows
    .select({ productId: editionProducts.productId })
    .from(editionProducts)
    .where(eq(editionProducts.editionId, edition.id));
  for (const { productId } of theirs) {
    await changeRights(rows, productId);
    gone.push({ productId, personId });
  }
};

/** Gives a number to who sits down: the smallest that is free. Beyond the capacity it needs a host's word. */
const takeSeat = async (
  { rows, edition, now }: Turn,
  enrolment: Enrolment,
  extra: boolean,
): Promise<void> => {
  const held = await rows
    .select({ number: seats.number, extra: seats.extra })
    .from(seats)
    .where(eq(seats.editionId, edition.id));
  if (!extra && held.filter((seat) => !seat.extra).length >= edition.capacity)
    throw new Error('A seat was to be given that is not there.');
  const numbers = new Set(held.map(({ number }) => number));
  let number = 1;
  while (numbers.has(number)) number++;
  const { id: enrolmentId, personId } = enrolment;
  await rows.insert(seats).values({ editionId: edition.id, number, enrolmentId, personId, extra, at: now });
};

export interface Step {
  readonly to: State;
  readonly extra?: boolean;
  readonly set?: Partial<Pick<Enrolment, 'firstClickAt' | 'turn' | 'priority' | 'reason'>>;
}

/** Moves somebody from where they stand: state, seat, log and mail, together or not at all. */
export const move = async (
  turn: Turn,
  enrolment: Enrolment,
  from: State | null,
  name: MoveName,
  { to, extra = false, set = {} }: Step,
  { by, byId, why = '', key }: Act,
): Promise<Enrolment> => {
  const { rows, now, edition } = turn;
  if (!isAllowed(name, by, from, to)) throw new Error(`No ${by} may ${name} from ${from} to ${to}.`);
  if (holdsSeat(to) && !holdsSeat(from)) await takeSeat(turn, enrolment, extra);
  if (holdsSeat(from) && !holdsSeat(to)) await rows.delete(seats).where(eq(seats.enrolmentId, enrolment.id));
  if (from === 'seated' && to !== 'seated') await loseProducts(turn, enrolment.personId);
  const offerEnds =
    to === 'offered'
      ? offerEndsAt(now, edition.offerHours, edition.zone, (await groundOf(turn)).beginsAt)
      : null;
  const [moved] = await rows
    .update(enrolments)
    .set({
      ...set,
      state: to,
      offerEndsAt: offerEnds,
      changedAt: isSorting(name) ? enrolment.changedAt : now,
    })
    .where(eq(enrolments.id, enrolment.id))
    .returning();
  // Who went on is no more where hosts decided about them; who is new was nowhere.
  if (from !== null && !isSorting(name))
    await rows.delete(decisions).where(eq(decisions.enrolmentId, enrolment.id));
  const [logged] = await rows
    .insert(enrolmentMoves)
    .values({ enrolmentId: enrolment.id, move: name, from, to, by, byId, why, key: key ?? null, at: now })
    .returning({ id: enrolmentMoves.id });
  if (isTold(name, from))
    await enqueueMail(rows, enrolmentMail, {
      to: { person: enrolment.personId },
      subject: enrolment.id,
      revision: logged!.id,
      data: { enrolment: enrolment.id, move: logged!.id },
      now,
    });
  if (isTold(name, from)) await tellProgram(turn, moved!, from, by, logged!.id);
  return moved!;
};

/** Tells the programs that hosts asked to be told, in the same transaction. */
const tellProgram = async (
  { rows, edition, now }: Turn,
  { id, personId, state }: Enrolment,
  from: State | null,
  by: By,
  step: number,
): Promise<void> => {
  const kind = kindOfState(state);
  if (!kind) return;
  // Who it is stays hidden from programs as from their hosts [A5].
  const person = isHidden(edition.blind, state) ? null : personId;
  const before = from === 'shortlisted' ? 'applied' : from === 'draft' ? null : from;
  await tellEndpoints(rows, {
    ...{ kind, key: `${id} ${step}`, edition, personId: person, now },
    data: { enrolment: id, edition: edition.slug, person, state, before, by },
  });
};

/** What hosts sort among themselves: nobody else can see that it was done [A2]. */
const isSorting = (name: MoveName): boolean => name === 'shortlist' || name === 'unlist';

/** What nobody needs a mail about: what one only kept for oneself, and what hosts sort among themselves. */
const isTold = (name: MoveName, from: State | null): boolean =>
  (name !== 'save' && !isSorting(name) && from !== 'draft') || name === 'apply' || name === 'seat';

/** The way there for somebody who has none yet, before their first move. */
export const begin = async (
  turn: Turn,
  personId: string,
  wish: Pick<Enrolment, 'answers' | 'doing' | 'shown'>,
): Promise<Enrolment> => {
  const { rows, edition, now, random } = turn;
  const [begun] = await rows
    .insert(enrolments)
    .values({
      id: makeId(random),
      editionId: edition.id,
      personId,
      // Until its first move, in the same transaction, says where it leads.
      state: 'draft',
      ...wish,
      ...(await nextPlace(turn)),
      changedAt: now,
    })
    .returning();
  return begun!;
};

const CLOCK: Act = { by: 'clock', byId: null };

/** Ends the offers whose time is over, whoever comes first: the sweeper, or anybody's turn [W5]. */
const expireOffers = async (turn: Turn): Promise<void> => {
  const over = await turn.rows
    .select()
    .from(enrolments)
    .where(
      and(
        eq(enrolments.editionId, turn.edition.id),
        isNotNull(enrolments.offerEndsAt),
        lte(enrolments.offerEndsAt, turn.now),
      ),
    )
    .orderBy(...order);
  for (const enrolment of over)
    await move(turn, enrolment, enrolment.state, 'expire', { to: 'expired' }, CLOCK);
};

/** Offers what is free to those who wait, in the same transaction that freed it [W4]. */
const settle = async (turn: Turn): Promise<void> => {
  // Read anew: what this turn itself changed in the edition counts.
  const ground = await groundOf(turn);
  const due = offersDue(ground, turn.now);
  if (due === 0) return;
  const settled = { ...turn, edition: { ...turn.edition, capacity: ground.capacity } };
  for (const enrolment of await waitingOf(settled, due))
    await move(settled, enrolment, 'waitlisted', 'offer', { to: 'offered' }, CLOCK);
};

/** Editions where the clock has something to do: an offer is over, or a seat is free while somebody waits. */
export const editionsDue = async (orm: NodePgDatabase, now: Date): Promise<readonly string[]> => {
  const over = orm
    .selectDistinct({ id: enrolments.editionId })
    .from(enrolments)
    .where(and(isNotNull(enrolments.offerEndsAt), lte(enrolments.offerEndsAt, now)));
  const taken = orm.$count(seats, and(eq(seats.editionId, editions.id), eq(seats.extra, false)));
  const waiting = orm
    .selectDistinct({ id: enrolments.editionId })
    .from(enrolments)
    .innerJoin(editions, eq(editions.id, enrolments.editionId))
    .where(
      and(eq(enrolments.state, 'waitlisted'), eq(editions.mode, 'first-come'), gt(editions.capacity, taken)),
    );
  const all = [...(await over), ...(await waiting)];
  return [...new Set(all.map(({ id }) => id))].sort();
};

/** Who stands behind a place. */
export const isBehind = ({ priority, at, turn }: { priority: number; at: number; turn: number }) =>
  sql`(${enrolments.priority}, ${enrolments.firstClickAt}, ${enrolments.turn}) > (${priority}, ${new Date(at).toISOString()}::timestamptz, ${turn})`;

/** Where somebody stands among those who wait: 1 is next. */
export const rankOf = async (rows: Pick<Rows, 'select'>, enrolment: Enrolment): Promise<number | null> => {
  if (enrolment.state !== 'waitlisted') return null;
  const [{ before } = { before: 0 }] = await rows
    .select({ before: count() })
    .from(enrolments)
    .where(
      and(
        eq(enrolments.editionId, enrolment.editionId),
        eq(enrolments.state, 'waitlisted'),
        sql`(${enrolments.priority}, ${enrolments.firstClickAt}, ${enrolments.turn}) < (${enrolment.priority}, ${enrolment.firstClickAt.toISOString()}::timestamptz, ${enrolment.turn})`,
      ),
    );
  return before + 1;
};
