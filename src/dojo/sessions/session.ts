import { clamp } from '#core/text.ts';
import { type EditionRole, mayEdit } from '../editions/edition.ts';
import { type Hours, instantsOf } from './rhythm.ts';

/** Bounds of what is written about a session, in UTF-16 units. */
export const SESSION_BOUNDS = { materials: 5_000, notes: 20_000 } as const;
export const WRITTEN = ['materials', 'notes'] as const;
export type Written = (typeof WRITTEN)[number];
export const isWritten = (value: unknown): value is Written => WRITTEN.includes(value as Written);

/** Markdown as it is kept: a line ends in one sign, and nothing is cut in half. */
export const cleanWritten = (said: string, field: Written): string =>
  clamp(said.replace(/\r\n?/g, '\n').replaceAll('\0', ''), SESSION_BOUNDS[field]).trim();

/** Where a session is in its time: days before, its day until it begins, while it lasts, and after. */
export type Moment = 'ahead' | 'today' | 'now' | 'over';

export const momentOf = (hours: Hours, today: string, now: Date): Moment => {
  const { startsAt, endsAt } = instantsOf(hours);
  if (now >= endsAt) return 'over';
  if (now >= startsAt) return 'now';
  return hours.date === today ? 'today' : 'ahead';
};

/** What one may do for the others in a session, besides taking part. */
export const PARTS = ['facilitator', 'co-facilitator'] as const;
export type Part = (typeof PARTS)[number];

interface Led {
  readonly facilitatorId: string | null;
  readonly coFacilitatorId: string | null;
}

/** Who notes who is here and writes the notes: hosts, and who facilitates that evening, as long as they take part (H2). */
export const mayRun = (role: EditionRole, personId: string | null, session: Led): boolean =>
  mayEdit(role) ||
  (role === 'participant' &&
    personId !== null &&
    (session.facilitatorId === personId || session.coFacilitatorId === personId));

/** Who is here can be noted from the day of the session on, unless it was cancelled (H3). */
export const isNoted = (
  { date, cancelledAt }: { readonly date: string; readonly cancelledAt: Date | null },
  today: string,
): boolean => cancelledAt === null && date <= today;
