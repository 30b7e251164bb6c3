import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { meetingAt } from '#core/zone.ts';
import { type CalendarSession, folded, writeFeed, writeInvitation, writeOne } from './calendar.ts';

const session: CalendarSession = {
  uid: 'k7m2-séance-1@po-dojo',
  sequence: 2,
  changedAt: new Date('2026-10-01T08:00:00Z'),
  date: '2026-11-10',
  start: '18:30',
  end: '20:30',
  zone: 'Europe/Paris',
  title: 'Séance 3 : dans leurs chaussures; suite, et fin',
  description: 'Carte d’empathie\nApportez vos notes \\o/',
  place: '12 quai des Chartrons, 33000 Bordeaux',
  url: 'https://dojo.example.org/e/po-dojo-2026',
  video: '',
  cancelled: false,
};
const feed = (sessions: readonly CalendarSession[]) =>
  writeFeed({ name: 'PO Dojo 2026', url: 'https://dojo.example.org/e/po-dojo-2026', sessions });

const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

describe('a calendar to subscribe to', () => {
  it('is these lines, to the byte (C1, C2, C3, C5, C6, C7)', () => {
    expect(feed([session]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//PO Dojo//po-dojo//FR',
      'CALSCALE:GREGORIAN',
      'NAME:PO Dojo 2026',
      'X-WR-CALNAME:PO Dojo 2026',
      'URL:https://dojo.example.org/e/po-dojo-2026',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:STANDARD',
      'DTSTART:20260101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:k7m2-séance-1@po-dojo',
      'SEQUENCE:2',
      'DTSTAMP:20261001T080000Z',
      'LAST-MODIFIED:20261001T080000Z',
      'DTSTART;TZID=Europe/Paris:20261110T183000',
      'DTEND;TZID=Europe/Paris:20261110T203000',
      'SUMMARY:Séance 3 : dans leurs chaussures\\; suite\\, et fin',
      'DESCRIPTION:Carte d’empathie\\nApportez vos notes \\\\o/',
      'LOCATION:12 quai des Chartrons\\, 33000 Bordeaux',
      'URL:https://dojo.example.org/e/po-dojo-2026',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says to another library what was meant (C9)', () => {
    const { events } = parsed(feed([session, { ...session, uid: 'two', cancelled: true, sequence: 3 }]));
    const [one, two] = events;
    expect(one!.summary).toBe(session.title);
    expect(one!.description).toBe(session.description);
    expect(one!.location).toBe(session.place);
    expect(one!.startDate.toJSDate()).toEqual(meetingAt('2026-11-10', '18:30', 'Europe/Paris').instant);
    expect([two!.uid, two!.component.getFirstPropertyValue('status'), two!.sequence]).toEqual([
      'two',
      'CANCELLED',
      3,
    ]);
  });

  it('names nobody, and asks nobody for an answer (C3)', () => {
    expect(feed([{ ...session, title: 'METHOD:REQUEST\r\nATTENDEE:mailto:a@example.org' }])).not.toMatch(
      /^(METHOD|ATTENDEE|ORGANIZER)/m,
    );
  });

  it('has the same instants in every zone and season, by another library’s reckoning (C5, C9, T3)', () => {
    const zones = ['Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
    for (const zone of zones)
      for (const date of [
        '2026-01-13',
        '2026-03-28',
        '2026-03-29',
        '2026-07-14',
        '2026-10-25',
        '2027-04-13',
      ]) {
        const { events } = parsed(feed([{ ...session, zone, date }]));
        expect([zone, date, events[0]!.startDate.toJSDate()]).toEqual([
          zone,
          date,
          meetingAt(date, '18:30', zone).instant,
        ]);
      }
  });
});

it('one session to take away is the one of the feed, under the same name, and asks nothing of anybody (C1, C3, C9)', () => {
  const { calendar, events } = parsed(writeOne(session));
  const [theirs] = parsed(feed([session])).events;
  expect(events).toHaveLength(1);
  expect(events[0]!.component.toString()).toBe(theirs!.component.toString());
  expect([calendar.getFirstPropertyValue('method'), calendar.getFirstPropertyValue('x-wr-calname')]).toEqual([
    ...[null, null],
  ]);
});

describe('an invitation', () => {
  const people = {
    organiser: { name: 'Marion "la PO" D.', email: 'marion@example.org' },
    attendee: { name: 'Awa; Diop', email: 'awa@example.org' },
  };

  it('asks one person, from a human, under the same name as the feed (C1, C3)', () => {
    const text = writeInvitation(session, { method: 'REQUEST', ...people });
    const { calendar, events } = parsed(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(events[0]!.uid).toBe(session.uid);
    expect(events[0]!.organizer).toBe('mailto:marion@example.org');
    expect(events[0]!.attendees.map((one) => one.getFirstValue())).toEqual(['mailto:awa@example.org']);
  });

  it('takes it back with CANCEL (C4)', () => {
    const { events } = parsed(writeInvitation(session, { method: 'CANCEL', ...people }));
    expect(events[0]!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('any text', () => {
  const said = fc.string({ unit: 'binary', maxLength: 400 });

  it('is folded at 75 octets, no character cut (C6, C9)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `SUMMARY:${text.replace(/[\r\n]/g, ' ')}`;
        const lines = folded(line).split('\r\n');
        for (const one of lines) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
        expect(lines.map((one, n) => (n === 0 ? one : one.slice(1))).join('')).toBe(line);
      }),
    );
    expect(folded(`SUMMARY:${'🧵'.repeat(1250)}`).includes('\uFFFD')).toBe(false);
  });

  it('comes back from another library, controls aside (C6, C9)', () => {
    const clean = (text: string) =>
      text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/g, ' ');
    fc.assert(
      fc.property(said, said, (title, description) => {
        const { events } = parsed(feed([{ ...session, title: `t${title}`, description: `d${description}` }]));
        expect(events).toHaveLength(1);
        expect([events[0]!.summary, events[0]!.description]).toEqual([
          clean(`t${title}`),
          clean(`d${description}`),
        ]);
      }),
    );
  });
});
