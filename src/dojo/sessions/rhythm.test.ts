import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthOf, nthWeekday, type Weekday, weekdayOf } from '#core/calendar.ts';
import { no } from '#core/verdict.ts';
import { isZone, meetingAt, offsetAt, wallClockAt } from '#core/zone.ts';
import { checkHours, planSessions } from './rhythm.ts';
import { RHYTHM, vectors } from './vectors.test-kit.ts';

const early = new Date('2026-07-01T00:00:00Z');

describe('a season', () => {
  it('keeps its local hour through both changes of the clocks (T1, T3)', () => {
    expect(vectors().season).toEqual([
      '2026-09-08T16:30',
      '2026-10-13T16:30',
      '2026-11-10T17:30',
      '2026-12-08T17:30',
      '2027-01-12T17:30',
      '2027-02-09T17:30',
      '2027-03-09T17:30',
      '2027-04-13T16:30',
      '2027-05-11T16:30',
      '2027-06-08T16:30',
    ]);
  });

  it('would be an hour early in November by adding 28 days to an instant: the fault that T1 forbids', () => {
    const october = meetingAt('2026-10-13', '18:30', 'Europe/Paris').instant;
    const added = new Date(october.getTime() + 28 * 86_400_000);
    expect(wallClockAt(added, 'Europe/Paris')).toEqual({ date: '2026-11-10', time: '17:30' });
  });

  it('tells of changed clocks, holidays and school breaks beside the dates (T5)', () => {
    const { remarks } = vectors();
    expect(remarks[2]).toEqual([{ kind: 'clocks-changed', from: 120, to: 60 }]);
    expect(remarks[7]).toEqual([
      { kind: 'school-break', holiday: 'spring' },
      { kind: 'clocks-changed', from: 60, to: 120 },
    ]);
    const armistice = planSessions({ ...RHYTHM, weekday: 3, from: '2026-11-01', count: 1 }, early);
    expect(armistice.ok && armistice.value[0]?.remarks).toEqual([
      { kind: 'public-holiday', holiday: 'armistice' },
    ]);
    const late = planSessions({ ...RHYTHM, from: '2027-08-01', count: 2 }, new Date('2027-08-20T00:00:00Z'));
    expect(late.ok && late.value.map(({ remarks: all }) => all.map(({ kind }) => kind))).toEqual([
      ['past', 'school-break'],
      ['breaks-unknown'],
    ]);
  });

  it('refuses the fifth weekday, and has the last (T2)', () => {
    expect(planSessions({ ...RHYTHM, nth: 5 }, early)).toEqual(no('fifth-weekday'));
    const last = planSessions({ ...RHYTHM, nth: 'last', count: 4 }, early);
    expect(last.ok && last.value.map(({ date }) => date)).toEqual([
      '2026-09-29',
      '2026-10-27',
      '2026-11-24',
      '2026-12-29',
    ]);
  });

  it.each([
    [{ count: 0 }, 'how-many'],
    [{ count: -1 }, 'how-many'],
    [{ count: 1e9 }, 'how-many'],
    [{ count: 1.5 }, 'how-many'],
    [{ from: '2026-02-30' }, 'no-date'],
    [{ start: '24:00' }, 'no-time'],
    [{ zone: 'Europe/Atlantis' }, 'no-zone'],
    [{ end: '18:30' }, 'ends-before-it-starts'],
  ] as const)('refuses %o', (wrong, reason) => {
    expect(planSessions({ ...RHYTHM, ...wrong }, early)).toEqual(no(reason));
  });
});

describe('an hour', () => {
  it('that no clock shows is the one after, and is told (T3)', () => {
    expect(vectors().gap).toEqual({
      date: '2027-03-28',
      time: '03:30',
      instant: new Date('2027-03-28T01:30:00Z'),
      clock: 'gap',
    });
  });

  it('that comes twice is the first (T3)', () => {
    expect(vectors().overlap).toMatchObject({ instant: new Date('2026-10-25T00:30:00Z'), clock: 'overlap' });
  });

  it('takes the offset of its own hour, not of midnight (T3)', () => {
    expect([vectors().midnight, vectors().evening]).toEqual([120, 60]);
  });

  it('ends after it starts, also in instants (T6)', () => {
    const zone = 'Europe/Paris';
    expect(checkHours({ date: '2027-03-28', start: '02:45', end: '03:30', zone })).toEqual(
      no('ends-before-it-starts'),
    );
    // Four hours on the clocks, five of life: from 23:00 to 03:00 nobody meets, from 01:00 to 04:00 some bake bread.
    const night = { date: '2026-10-25', start: '01:00', end: '04:00', zone };
    expect(checkHours(night).ok).toBe(true);
  });

  it('comes back from its instant wherever no clock is set (T1)', () => {
    const zones = ['Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC'];
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(day, time, fc.constantFrom(...zones), (date, at, zone) => {
        const { instant, clock } = meetingAt(date, at, zone);
        if (clock !== 'gap') expect(wallClockAt(instant, zone)).toEqual({ date, time: at });
        expect(Math.abs(offsetAt(instant, zone))).toBeLessThanOrEqual(14 * 60);
      }),
    );
  });
});

it('the nth weekday is that weekday, in that month, the nth (T2)', () => {
  const month = fc.integer({ min: 0, max: 600 }).map((months) => addMonths('2000-01-01', months));
  const weekday = fc.integer({ min: 1, max: 7 }).map((n) => n as Weekday);
  fc.assert(
    fc.property(month, weekday, fc.constantFrom(1, 2, 3, 4, 'last'), (from, day, nth) => {
      const found = nthWeekday(from, day, nth as 1);
      expect([weekdayOf(found), monthOf(found)]).toEqual([day, monthOf(from)]);
      const week = Math.ceil(Number(found.slice(8)) / 7);
      if (nth === 'last') expect(monthOf(addDays(found, 7))).not.toBe(monthOf(from));
      else expect(week).toBe(nth);
    }),
  );
});

it('zones are those the machine knows', () => {
  expect(['Europe/Paris', 'UTC', 'America/Argentina/Ushuaia', 'Etc/GMT+5'].every(isZone)).toBe(true);
  expect(['', 'Paris', '../etc', 'Europe/Paris\n', 'Europe/Nowhere', 5, '+02:00'].some(isZone)).toBe(false);
});

it.each(['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'all of it is the same on a server in %s (T4)',
  (zone) => {
    const program = resolve('src/dojo/sessions/vectors.test-kit.ts');
    const output = execFileSync(process.execPath, [program], { env: { ...process.env, TZ: zone } });
    const { hours, ...said } = JSON.parse(String(output));
    // The process truly was there: the epoch had another hour in each.
    expect(hours).toBe(
      { UTC: 0, 'Europe/Paris': 1, 'America/Los_Angeles': 16, 'Pacific/Kiritimati': 13 }[zone],
    );
    expect(said).toEqual(JSON.parse(JSON.stringify(vectors())));
  },
);
