import type { Ground } from '../enrolment/enrolment.ts';
import { applyUntil } from '../enrolment/enrolment.ts';
import { type Hours, instantsOf } from '../sessions/rhythm.ts';

/** When an edition's page next says something else by the clock alone: enrolment opens or ends, a session is over. */
export const nextTurn = (
  ground: Pick<Ground, 'opensAt' | 'closesAt'>,
  sessions: readonly Hours[],
  now: Date,
): Date | null => {
  const turns = [ground.opensAt, applyUntil(ground), ...sessions.map((one) => instantsOf(one).endsAt)];
  const ahead = turns.flatMap((turn) => (turn && turn > now ? turn.getTime() : []));
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
};
