import { getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { sayInstant, sayInstantTo } from './say-day.ts';
import { sessions } from './tables.server.ts';

const offer = new Date('2026-09-03T08:00:00Z');
const paris = 'Europe/Paris';

test('an hour is told with its zone, in either language ([T7])', () => {
  expect(sayInstant(offer, paris, 'fr')).toBe('jeudi 3 septembre 2026 à 10:00 (Europe/Paris)');
  expect(sayInstant(offer, paris, 'en')).toMatch(/3 September 2026.*10:00.*\(Europe\/Paris\)$/);
});

test('who is elsewhere reads their own hour beside it, and their day where that is another ([T7])', () => {
  const to = (zone: string) =>
    sayInstantTo(zone, offer, paris, 'fr').replace(sayInstant(offer, paris, 'fr'), '');
  expect(to(paris)).toBe('');
  // Another name, the same hour: there is nothing to say.
  expect(to('Europe/Madrid')).toBe('');
  expect(to('America/Toronto')).toBe(' · 04:00 (America/Toronto)');
  expect(to('Pacific/Auckland')).toBe(' · 20:00 (Pacific/Auckland)');
  expect(to('Pacific/Honolulu')).toBe(' · mercredi 2 septembre 2026, 22:00 (Pacific/Honolulu)');
});

test('of when a session is, the database keeps no instant, so new data of zones are enough to move it ([T8])', () => {
  const { date, start, end } = getTableColumns(sessions);
  expect([date, start, end].map(({ dataType }) => dataType)).toEqual(['string', 'string', 'string']);
});
