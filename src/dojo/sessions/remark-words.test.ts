import { expect, test } from 'vitest';
import { sayRemark } from './remark-words.ts';
import { planSessions } from './rhythm.ts';
import { RHYTHM } from './vectors.test-kit.ts';

const said = (over: Partial<typeof RHYTHM>, locale: 'fr' | 'en' = 'fr') => {
  const plan = planSessions({ ...RHYTHM, ...over }, new Date('2026-07-01T00:00:00Z'));
  if (!plan.ok) throw new Error(plan.reason);
  return plan.value.map(({ remarks, start }) => remarks.map((one) => sayRemark(locale, one, start)));
};

test('what the clocks do to a plan is said by its hour, here and in UTC (T3)', () => {
  const season = said({});
  expect(season[1]).toEqual([]);
  expect(season[2]).toEqual([
    'heure d’hiver depuis la séance précédente\u202f: toujours 18:30 sur place, soit 17:30 UTC au lieu de 16:30',
  ]);
  expect(said({}, 'en')[7]).toEqual([
    'spring school break, zone A',
    'summer time since the session before: still 18:30 there, which is 16:30 UTC instead of 17:30',
  ]);
  // Across midnight, and west of it.
  const west = said(
    { zone: 'America/New_York', start: '20:00', end: '21:00', from: '2026-10-01', count: 2 },
    'en',
  );
  expect(west[1]).toEqual([
    'winter time since the session before: still 20:00 there, which is 01:00 UTC instead of 00:00',
  ]);
});

test('an hour that no clock shows is told with the one it will be; the one that comes twice is the first (T3)', () => {
  const last = { weekday: 7, nth: 'last', start: '02:30', end: '05:00', count: 1 } as const;
  expect(said({ ...last, from: '2027-03-01' })[0]).toEqual([
    'aucune horloge n’affiche cette heure cette nuit-là\u202f: ce sera 03:30',
  ]);
  expect(said({ ...last, from: '2026-10-01' }, 'en')[0]).toEqual(
    ['autumn school break', 'this hour comes twice that night: the first is meant'].toReversed(),
  );
});
