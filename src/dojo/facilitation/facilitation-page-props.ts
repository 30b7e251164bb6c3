import type { Member } from '../sessions/members.ts';
import type { Part } from '../sessions/session.ts';
import type { Tally } from './rotation.ts';
import type { Place, Way } from './trade.ts';

export interface ListedPerson extends Member {
  /** Of who holds a seat. */
  readonly tally: Tally | null;
}

export interface ListedSession {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly start: string;
  readonly isAhead: boolean;
  readonly cancelled: boolean;
  readonly holders: readonly { readonly part: Part; readonly personId: string | null }[];
}

export interface ListedTrade {
  readonly id: string;
  readonly byId: string;
  readonly toId: string;
  readonly given: Place;
  /** Null: nothing is asked for it. */
  readonly wanted: Place | null;
}

export interface FacilitationPageProps {
  readonly slug: string;
  readonly title: string;
  readonly isHosting: boolean;
  readonly me: string;
  readonly people: readonly ListedPerson[];
  readonly sessions: readonly ListedSession[];
  /** What fills the gaps, to hosts. */
  readonly proposal: {
    readonly key: string;
    readonly sessions: readonly {
      readonly id: string;
      readonly holders: readonly {
        readonly part: Part;
        readonly personId: string | null;
        readonly isNew: boolean;
      }[];
    }[];
  } | null;
  readonly trades: readonly ListedTrade[];
  readonly changes: readonly {
    readonly id: number;
    readonly sessionId: string;
    readonly part: Part;
    readonly way: Way;
    readonly when: string;
    /** Names, empty for who left; null for nobody. */
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly said: string | null;
}
