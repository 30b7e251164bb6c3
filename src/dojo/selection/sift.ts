import { type Doing, isDoing } from '../people/person.ts';
import type { ReadApplication } from './read-application.ts';
import { findIn } from './seen-application.ts';
import { SOUGHT_MAX } from './selection.ts';
import { isContested } from './tally.ts';

/** Which applications one looks at; what hosts decide is theirs to sift by. */
const SHOWS = ['all', 'unread', 'shortlisted', 'undecided', 'contested'] as const;
export type Show = (typeof SHOWS)[number];
export const showsFor = (decides: boolean): readonly Show[] =>
  decides ? SHOWS : SHOWS.filter((show) => show !== 'shortlisted' && show !== 'undecided');

/** What one wants of a long list. */
export interface Sifting {
  readonly sought: string;
  readonly show: Show;
  readonly doing: Doing | null;
  /** In the order in which they came, and not by what was said of them. */
  readonly byArrival: boolean;
}

/** As an address says it; what does not fit is as if it were not there. */
export const siftingOf = (said: { get(name: string): string | null }, decides: boolean): Sifting => {
  const [show, doing] = [said.get('show'), said.get('doing')];
  return {
    sought: (said.get('q') ?? '').slice(0, SOUGHT_MAX),
    show: showsFor(decides).find((one) => one === show) ?? 'all',
    doing: isDoing(doing) ? doing : null,
    byArrival: said.get('order') === 'arrival',
  };
};

export const isSifted = ({ sought, show, doing }: Sifting): boolean =>
  sought.trim() !== '' || show !== 'all' || doing !== null;

const isShown = (show: Show, one: ReadApplication): boolean => {
  switch (show) {
    case 'all':
      return true;
    case 'unread':
      return one.mine === null && !one.conflict;
    case 'shortlisted':
      return one.shortlisted;
    case 'undecided':
      return one.decision === null && !one.conflict;
    case 'contested':
      return one.tally !== null && isContested(one.tally);
  }
};

/** Those one wants to see, of what one may see. */
export const sift = (
  all: readonly ReadApplication[],
  { sought, show, doing, byArrival }: Sifting,
): readonly ReadApplication[] => {
  const found = findIn(all, sought).filter(
    (one) => isShown(show, one) && (doing === null || one.doing === doing),
  );
  return byArrival ? found.toSorted((a, b) => a.number - b.number) : found;
};
