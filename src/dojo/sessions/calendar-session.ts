import type { CalendarSession } from './calendar.ts';

interface Session extends Pick<CalendarSession, 'uid' | 'sequence' | 'changedAt' | 'date' | 'start' | 'end'> {
  readonly number: number;
  readonly title: string;
  readonly venue: string;
  readonly wayIn: string;
  readonly video: string;
  readonly cancelledAt: Date | null;
}

interface CalendarEdition {
  readonly slug: string;
  readonly title: string;
  readonly place: string;
  readonly zone: string;
}

/** A session as calendars show it. How to get in and the video link are for who takes part [C7]. */
export const calendarSession = (
  session: Session,
  edition: CalendarEdition,
  origin: string,
  sees: 'everything' | 'public',
): CalendarSession => ({
  ...{ uid: session.uid, sequence: session.sequence, changedAt: session.changedAt },
  ...{ date: session.date, start: session.start, end: session.end, zone: edition.zone },
  title: `${edition.title} · ${session.title || session.number}`,
  description: sees === 'everything' ? session.wayIn : '',
  place: session.venue || edition.place,
  url: `${origin}/e/${edition.slug}/sessions/${session.number}`,
  video: sees === 'everything' ? session.video : '',
  cancelled: session.cancelledAt !== null,
});
