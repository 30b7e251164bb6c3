import { isLocalDate, type Nth, weekdayOf } from '#core/calendar.ts';
import { no, type Verdict } from '#core/verdict.ts';
import { type Planned, planSessions, type Rhythm, type RhythmRefusal } from './rhythm.ts';

/** What one says of the sessions to come: the first of them, how many, from when to when. */
type FirstOf = Pick<Rhythm, 'start' | 'end' | 'zone' | 'region' | 'count'> & { readonly first: string };

/** Where a day stands in its month; a fifth is its last, since some months have none. */
export const nthOf = (date: string): Nth => {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return nth > 4 ? 'last' : (nth as Nth);
};

/** The sessions of an edition that meets like its first one: the same weekday, at the same place in the month. */
export const planFrom = (
  { first, ...rest }: FirstOf,
  now: Date,
): Verdict<readonly Planned[], RhythmRefusal> =>
  isLocalDate(first)
    ? planSessions({ ...rest, weekday: weekdayOf(first), nth: nthOf(first), from: first }, now)
    : no('no-date');
