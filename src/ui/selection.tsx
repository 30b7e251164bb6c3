import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';

/** What is selected on this page, and which entity's sheet is open beside the board. Not shared, not in the model. */
export class Selection {
  #ids: ReadonlySet<string> = new Set();
  #listeners = new Set<() => void>();

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }
  /** The one selected entity, or the last one selected. */
  get last(): string | null {
    return [...this.#ids].at(-1) ?? null;
  }
  set(ids: Iterable<string>): void {
    this.#ids = new Set(ids);
    for (const listener of [...this.#listeners]) listener();
  }
  toggle(id: string): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.set(ids);
  }
  clear(): void {
    if (this.#ids.size > 0) this.set([]);
  }
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

interface SelectionContext {
  readonly selection: Selection;
  /** Opens an entity's sheet in the drawer (a deep link: the address names it); null closes it. */
  readonly open: (id: string | null) => void;
  readonly opened: string | null;
}

const Context = createContext<SelectionContext | null>(null);

export function SelectionProvider(props: {
  opened: string | null;
  open: (id: string | null) => void;
  selection: Selection;
  children: ReactNode;
}) {
  const { opened, open, selection, children } = props;
  const value = useMemo(() => ({ opened, open, selection }), [opened, open, selection]);
  return <Context value={value}>{children}</Context>;
}

export const useSelection = (): SelectionContext => {
  const context = useContext(Context);
  if (!context) throw new Error('selection outside a product');
  return context;
};

/** Whether this entity is selected; renders again only when that changes. */
export const useIsSelected = (id: string): boolean => {
  const { selection } = useSelection();
  const read = useCallback(() => selection.ids.has(id), [selection, id]);
  return useSyncExternalStore(selection.subscribe, read, () => false);
};

/** All selected ids; renders again at each change of the selection. */
export const useSelectedIds = (): ReadonlySet<string> => {
  const { selection } = useSelection();
  return useSyncExternalStore(
    selection.subscribe,
    () => selection.ids,
    () => selection.ids,
  );
};
