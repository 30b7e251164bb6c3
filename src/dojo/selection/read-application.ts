import type { Reason } from '../enrolment/enrolment.ts';
import type { Doing } from '../people/person.ts';
import type { DecisionWish } from './selection.ts';
import type { Tally } from './tally.ts';

/** What somebody said of an application. */
export interface Said {
  readonly scores: Readonly<Record<string, number>>;
  readonly note: string;
  /** The wording they read [A8]. */
  readonly version: number;
}

/** An application as one who reads it may see it. */
export interface ReadApplication {
  /** An id of its own: it leads nobody to the person. */
  readonly id: string;
  /** What it is called among those who read. */
  readonly number: number;
  /** Null while the selection is blind [A5]. */
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly shortlisted: boolean;
  readonly doing: Doing | null;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly version: number;
  /** How often they were declined in this community before, so that one is fair to them [A10]. */
  readonly declinedBefore: number;
  /** With which reasons; told when one sees who it is. */
  readonly earlier: readonly { readonly edition: string; readonly reason: Reason | null }[];
  /** Numbers of those who may be the same person [A9]. */
  readonly twins: readonly number[];
  readonly mine: Said | null;
  /** One knows them too well to judge: nothing that others said is shown [A6]. */
  readonly conflict: boolean;
  /** Null before one has said what one thinks oneself. */
  readonly tally: Tally | null;
  readonly others: readonly (Said & { readonly name: string })[];
  readonly decision: (DecisionWish & { readonly by: string }) | null;
}
