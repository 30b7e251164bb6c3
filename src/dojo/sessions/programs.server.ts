import { and, eq } from 'drizzle-orm';
import type { Rows } from '#server/mail/outbox.server.ts';
import type { editions } from '../editions/tables.server.ts';
import { enrolments } from '../enrolment/tables.server.ts';
import { tellEndpoints } from '../webhooks/happened.server.ts';
import type { EventKind } from '../webhooks/webhook.ts';
import { instantsOf } from './rhythm.ts';
import type { sessions } from './tables.server.ts';

type Session = typeof sessions.$inferSelect;
type Edition = Pick<
  typeof editions.$inferSelect,
  'id' | 'communityId' | 'slug' | 'zone' | 'status' | 'place' | 'revision'
>;
type Owner = Pick<Edition, 'id' | 'communityId' | 'slug' | 'status'>;

/** What a program is told of a session that became otherwise; null for what is only its people's business. */
export const kindOfChange = (before: Session, after: Session): EventKind | null => {
  const differs = (...keys: (keyof Session)[]) => keys.some((key) => before[key] !== after[key]);
  if (before.cancelledAt === null && after.cancelledAt !== null) return 'session.cancelled';
  if (differs('date', 'start', 'end')) return 'session.moved';
  return differs('title', 'venue') ? 'session.changed' : null;
};

/**
 * Tells the programs that hosts asked to be told what everybody may read of a session, in the transaction of what
 * happened to it. Nothing of a draft leaves.
 */
export const tellPrograms = async (
  rows: Rows,
  edition: Edition,
  kind: EventKind,
  all: readonly Session[],
  now: Date,
): Promise<void> => {
  if (edition.status === 'draft') return;
  const { slug, zone } = edition;
  for (const session of all) {
    const { id, number, title, date, start, end, movedFrom } = session;
    const { startsAt, endsAt } = instantsOf({ ...session, zone });
    await tellEndpoints(rows, {
      // A session is planned once; whatever else happens to it is counted by its edition.
      ...{ kind, key: kind === 'session.planned' ? id : `${id} ${edition.revision}`, edition },
      ...{ personId: null, now },
      data: {
        ...{ session: id, edition: slug, number, title, venue: session.venue || edition.place },
        ...{ localDate: date, localStart: start, localEnd: end, timeZone: zone },
        ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), movedFrom },
        cancelled: session.cancelledAt !== null,
      },
    });
  }
};

/** Tells of somebody noted as there, or not there after all, in the transaction that notes it: by ids alone. */
export const tellAttendance = async (
  rows: Rows,
  edition: Owner,
  { id, number }: Pick<Session, 'id' | 'number'>,
  { person, present, now }: { readonly person: string; readonly present: boolean; readonly now: Date },
): Promise<void> => {
  const [enrolment] = await rows
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(and(eq(enrolments.editionId, edition.id), eq(enrolments.personId, person)));
  await tellEndpoints(rows, {
    ...{ kind: 'session.attendance', key: `${id} ${person} ${now.toISOString()} ${present}` },
    ...{ edition, personId: person, now },
    data: {
      ...{ session: id, edition: edition.slug, number },
      // By it the other side knows what to forget, once an account is erased.
      ...{ enrolment: enrolment?.id ?? null, person, present },
    },
  });
};

/** Tells that somebody else facilitates a session, in the transaction of that change: who it is, the API says. */
export const tellFacilitation = async (
  rows: Rows,
  edition: Owner,
  { id, number }: Pick<Session, 'id' | 'number'>,
  { change, now }: { readonly change: number; readonly now: Date },
): Promise<void> => {
  if (edition.status === 'draft') return;
  await tellEndpoints(rows, {
    ...{ kind: 'session.facilitation', key: `${id} ${change}`, edition, personId: null, now },
    data: { session: id, edition: edition.slug, number },
  });
};
