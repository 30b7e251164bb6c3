/** The areas of a persona's fiche, in order; a note says in `area` where it stands. */
export const AREAS = ['context', 'behaviour', 'need', 'frustration', 'solution'] as const;
export type Area = (typeof AREAS)[number];
