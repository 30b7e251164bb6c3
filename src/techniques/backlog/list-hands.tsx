import { createContext, useContext } from 'react';
import type { StoryActions } from './actions.tsx';
import type { StoryMenus } from './story-menus.tsx';

/** What a line of the list can ask of the list; the same object for as long as the list shows. */
export interface ListHands {
  readonly actions: StoryActions;
  readonly menus: StoryMenus;
  /** What a gesture on a line concerns: all that is selected if the line is, else the line alone. */
  readonly concerned: (id: string) => ReadonlySet<string>;
  readonly step: (ids: ReadonlySet<string>, way: 'up' | 'down') => void;
  readonly edit: (id: string) => void;
  /** Ends rewriting in place: goes on with a new story below, stays on the line, or leaves for elsewhere. */
  readonly endEditing: (how: 'next' | 'stay' | 'leave') => void;
  readonly writeBelow: (id: string) => void;
  /** Adds the stories of a text where one is writing; the draft line goes on below them. */
  readonly addHere: (text: string) => void;
  readonly endDraft: (how: 'stay' | 'leave') => void;
  readonly open: (id: string) => void;
  readonly toggle: (id: string) => void;
}

const Hands = createContext<ListHands | null>(null);
export const ListHandsProvider = Hands.Provider;

export const useHands = (): ListHands => {
  const hands = useContext(Hands);
  if (!hands) throw new Error('a line outside the backlog');
  return hands;
};
