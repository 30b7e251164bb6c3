/** What one is doing on a board of areas: where one writes, and where the focus is to go. Of this page only. */
export class AreasHand {
  #editing: string | null = null;
  #listeners = new Set<() => void>();
  /** A card to take the focus as soon as it is drawn. */
  wish: string | null = null;
  /** A card that was just begun: how many steps could be undone then. It goes again when nothing is written in it. */
  fresh: { readonly id: string; readonly steps: number } | null = null;

  get editing(): string | null {
    return this.#editing;
  }
  edit(id: string | null): void {
    if (this.#editing === id) return;
    this.#editing = id;
    for (const listener of [...this.#listeners]) listener();
  }
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}
