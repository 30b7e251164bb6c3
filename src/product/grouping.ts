import { byOrder, insertOrdered } from '#core/order.ts';
import type { Entity, KindName } from './kinds/index.ts';

const EMPTY: readonly string[] = [];

/** Ids of a kind's entities by a key, each group in order; a change touches only the groups it concerns. */
export class Grouping {
  readonly #kind: KindName;
  readonly #keyOf: (entity: Entity) => string;
  readonly #groups = new Map<string, readonly Entity[]>();
  readonly #ids = new Map<string, readonly string[]>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #changed = new Set<string>();
  readonly dispose: () => void;

  constructor(
    kind: KindName,
    keyOf: (entity: Entity) => string,
    entities: readonly Entity[],
    dispose: () => void,
  ) {
    this.#kind = kind;
    this.#keyOf = keyOf;
    this.dispose = dispose;
    const groups = new Map<string, Entity[]>();
    for (const entity of entities) {
      const key = keyOf(entity);
      const group = groups.get(key);
      if (group) group.push(entity);
      else groups.set(key, [entity]);
    }
    for (const [key, group] of groups) this.#groups.set(key, group.sort(byOrder));
  }

  /** The ids of a group in order; the same array as long as the group is the same. */
  ids(key: string): readonly string[] {
    const group = this.#groups.get(key);
    if (!group) return EMPTY;
    let ids = this.#ids.get(key);
    if (!ids) this.#ids.set(key, (ids = group.map((entity) => entity.id)));
    return ids;
  }

  keys(): readonly string[] {
    return [...this.#groups.keys()];
  }

  subscribe(key: string, listener: () => void): () => void {
    let set = this.#listeners.get(key);
    if (!set) this.#listeners.set(key, (set = new Set()));
    set.add(listener);
    return () => void set.delete(listener);
  }

  /** Told by the model: the entity as it was and as it is. */
  update(old: Entity | undefined, fresh: Entity | undefined): void {
    const before = old?.kind === this.#kind ? this.#keyOf(old) : null;
    const after = fresh?.kind === this.#kind ? this.#keyOf(fresh) : null;
    if (before === after && old?.order === fresh?.order) return;
    if (before !== null) {
      const rest = this.#groups.get(before)?.filter((entity) => entity.id !== old!.id) ?? [];
      if (rest.length > 0) this.#groups.set(before, rest);
      else this.#groups.delete(before);
      this.#mark(before);
    }
    if (after !== null) {
      this.#groups.set(after, insertOrdered(this.#groups.get(after) ?? [], fresh!));
      this.#mark(after);
    }
  }

  #mark(key: string): void {
    this.#ids.delete(key);
    this.#changed.add(key);
  }

  tell(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const key of changed) for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }
}
