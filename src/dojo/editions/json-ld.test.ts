import { expect, test } from 'vitest';
import { eventOf } from './json-ld.ts';

const EDITION = {
  ...{ title: 'PO Dojo', sentence: 'Dix soirées', region: 'Gironde', place: 'Bordeaux', locale: 'fr' },
  ...{ zone: 'Europe/Paris', capacity: 10, taken: 7, community: { name: 'Agile Gironde' } },
  image: 'https://dojo.example.org/e/po-dojo/picture/1/large',
} as const;
const session = (number: number, date: string, more: object = {}) => ({
  ...{ number, title: '', date, start: '18:30', end: '20:30', movedFrom: null, cancelled: false },
  ...more,
});

test('search engines read instants with their offset, what became of each session, and how many seats are left [C11]', () => {
  const event = eventOf(
    EDITION,
    [
      session(1, '2026-10-13'),
      session(2, '2026-11-17', { movedFrom: '2026-11-10T18:30' }),
      session(3, '2026-12-08', { cancelled: true, movedFrom: '2026-12-01T18:30' }),
    ],
    'https://dojo.example.org/e/po-dojo',
  );
  expect(event).toMatchObject({
    image: EDITION.image,
    startDate: '2026-10-13T18:30:00+02:00',
    endDate: '2026-12-08T20:30:00+01:00',
    remainingAttendeeCapacity: 3,
    offers: { price: 0, availability: 'https://schema.org/InStock' },
  });
  const [first, moved, cancelled] = event.subEvent;
  expect(first).toMatchObject({ name: 'PO Dojo 1', eventStatus: 'https://schema.org/EventScheduled' });
  expect(moved).toMatchObject({
    startDate: '2026-11-17T18:30:00+01:00',
    previousStartDate: '2026-11-10T18:30:00+01:00',
    eventStatus: 'https://schema.org/EventRescheduled',
  });
  expect(cancelled).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  expect(cancelled).not.toHaveProperty('previousStartDate');
  expect(eventOf({ ...EDITION, taken: 10 }, [], 'https://x.example').offers.availability).toMatch('SoldOut');
});
