import type { Stage } from '../evenings/stage.ts';
import type { Member, Rolled } from './members.ts';
import type { Moment, Part, Written } from './session.ts';

/** A session among the others of its edition. */
export interface ThreadedSession {
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly cancelled: boolean;
}

/** What the page of a session is made of. */
export interface SessionPageProps {
  readonly edition: {
    readonly slug: string;
    readonly title: string;
    readonly zone: string;
    readonly isDraft: boolean;
  };
  /** Whether somebody is signed in, takes part or not. */
  readonly isKnown: boolean;
  readonly sessions: readonly ThreadedSession[];
  readonly session: {
    readonly number: number;
    readonly title: string;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly venue: string;
    readonly techniques: readonly string[];
    readonly movedFrom: string | null;
    readonly cancelled: boolean;
    /** The same hours where this person is, when other clocks tell them there. */
    readonly yours: {
      readonly date: string;
      readonly start: string;
      readonly end: string;
      readonly zone: string;
    } | null;
  };
  readonly moment: Moment;
  /** Where they stand with a chair of this session; null while nothing is asked of them. */
  readonly chair: Stage | null;
  readonly leading: readonly { readonly part: Part; readonly id: string; readonly name: string }[];
  /** What is for who takes part. */
  readonly inside: {
    readonly wayIn: string;
    readonly video: string;
    readonly hosting: boolean;
    /** Not only for this evening. */
    readonly isMember: boolean;
    readonly mayRun: boolean;
    readonly part: Part | null;
    readonly here: readonly Member[];
    readonly roll: readonly Rolled[] | null;
    readonly products: readonly { readonly id: string; readonly title: string }[];
    readonly written: readonly {
      readonly field: Written;
      readonly text: string;
      readonly html: string;
      readonly mark: string;
      readonly most: number;
    }[];
  } | null;
  /** What a form was answered, and what it would have written. */
  readonly said: string | null;
  readonly draft: { readonly field: Written; readonly text: string } | null;
}
