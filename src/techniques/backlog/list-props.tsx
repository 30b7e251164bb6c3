import type { RefObject } from 'react';
import type { StoryActions } from './actions.tsx';
import type { Arrangement } from './arrange.ts';
import type { BacklogFilter } from './filter.ts';
import type { Layout } from './layout.ts';
import type { StoryMenus } from './story-menus.tsx';

/** What the board hands to its list. */
export interface ListProps {
  arrangement: Arrangement;
  filter: BacklogFilter;
  layout: Layout;
  actions: StoryActions;
  menus: StoryMenus;
  scroller: RefObject<HTMLElement | null>;
  /** What sticks over the list. */
  head: RefObject<HTMLElement | null>;
  /** What stays in sight whatever the filter says. */
  onKeep: (id: string | null) => void;
  /** A list too long to be taken without looking. */
  onLongList: (text: string) => void;
  /** A story to bring into sight, such as one just added. */
  reveal: string | null;
}
