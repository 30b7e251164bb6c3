import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  localDate,
  monthOf,
  nthWeekday,
  type Weekday,
  weekdayOf,
} from '#core/calendar.ts';
import { no } from '#core/verdict.ts';
import { isZone, meetingAt, offsetAt, wallClockAt } from '#core/zone.ts';
import { holidayOn } from './holidays.ts';
import { checkHours, planOne, planSessions, worthSaying, wouldBeOver } from './rhythm.ts';
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
      { kind: 'school-break', holiday: { is: 'spring', zones: ['A'] } },
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

  it('knows the days off of where it is: the zone of its region, Alsace and Moselle, and nothing abroad (T5)', () => {
    const remarked = (date: string, region: string, zone = 'Europe/Paris') =>
      planOne({ date, start: '18:30', end: '20:30', zone, region }, early, null).remarks;
    const onBreak = (is: string, ...zones: string[]) => [{ kind: 'school-break', holiday: { is, zones } }];
    const February = '2027-02-10';
    expect(remarked(February, 'Occitanie')).toEqual(onBreak('winter', 'C'));
    expect(remarked(February, 'Île-de-France')).toEqual(onBreak('winter', 'C'));
    expect(remarked(February, 'Bretagne')).toEqual([]);
    // Nobody said where: which zones are on a break is told.
    expect(remarked(February, '')).toEqual(onBreak('winter', 'C'));
    expect(remarked('2027-02-20', 'Corse')).toEqual(onBreak('winter', 'A', 'B', 'C'));
    expect(remarked('2027-12-26', 'Grand Est')).toContainEqual({
      kind: 'public-holiday',
      holiday: 'saint-stephen',
    });
    expect(remarked('2027-03-26', 'Alsace')).toEqual([{ kind: 'public-holiday', holiday: 'good-friday' }]);
    expect(remarked('2027-03-26', 'Bretagne')).toEqual([]);
    expect(remarked('2027-07-14', 'Wallonie', 'Europe/Brussels')).toEqual([]);
  });

  it('says of what is over that it is, of what goes on nothing, and once from where on breaks are not known', () => {
    const now = new Date('2026-10-13T17:00:00Z');
    const plan = planSessions({ ...RHYTHM, count: 14 }, now);
    const said = worthSaying(plan.ok ? plan.value : [], now).map((all) => all.map(({ kind }) => kind));
    expect(said.slice(0, 3)).toEqual([['past'], [], ['clocks-changed']]);
    expect(said.flatMap((kinds, n) => (kinds.includes('breaks-unknown') ? [n] : []))).toEqual([12]);
  });

  it('knows the days that move with Easter (T5)', () => {
    const moving = (year: number) =>
      ['easter-monday', 'ascension', 'whit-monday'].map(
        (name) =>
          Array.from({ length: 120 }, (_, n) => addDays(localDate(year, 3, 1), n)).find(
            (date) => holidayOn(date, { zone: 'Europe/Paris', region: '' }) === name,
          )!,
      );
    expect(moving(2026)).toEqual(['2026-04-06', '2026-05-14', '2026-05-25']);
    expect(moving(2027)).toEqual(['2027-03-29', '2027-05-06', '2027-05-17']);
    expect(moving(2038)).toEqual(['2038-04-26', '2038-06-03', '2038-06-14']);
  });

  it('refuses the fifth weekday, and has the last (T2)', () => {
    expect(vectors().fifths).toEqual(['2026-09', '2026-12', '2027-03', '2027-06']);
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

  it('that would be over at once is none for a session to come; one that took place may be put right', () => {
    const at = (date: string) => ({ date, start: '18:30', end: '20:30', zone: 'Europe/Paris' });
    const now = new Date('2026-10-13T17:00:00Z');
    expect(wouldBeOver(at('2026-10-20'), at('2026-10-06'), now)).toBe(true);
    expect(wouldBeOver(at('2026-10-20'), at('2026-10-13'), now)).toBe(false);
    expect(wouldBeOver(at('2026-10-06'), at('2026-09-29'), now)).toBe(false);
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
