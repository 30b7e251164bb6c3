import type { KeyboardEvent, ReactNode } from 'react';
import type { Entity } from '#product/kinds/index.ts';
import type { Place } from '#product/pen.ts';
import type { MenuItem } from '../menu.tsx';

/** A named part of a board, and the cards that stand in it. */
export interface Area {
  readonly id: string;
  /** What it is called: for screen readers, and in « move to ». */
  readonly name: string;
  /** Ids of its cards, in order. */
  readonly ids: readonly string[];
}

/** What a board of areas leaves to the technique. Keep it the same object from one rendering to the next. */
export interface AreaHands {
  /** Creates a card with these words; its id, or null where nothing can be added. */
  readonly add: (area: string, text: string, place?: Place) => string | null;
  /** Puts cards into an area. What stands there now: where a card had to become another kind, the new one. */
  readonly put: (ids: readonly string[], area: string, place?: Place) => readonly string[];
  /** Whether a card may go to an area; anywhere unless said otherwise. */
  readonly takes?: (id: string, area: string) => boolean;
  /** What letting cards go on a card means where they may not stand, such as « answers »; null for nothing. */
  readonly meets?: (ids: readonly string[], card: string) => (() => void) | null;
  /** What to do instead of removing; gives back the ids that are to be removed all the same. */
  readonly remove?: (ids: readonly string[]) => readonly string[];
  /** What its menu offers first. */
  readonly items?: (id: string) => readonly MenuItem[];
  /** A key on a card that areas do not know; true when it did something. */
  readonly onKey?: (event: KeyboardEvent, id: string) => boolean;
  /** One quiet line under the words of a card. */
  readonly meta?: (entity: Entity) => ReactNode;
  /** Before the words of a card, instead of its kind's icon. */
  readonly mark?: (entity: Entity) => ReactNode;
  /** What screen readers hear of a card, instead of its title alone. */
  readonly says?: (entity: Entity, title: string) => string;
}
