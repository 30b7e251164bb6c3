import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallClockAt } from '#core/zone.ts';
import { isNight } from '../enrolment/offer.ts';
import { asksAt, closesAt, type EveningHours, hadTime, heldUntil, isTimeToAsk, remindsAt } from './hours.ts';

/** The second Tuesday of November; the clocks of Paris are an hour ahead of UTC by then. */
const evening: EveningHours = { date: '2026-11-10', start: '18:30', zone: 'Europe/Paris' };
const BEGINS = new Date('2026-11-10T17:30:00Z');
const wall = (instant: Date | null) => {
  if (!instant) return null;
  const { date, time } = wallClockAt(instant, evening.zone);
  return `${date} ${time}`;
};
const at = (time: string) => new Date(`2026-11-${time}:00+01:00`);

describe('an evening asked in time', () => {
  const askedAt = asksAt(evening);

  it('asks six days before, reminds, and closes two days before at a civil hour (N11, N12, N13)', () => {
    expect(wall(askedAt)).toBe('2026-11-04 10:00');
    expect(wall(remindsAt(evening, askedAt))).toBe('2026-11-07 10:00');
    expect(wall(closesAt(evening, askedAt))).toBe('2026-11-08 18:00');
  });

  it('keeps its hours when the clocks change in between (T1)', () => {
    const spring = { ...evening, date: '2027-03-30' };
    const [asked, closes] = [asksAt(spring), closesAt(spring, asksAt(spring))];
    expect(asked.toISOString()).toBe('2027-03-24T09:00:00.000Z');
    expect(closes?.toISOString()).toBe('2027-03-28T16:00:00.000Z');
  });

  it('is asked from its hour on, not at night, and not once it has begun (N11)', () => {
    expect(isTimeToAsk(evening, new Date(askedAt.getTime() - 1))).toBe(false);
    expect(isTimeToAsk(evening, askedAt)).toBe(true);
    expect(isTimeToAsk(evening, at('05T23:00'))).toBe(false);
    expect(isTimeToAsk(evening, at('06T08:00'))).toBe(true);
    expect(isTimeToAsk(evening, BEGINS)).toBe(false);
  });
});

describe('an evening asked late', () => {
  it('gives everybody a day to answer, and frees no chair that nobody could take any more (N12)', () => {
    expect(wall(closesAt(evening, at('07T17:00')))).toBe('2026-11-08 18:00');
    expect(wall(closesAt(evening, at('08T12:00')))).toBe('2026-11-09 12:00');
    expect(wall(closesAt(evening, at('08T21:30')))).toBe('2026-11-10 10:00');
    expect(wall(closesAt(evening, at('09T13:00')))).toBe('2026-11-10 13:00');
    expect(closesAt(evening, at('09T14:00'))).toBe(null);
    expect(hadTime(at('07T18:00'), at('08T18:00'))).toBe(true);
    expect(hadTime(at('07T18:01'), at('08T18:00'))).toBe(false);
  });

  it('reminds nobody who was just asked (N13)', () => {
    expect(wall(remindsAt(evening, at('06T10:00')))).toBe('2026-11-07 10:00');
    expect(remindsAt(evening, at('06T10:01'))).toBe(null);
    expect(remindsAt(evening, at('09T14:00'))).toBe(null);
  });
});

describe('a chair', () => {
  it('is held twelve hours, till an hour of the day, three hours before the session at the latest (N14)', () => {
    expect(wall(heldUntil(evening, at('08T18:00')))).toBe('2026-11-09 10:00');
    expect(wall(heldUntil(evening, at('09T08:20')))).toBe('2026-11-09 21:00');
    expect(wall(heldUntil(evening, at('10T07:00')))).toBe('2026-11-10 15:30');
    expect(wall(heldUntil(evening, at('10T13:30')))).toBe('2026-11-10 15:30');
    expect(heldUntil(evening, at('10T13:31'))).toBe(null);
    // A morning's session: the last answer is the evening before.
    expect(wall(heldUntil({ ...evening, start: '09:00' }, at('09T14:00')))).toBe('2026-11-09 21:00');
  });
});

it('whatever the zone, the day and the hour: nothing ends at night, and the order holds (N11–N14)', () => {
  const hours = fc.record({
    date: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    start: fc.constantFrom('07:00', '09:00', '12:30', '18:30', '21:00', '23:30'),
    zone: fc.constantFrom('Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'UTC'),
  });
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 7 * 24 * 60 }), (one, minutes) => {
      const now = new Date(asksAt(one).getTime() + minutes * 60_000);
      const [closes, reminds, held] = [closesAt(one, now), remindsAt(one, now), heldUntil(one, now)];
      for (const instant of [closes, reminds, held])
        if (instant) expect(isNight(wallClockAt(instant, one.zone).time)).toBe(false);
      if (closes) expect(hadTime(now, closes)).toBe(true);
      if (closes && reminds) expect(reminds < closes && reminds > now).toBe(true);
      if (held) expect(held > now).toBe(true);
      // A chair that silence frees can still be offered.
      if (closes) expect(heldUntil(one, closes)).not.toBe(null);
    }),
    { numRuns: 500 },
  );
});
