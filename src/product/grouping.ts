import { byOrder, withChanges } from '#core/order.ts';
import type { Entity, KindName } from './kinds/index.ts';

const EMPTY: readonly string[] = [];

/** An entity as it was and as it is. */
export interface Change {
  readonly old: Entity | undefined;
  readonly fresh: Entity | undefined;
}

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
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#listeners.get(key) === set) this.#listeners.delete(key);
    };
  }

  /** Told by the model when entities change. */
  update(changes: readonly Change[]): void {
    const touched = new Map<string, { gone: Entity[]; fresh: Entity[] }>();
    const at = (key: string) => {
      let group = touched.get(key);
      if (!group) touched.set(key, (group = { gone: [], fresh: [] }));
      return group;
    };
    for (const { old, fresh } of changes) {
      const before = old?.kind === this.#kind ? this.#keyOf(old) : null;
      const after = fresh?.kind === this.#kind ? this.#keyOf(fresh) : null;
      if (before === after && old?.order === fresh?.order) continue;
      if (before !== null) at(before).gone.push(old!);
      if (after !== null) at(after).fresh.push(fresh!);
    }
    for (const [key, { gone, fresh }] of touched) {
      const group = withChanges(this.#groups.get(key) ?? [], gone, fresh);
      if (group.length > 0) this.#groups.set(key, group);
      else this.#groups.delete(key);
      this.#ids.delete(key);
      this.#changed.add(key);
    }
  }

  tell(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const key of changed) for (const listener of [...(this.#listeners.get(key) ?? [])]) listener();
  }
}
