import type { Words } from '#core/words.ts';
import type { EntityOf } from '#product/kinds/index.ts';
import type { IconName } from '../../icon.tsx';
import type { Target } from '../became.tsx';

export type Entry = EntityOf<'piece'>;

/** What an entry may be, or where it may go: a word of the game's own. */
export interface Choice {
  readonly id: string;
  readonly label: Words<string>;
  readonly icon?: IconName;
}

/** What a mission writes down: which of a piece's fields it uses, and what it calls them. */
export interface LogForm {
  /** The piece's `text`. */
  readonly what: Words<string>;
  /** The piece's `why`. */
  readonly why: Words<string>;
  /** The piece's `at`: the moment it was noted, or when in words. */
  readonly at: 'moment' | Words<string>;
  /** The piece's `sort`; the first is what an entry is at first. */
  readonly sorts?: readonly [Choice, ...Choice[]];
  /** The piece's `area`; none at first. */
  readonly areas?: readonly Choice[];
  /** The piece's `weight`, from 1 to 5. */
  readonly weight?: Words<string>;
  /** What an entry becomes in this game, offered first. */
  readonly targetsOf: (entry: Entry) => readonly Target[];
}
