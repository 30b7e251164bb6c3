export const MODES = ['first-come', 'selection'] as const;
export type Mode = (typeof MODES)[number];

export const STATUSES = ['draft', 'published', 'running', 'finished'] as const;
export type Status = (typeof STATUSES)[number];

/** Seats an edition may have. */
export const MOST_SEATS = 500;

/** What applicants are asked. */
export interface Question {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

/** What reviewers look at, and how much it counts. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly weight: number;
}
