import { z } from '@hono/zod-openapi';
import { instantsOf } from './rhythm.ts';
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
    wayIn: z.string().optional().openapi({ description: 'For who holds a seat or hosts' }),
    video: z.string().optional().openapi({ description: 'For who holds a seat or hosts' }),
  })
  .openapi('Session');

/** A session as somebody may read it: how one gets in is for its people. */
export const tellSession = (session: Session, zone: string, isMember: boolean) => {
  const { id, number, title, date, start, end, venue, movedFrom, techniques, wayIn, video } = session;
  const { startsAt, endsAt } = instantsOf({ date, start, end, zone });
  return {
    ...{ id, number, title, venue, movedFrom, techniques },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ localDate: date, localStart: start, localEnd: end, timeZone: zone },
    cancelled: session.cancelledAt !== null,
    ...(isMember ? { wayIn, video } : {}),
  };
};
