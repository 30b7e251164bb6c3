import { addDays, type LocalDate } from '#core/calendar.ts';

/** What an edition waits for from its hosts; the page says it in words and leads there. */
export interface Waiting {
  readonly what: 'attendance' | 'facilitator' | 'question';
  readonly number: number;
  readonly title: string;
}

interface Session {
  readonly number: number;
  readonly title: string;
  readonly date: LocalDate;
  readonly cancelled: boolean;
  readonly facilitated: boolean;
  readonly asks: boolean;
  /** Somebody was noted as having been there. */
  readonly noted: boolean;
}

interface Hosted {
  readonly today: LocalDate;
  /** Somebody has a seat: there is whom to ask, and whom to note. */
  readonly seated: boolean;
  /** In the order of their days. */
  readonly sessions: readonly Session[];
}

/** So many days before a session hosts think of who leads it and what it asks. */
const AHEAD = 21;

/** What waits for hosts now, the most pressing first; who took part in what is long over is not asked any more. */
export const waitingFor = ({ today, seated, sessions }: Hosted): readonly Waiting[] => {
  const held = sessions.filter(({ cancelled }) => !cancelled);
  const last = held.findLast(({ date }) => date < today);
  const next = held.find(({ date }) => date >= today);
  const near = seated && next && next.date <= addDays(today, AHEAD) ? next : null;
  const about = (what: Waiting['what'], { number, title }: Session): Waiting => ({ what, number, title });
  return [
    ...(seated && last && !last.noted ? [about('attendance', last)] : []),
    ...(near && !near.facilitated ? [about('facilitator', near)] : []),
    ...(near && !near.asks ? [about('question', near)] : []),
  ];
};
