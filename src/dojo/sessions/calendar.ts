/**
 * Sessions as calendars read them: RFC 5545 (iCalendar), 5546 (invitations), 7986 (names and links). Written here, line by
 * line, because each of its rules (rules.md, C1–C7) is one that the usual generators leave to their caller or get wrong.
 */
import type { LocalDate, LocalTime } from '#core/calendar.ts';
import { addDays, localDate, yearOf } from '#core/calendar.ts';
import { meetingAt, offsetAt } from '#core/zone.ts';

/** The type by which HTTP calls a calendar. */
export const CALENDAR = { 'Content-Type': 'text/calendar; charset=utf-8' } as const;

export interface CalendarSession {
  readonly uid: string;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly zone: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  /** Where to read more. */
  readonly url: string;
  /** The video link; only in what is private [C7]. */
  readonly video: string;
  readonly cancelled: boolean;
}

export interface CalendarFeed {
  readonly name: string;
  readonly url: string;
  readonly sessions: readonly CalendarSession[];
}

/** An invitation by mail: to one person, from a human who reads answers. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly organiser: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string };
}

/** Octets of a character in UTF-8. */
const octets = (sign: string): number => {
  const point = sign.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** What cannot be seen has no place in a calendar; line breaks are written as `\n`. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** A value of a parameter, in quotes; those cannot hold quotes. */
const quoted = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
  `"${text.toWellFormed().replace(/[\u0000-\u001f\u007f"]/g, ' ')}"`;

/** Lines of 75 octets at most, a character never cut in two [C6]. */
export const folded = (line: string): string => {
  const lines: string[] = [];
  let held = '';
  let room = 75;
  for (const sign of line) {
    const size = octets(sign);
    if (size > room) {
      lines.push(held);
      held = '';
      // The space that a continued line begins with counts.
      room = 74;
    }
    held += sign;
    room -= size;
  }
  return [...lines, held].join('\r\n ');
};

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const local = (date: LocalDate, time: LocalTime): string =>
  `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;

const offsetText = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(Math.floor(rest)).padStart(2, '0')}`;
};

interface Change {
  readonly at: Date;
  readonly from: number;
  readonly to: number;
}

/** When a zone's clocks change in a stretch of days. */
const changesIn = (zone: string, from: LocalDate, to: LocalDate): readonly Change[] => {
  const changes: Change[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    let low = Date.parse(`${day}T00:00:00Z`);
    let high = low + 86_400_000;
    const before = offsetAt(new Date(low), zone);
    if (before === offsetAt(new Date(high), zone)) continue;
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offsetAt(new Date(middle), zone) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: new Date(high), from: before, to: offsetAt(new Date(high), zone) });
  }
  return changes;
};

/** The zone as it is in the years of these sessions: each change of its clocks by itself [C5]. */
const zoneLines = (zone: string, dates: readonly LocalDate[]): readonly string[] => {
  if (zone === 'UTC' || dates.length === 0) return [];
  const years = dates.map(yearOf);
  const first = localDate(Math.min(...years), 1, 1);
  const last = localDate(Math.max(...years) + 1, 1, 1);
  const start = meetingAt(first, '00:00', zone).instant;
  const base = offsetAt(start, zone);
  const changes = changesIn(zone, first, last);
  const standard = Math.min(base, ...changes.map(({ to }) => to));
  const part = (kind: string, onset: string, from: number, to: number) => [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
  const kindOf = (offset: number) => (offset > standard ? 'DAYLIGHT' : 'STANDARD');
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...part(kindOf(base), local(first, '00:00'), base, base),
    ...changes.flatMap(({ at, from, to }) => {
      // The onset is said by the clock that was in force before it.
      const wall = new Date(at.getTime() + from * 60_000).toISOString();
      return part(kindOf(to), local(wall.slice(0, 10), wall.slice(11, 16)), from, to);
    }),
    'END:VTIMEZONE',
  ];
};

const eventLines = (session: CalendarSession, invitation: Invitation | null): readonly string[] => {
  const { zone, date, video } = session;
  const at = (time: LocalTime) => {
    // An hour that no clock shows is written as the one it is.
    const meeting = meetingAt(date, time, zone);
    return zone === 'UTC' ? `:${utc(meeting.instant)}` : `;TZID=${zone}:${local(meeting.date, meeting.time)}`;
  };
  const cancelled = session.cancelled || invitation?.method === 'CANCEL';
  const person = ({ name, email }: Invitation['attendee']) => `CN=${quoted(name)}:mailto:${email}`;
  return [
    'BEGIN:VEVENT',
    `UID:${session.uid}`,
    `SEQUENCE:${session.sequence}`,
    `DTSTAMP:${utc(session.changedAt)}`,
    `LAST-MODIFIED:${utc(session.changedAt)}`,
    `DTSTART${at(session.start)}`,
    `DTEND${at(session.end)}`,
    `SUMMARY:${escaped(session.title)}`,
    ...(session.description === '' ? [] : [`DESCRIPTION:${escaped(session.description)}`]),
    ...(session.place === '' ? [] : [`LOCATION:${escaped(session.place)}`]),
    `URL:${session.url}`,
    ...(video === '' ? [] : [`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${video}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(invitation
      ? [
          `ORGANIZER;${person(invitation.organiser)}`,
          `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;${person(invitation.attendee)}`,
        ]
      : []),
    'END:VEVENT',
  ];
};

const calendar = (
  head: readonly string[],
  sessions: readonly CalendarSession[],
  invitation: Invitation | null,
) => {
  const zones = Map.groupBy(sessions, ({ zone }) => zone);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PO Dojo//po-dojo//FR',
    'CALSCALE:GREGORIAN',
    ...head,
    ...[...zones].flatMap(([zone, all]) =>
      zoneLines(
        zone,
        all.map(({ date }) => date),
      ),
    ),
    ...sessions.flatMap((session) => eventLines(session, invitation)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
};

/** A calendar to subscribe to: nobody's address in it, and the same bytes until something changes [C2, C3]. */
export const writeFeed = ({ name, url, sessions }: CalendarFeed): string =>
  calendar(
    [
      `NAME:${escaped(name)}`,
      `X-WR-CALNAME:${escaped(name)}`,
      `URL:${url}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
    ],
    sessions,
    null,
  );

/** What a mail carries so that one session stands in one person's calendar, or stands there no more. */
export const writeInvitation = (session: CalendarSession, invitation: Invitation): string =>
  calendar([`METHOD:${invitation.method}`], [session], invitation);

/** One session to take away: no name, or programs would make a calendar of it; nobody in it, as in a feed [C3]. */
export const writeOne = (session: CalendarSession): string => calendar([], [session], null);
