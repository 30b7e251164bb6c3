import { z } from '@hono/zod-openapi';
import { instantsOf } from './rhythm.ts';
import type { SeenSession } from './seen-session.server.ts';
import { PARTS } from './session.ts';
import type { Session } from './sessions.server.ts';

export const SessionTold = z
  .object({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    localDate: z.iso.date(),
    localStart: z.string(),
    localEnd: z.string(),
    timeZone: z.string(),
    venue: z.string(),
    cancelled: z.boolean(),
    movedFrom: z.string().nullable().openapi({ description: 'Local date and time before it moved' }),
    techniques: z.array(z.string()),
    url: z.string(),
    wayIn: z.string().optional().openapi({ description: 'For who holds a seat or hosts' }),
    video: z.string().optional().openapi({ description: 'For who holds a seat or hosts' }),
  })
  .openapi('Session');

/** A session as somebody may read it: how one gets in is for its people. */
export const tellSession = (
  session: Session,
  { slug, zone }: { readonly slug: string; readonly zone: string },
  origin: string,
  isMember: boolean,
) => {
  const { id, number, title, date, start, end, venue, movedFrom, techniques, wayIn, video } = session;
  const { startsAt, endsAt } = instantsOf({ date, start, end, zone });
  return {
    ...{ id, number, title, venue, movedFrom, techniques },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ localDate: date, localStart: start, localEnd: end, timeZone: zone },
    cancelled: session.cancelledAt !== null,
    url: `${origin}/e/${slug}/sessions/${number}`,
    ...(isMember ? { wayIn, video } : {}),
  };
};

export const AttendanceTold = z
  .object({ person: z.string(), name: z.string(), present: z.boolean() })
  .openapi('Attendance');

/** A session with whom, with what and what came of it. */
export const WholeSessionTold = SessionTold.extend({
  facilitation: z
    .array(z.object({ part: z.enum(PARTS), name: z.string() }))
    .openapi({ description: 'Who facilitates; to others than who takes part, those who agreed to be named' }),
  question: z.string().optional().openapi({ description: 'The warm-up question, for who takes part' }),
  materials: z.string().optional().openapi({ description: 'Markdown, for who takes part' }),
  notes: z.string().optional().openapi({ description: 'Markdown, for who takes part' }),
  here: z.array(z.string()).optional().openapi({ description: 'Who was noted as there, for who takes part' }),
  attendance: z
    .array(AttendanceTold)
    .optional()
    .openapi({ description: 'From the day of the session on, for who may note it' }),
}).openapi('WholeSession');

export const tellRoll = (roll: NonNullable<SeenSession['inside']>['roll']) =>
  (roll ?? []).map(({ id, name, present }) => ({ person: id, name, present }));

export const tellWholeSession = (
  { session, leading, inside }: SeenSession,
  edition: Parameters<typeof tellSession>[1],
  origin: string,
) => ({
  ...tellSession(session, edition, origin, inside !== null),
  facilitation: leading.map(({ part, name }) => ({ part, name })),
  ...(inside
    ? {
        ...{ question: session.question, materials: session.materials, notes: session.notes },
        here: inside.here.map(({ name }) => name),
        ...(inside.roll ? { attendance: tellRoll(inside.roll) } : {}),
      }
    : {}),
});
