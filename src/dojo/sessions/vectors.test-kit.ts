/** What the tests of time compare, computed; run as a program, it prints it for the zone that its process is in. */
import { addMonths, nthWeekday } from '#core/calendar.ts';
import { isoWithOffset, meetingAt, offsetAt, wallClockAt } from '#core/zone.ts';
import { planSessions, type Rhythm } from './rhythm.ts';

export const RHYTHM: Rhythm = {
  weekday: 2,
  nth: 2,
  start: '18:30',
  end: '20:30',
  zone: 'Europe/Paris',
  region: 'Nouvelle-Aquitaine',
  from: '2026-09-01',
  count: 10,
};

export const vectors = () => {
  const plan = planSessions(RHYTHM, new Date('2026-07-01T00:00:00Z'));
  const paris = 'Europe/Paris';
  return {
    season: plan.ok ? plan.value.map(({ startsAt }) => startsAt.toISOString().slice(0, 16)) : plan.reason,
    ends: plan.ok ? plan.value.map(({ endsAt }) => isoWithOffset(endsAt, paris)) : plan.reason,
    remarks: plan.ok ? plan.value.map(({ remarks }) => remarks) : [],
    // Months of the season that have a fifth Tuesday.
    fifths: Array.from({ length: 10 }, (_, n) => nthWeekday(addMonths('2026-09-01', n), 2, 'last'))
      .filter((last) => last.slice(8) > '28')
      .map((last) => last.slice(0, 7)),
    gap: meetingAt('2027-03-28', '02:30', paris),
    overlap: meetingAt('2026-10-25', '02:30', paris),
    midnight: offsetAt(new Date('2026-10-24T22:00:00Z'), paris),
    evening: offsetAt(meetingAt('2026-10-25', '18:00', paris).instant, paris),
    kathmandu: isoWithOffset(meetingAt('2026-10-25', '18:00', 'Asia/Kathmandu').instant, 'Asia/Kathmandu'),
    newfoundland: isoWithOffset(new Date('2026-12-31T23:59:59Z'), 'America/St_Johns'),
    wall: wallClockAt(new Date('2026-12-31T23:30:00Z'), paris),
  };
};

if (import.meta.main) process.stdout.write(JSON.stringify({ hours: new Date(0).getHours(), ...vectors() }));
