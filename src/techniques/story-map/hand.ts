/**
 * Where this person's hand is on the map: what they edit, and what should take the focus once it is drawn.
 * Kept outside the views so that a change concerns two cards, not all.
 */
export class Hand {
  #editing: string | null = null;
  #listeners = new Map<string, Set<() => void>>();
  /** Where editing begins, when it is not the title. */
  part: 'outcome' | null = null;
  /** What was just created: it goes again when nothing is written on it. */
  fresh: string | null = null;
  /** What takes the focus as soon as it is there. */
  wish: string | null = null;
  /** What had the focus last: the map gives it back. */
  last: string | null = null;
  /** Where a selection by shift began. */
  anchor: string | null = null;
  /** The column one walks along, kept while crossing what spans the whole width. */
  column = 0;

  get editing(): string | null {
    return this.#editing;
  }

  edit(item: string | null, part: Hand['part'] = null): void {
    this.part = part;
    const old = this.#editing;
    if (old === item) return;
    this.#editing = item;
    for (const id of [old, item])
      if (id !== null) for (const listener of [...(this.#listeners.get(id) ?? [])]) listener();
  }

  onEditing(item: string, listener: () => void): () => void {
    let set = this.#listeners.get(item);
    if (!set) this.#listeners.set(item, (set = new Set()));
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#listeners.delete(item);
    };
  }
}
