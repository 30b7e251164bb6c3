import type { ProblemName } from '../products/api/refuse.server.ts';

/** The names by which the API refuses what an enrolment refuses. */
export const ENROLMENT_PROBLEM: Readonly<Record<string, ProblemName>> = {
  busy: 'enrolment-busy',
  'no-such-edition': 'no-such-edition',
  'not-published': 'no-such-edition',
  'not-open-yet': 'enrolment-not-open',
  closed: 'enrolment-closed',
  over: 'edition-over',
  'not-enrolled': 'not-enrolled',
  'not-now': 'not-possible-now',
  full: 'no-seat-left',
  'by-release': 'answered-together',
};
