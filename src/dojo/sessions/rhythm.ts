import {
  addMonths,
  isLocalDate,
  isLocalTime,
  type LocalDate,
  type LocalTime,
  type Nth,
  nthWeekday,
  type Weekday,
} from '#core/calendar.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { isZone, meetingAt, offsetAt } from '#core/zone.ts';
import { holidayOn, type PublicHoliday, type Whereabouts } from './holidays.ts';
import { type Break, breakOn } from './school-breaks.ts';

/** « The second Tuesday, 18:30–20:30, Europe/Paris, from September, ten of them ». */
export interface Rhythm extends Whereabouts {
  readonly weekday: Weekday;
  /** 5 can be asked for, and is refused: some months have no fifth Tuesday. */
  readonly nth: Nth | 5;
  readonly start: LocalTime;
  readonly end: LocalTime;
  /** The first month, by any of its days. */
  readonly from: LocalDate;
  readonly count: number;
}

export const MOST_SESSIONS = 40;

/** What a host should know about a date before they settle on it. */
export type Remark =
  | { readonly kind: 'public-holiday'; readonly holiday: PublicHoliday }
  | { readonly kind: 'school-break'; readonly holiday: Break }
  | { readonly kind: 'breaks-unknown' }
  /** The clocks changed since the session before: the same hour here is another elsewhere. Minutes ahead of UTC. */
  | { readonly kind: 'clocks-changed'; readonly from: number; readonly to: number }
  /** No clock shows this hour that night: it is this one. */
  | { readonly kind: 'gap'; readonly time: LocalTime }
  /** The hour comes twice that night: the first is meant. */
  | { readonly kind: 'overlap' }
  | { readonly kind: 'past' };

/** When a session is, as its wall clocks say; the instants follow from it. */
export interface Hours {
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly zone: string;
}

export interface Planned extends Hours {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly remarks: readonly Remark[];
}

/** Whether a session that is still to come would be over before anybody could come: a slip of the hand. */
export const wouldBeOver = (from: Hours, to: Hours, now: Date): boolean =>
  instantsOf(from).endsAt > now && instantsOf(to).endsAt <= now;

export type HoursRefusal = 'no-date' | 'no-time' | 'no-zone' | 'ends-before-it-starts';
export type RhythmRefusal = HoursRefusal | 'fifth-weekday' | 'how-many';

/** The instants of wall clocks (T1, T3, T6). */
export const instantsOf = ({ date, start, end, zone }: Hours) => ({
  startsAt: meetingAt(date, start, zone).instant,
  endsAt: meetingAt(date, end, zone).instant,
});

export const checkHours = (hours: Hours): Verdict<Hours, HoursRefusal> => {
  const { date, start, end, zone } = hours;
  if (!isLocalDate(date)) return no('no-date');
  if (!isLocalTime(start) || !isLocalTime(end)) return no('no-time');
  if (!isZone(zone)) return no('no-zone');
  const { startsAt, endsAt } = instantsOf(hours);
  return endsAt > startsAt ? yes(hours) : no('ends-before-it-starts');
};

/** A session's hours with all that is worth a remark; `before`: the offset of the session before, in minutes. */
export const planOne = (
  { region, ...hours }: Hours & Whereabouts,
  now: Date,
  before: number | null,
): Planned => {
  const { date, start, zone } = hours;
  const opening = meetingAt(date, start, zone);
  const offset = offsetAt(opening.instant, zone);
  const where = { zone, region };
  const [holiday, pause] = [holidayOn(date, where), breakOn(date, where)];
  const remarks: Remark[] = [];
  if (opening.instant <= now) remarks.push({ kind: 'past' });
  if (opening.clock === 'gap') remarks.push({ kind: 'gap', time: opening.time });
  if (opening.clock === 'overlap') remarks.push({ kind: 'overlap' });
  if (holiday) remarks.push({ kind: 'public-holiday', holiday });
  if (pause === 'unknown') remarks.push({ kind: 'breaks-unknown' });
  else if (pause) remarks.push({ kind: 'school-break', holiday: pause });
  if (before !== null && before !== offset)
    remarks.push({ kind: 'clocks-changed', from: before, to: offset });
  return { ...hours, ...instantsOf(hours), remarks };
};

/** All sessions of a rhythm: month by month on the calendar, never by adding days to an instant (T1, T2). */
export const planSessions = (rhythm: Rhythm, now: Date): Verdict<readonly Planned[], RhythmRefusal> => {
  const { weekday, nth, start, end, zone, region, from, count } = rhythm;
  if (nth === 5) return no('fifth-weekday');
  if (!Number.isInteger(count) || count < 1 || count > MOST_SESSIONS) return no('how-many');
  if (!isLocalDate(from)) return no('no-date');
  const planned: Planned[] = [];
  let before: number | null = null;
  for (let month = 0; month < count; month++) {
    const date = nthWeekday(addMonths(from, month), weekday, nth);
    const checked = checkHours({ date, start, end, zone });
    if (!checked.ok) return checked;
    const one = planOne({ ...checked.value, region }, now, before);
    before = offsetAt(one.startsAt, zone);
    planned.push(one);
  }
  return yes(planned);
};

/**
 * What is worth saying of planned days, now: of those that are over that they are, of one that has begun nothing, and
 * only once that school breaks are not published from there on.
 */
export const worthSaying = (planned: readonly Planned[], now: Date): readonly (readonly Remark[])[] => {
  const isAhead = ({ startsAt }: Planned) => startsAt > now;
  const isUnknown = ({ kind }: Remark) => kind === 'breaks-unknown';
  const first = planned.find((one) => isAhead(one) && one.remarks.some(isUnknown));
  return planned.map((one) => {
    if (one.endsAt <= now) return one.remarks.filter(({ kind }) => kind === 'past');
    return isAhead(one) ? one.remarks.filter((remark) => one === first || !isUnknown(remark)) : [];
  });
};
