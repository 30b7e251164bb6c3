import { expect, test } from 'vitest';
import { hoursIn } from './elsewhere.ts';

const evening = { date: '2026-10-13', start: '18:30', end: '20:30', zone: 'Europe/Paris' };

test('[T7] who is elsewhere reads the hours of their own clocks; where those are the same, nothing more', () => {
  expect(hoursIn('Europe/Paris', evening)).toBeNull();
  expect(hoursIn('Europe/Brussels', evening)).toBeNull();
  expect(hoursIn('America/Montreal', evening)).toEqual({
    ...{ date: '2026-10-13', start: '12:30', end: '14:30', zone: 'America/Montreal' },
  });
  expect(hoursIn('Pacific/Noumea', evening)).toEqual({
    ...{ date: '2026-10-14', start: '03:30', end: '05:30', zone: 'Pacific/Noumea' },
  });
});
