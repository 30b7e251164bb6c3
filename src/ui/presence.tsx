import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

/** Somebody who is in the product now. */
export interface Person {
  readonly client: number;
  readonly name: string;
  readonly colour: string;
  readonly self: boolean;
  readonly canEdit: boolean;
  /** Which station they are at: a technique's id, `home` or `thread`. */
  readonly place: string | null;
  readonly editing: { readonly entity: string; readonly field: string } | null;
  readonly selected: readonly string[];
  /** Where their pointer is: over which entity (null: over the board itself), in fractions of its box. */
  readonly cursor: { readonly over: string | null; readonly x: number; readonly y: number } | null;
  /** The stroke they are drawing, on which entity, as `sketch/points.ts` writes it. */
  readonly drawing: {
    readonly on: string;
    readonly points: string;
    readonly ink: string;
    readonly width: number;
  } | null;
}

/** Who is here, and what I let them see of me. */
export interface Presence {
  people(): readonly Person[];
  subscribe(listener: () => void): () => void;
  at(place: string): void;
  editing(what: Person['editing']): void;
  selected(ids: readonly string[]): void;
  cursor(at: Person['cursor']): void;
  drawing(what: Person['drawing']): void;
}

const PresenceContext = createContext<Presence | null>(null);
export const PresenceProvider = PresenceContext.Provider;
export const usePresence = (): Presence | null => useContext(PresenceContext);

const NOBODY: readonly Person[] = [];
const silent = () => () => {};

export const usePeople = (): readonly Person[] => {
  const presence = usePresence();
  const read = () => presence?.people() ?? NOBODY;
  return useSyncExternalStore(presence?.subscribe ?? silent, read, () => NOBODY);
};

/** Who else is writing in this entity; renders again only when that changes. */
export const useEditor = (entity: string): Person | null => {
  const presence = usePresence();
  const read = useCallback(
    () => presence?.people().find(({ self, editing }) => !self && editing?.entity === entity) ?? null,
    [presence, entity],
  );
  return useSyncExternalStore(presence?.subscribe ?? silent, read, () => null);
};
