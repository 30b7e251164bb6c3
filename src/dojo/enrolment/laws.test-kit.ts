/** What must be true of an edition whatever people, hosts and the clock did, for tests that do it at random. */
import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { wallClockAt } from '#core/zone.ts';
import { editions } from '../editions/tables.server.ts';
import { freeSeats, holdsSeat, isAllowed, offersFlow } from './enrolment.ts';
import { mailsAbout, movesOf } from './enrolments.test-kit.ts';
import { NIGHT } from './offer.ts';
import { enrolments as enrolmentRows, seats } from './tables.server.ts';

const stands = ({ priority, firstClickAt, turn }: typeof enrolmentRows.$inferSelect): string =>
  [priority + 1000, firstClickAt.toISOString(), String(turn).padStart(6, '0')].join();

/** What must be true of an edition whenever nobody is in the middle of something; empty when all is. */
export const broken = async (
  orm: NodePgDatabase,
  editionId: string,
  now: Date,
): Promise<readonly string[]> => {
  const faults: string[] = [];
  const [edition] = await orm.select().from(editions).where(eq(editions.id, editionId));
  const rows = await orm.select().from(enrolmentRows).where(eq(enrolmentRows.editionId, editionId));
  const held = await orm.select().from(seats).where(eq(seats.editionId, editionId));
  const taken = held.filter(({ extra }) => !extra).length;
  const { capacity, zone, paused } = edition!;
  if (taken > capacity) faults.push(`S1: ${taken} seats of ${capacity}`);
  const sitting = rows.filter(({ state }) => holdsSeat(state)).map(({ id }) => id);
  if (
    sitting.sort().join() !==
    held
      .map(({ enrolmentId }) => enrolmentId)
      .sort()
      .join()
  )
    faults.push('S3: seats and states differ');
  const waiting = rows.filter(({ state }) => state === 'waitlisted');
  const undue = rows.filter(({ offerEndsAt }) => offerEndsAt !== null && offerEndsAt <= now).length;
  const ground = {
    ...{ mode: edition!.mode, status: edition!.status, zone, paused, capacity, taken },
    ...{ opensAt: null, closesAt: null, beginsAt: null, offerHours: 48, undisclosed: 0 },
    waiting: waiting.length,
  };
  if (undue === 0 && offersFlow(ground, now) && freeSeats(ground) > 0 && waiting.length > 0)
    faults.push('W4: a seat is free, and somebody waits');
  for (const { offerEndsAt } of rows) {
    if (!offerEndsAt) continue;
    const { time } = wallClockAt(offerEndsAt, zone);
    if (time >= NIGHT.from || time < NIGHT.until) faults.push(`W9: an offer ends at ${time}`);
  }
  const moves = await movesOf(orm, editionId);
  for (const one of moves)
    if (!isAllowed(one.move, one.by, one.from, one.to)) faults.push(`A1: ${one.move} from ${one.from}`);
  // The log tells the whole way: each move begins where the one before led.
  for (const { id, state } of rows) {
    const own = moves.filter(({ enrolment }) => enrolment === id);
    if (own.some(({ from }, n) => from !== (own[n - 1]?.to ?? null)) || own.at(-1)?.to !== state)
      faults.push('A1: the log has a gap');
  }
  // Whom the clock offered a seat last stood before all who waited then and still do.
  const lastMove = (id: string) => moves.findLast(({ enrolment }) => enrolment === id);
  for (const offered of rows.filter(({ state, id }) => state === 'offered' && lastMove(id)?.by === 'clock'))
    for (const one of waiting)
      if (lastMove(one.id)!.id < lastMove(offered.id)!.id && stands(one) < stands(offered))
        faults.push(`W1: ${offered.personId} before ${one.personId}`);
  const told = await mailsAbout(orm, editionId);
  if (new Set(told.map(({ subject, revision }) => `${subject} ${revision}`)).size !== told.length)
    faults.push('M1: a mail twice');
  const due = moves.filter(
    ({ move, from }) => !['save', 'shortlist', 'unlist'].includes(move) && from !== 'draft',
  );
  if (told.length !== due.length) faults.push(`M1: ${told.length} mails for ${due.length} moves`);
  return faults;
};
