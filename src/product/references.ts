import { type Entity, FIELDS, KIND_NAMES, type KindName } from './kinds/index.ts';

/** An entity that names another, and in which field. */
export interface Reference {
  readonly from: string;
  readonly field: string;
}

const fieldsThat = (say: 'reference' | 'owned') =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, FIELDS[kind].flatMap(([key, field]) => (field[say] ? [key] : []))]),
  ) as unknown as Readonly<Record<KindName, readonly string[]>>;

export const REFERENCE_FIELDS = fieldsThat('reference');

/** Fields whose entity dies with the one they name. */
export const OWNED_FIELDS = fieldsThat('owned');

/** Whether the entity dies with the one its field names. */
export const isOwned = (kind: KindName, field: string): boolean => OWNED_FIELDS[kind].includes(field);

export const referencesOf = (entity: Entity): readonly { field: string; to: string }[] =>
  REFERENCE_FIELDS[entity.kind].flatMap((field) => {
    const to = (entity as unknown as Record<string, string | null>)[field];
    return to ? [{ field, to }] : [];
  });

const NONE: readonly Reference[] = [];

/** Who names whom, the other way round: a change costs what it changes. */
export class References {
  readonly #back = new Map<string, Map<string, Reference>>();
  readonly #lists = new Map<string, readonly Reference[]>();

  /** The references to an entity, by id and field; the same array as long as they are the same. */
  to(id: string): readonly Reference[] {
    const back = this.#back.get(id);
    if (!back) return NONE;
    let list = this.#lists.get(id);
    if (!list)
      this.#lists.set(
        id,
        (list = [...back.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, r]) => r)),
      );
    return list;
  }

  add(entity: Entity): void {
    for (const { field, to } of referencesOf(entity)) {
      let back = this.#back.get(to);
      if (!back) this.#back.set(to, (back = new Map()));
      back.set(`${entity.id} ${field}`, { from: entity.id, field });
      this.#lists.delete(to);
    }
  }

  drop(entity: Entity): void {
    for (const { field, to } of referencesOf(entity)) {
      const back = this.#back.get(to);
      back?.delete(`${entity.id} ${field}`);
      if (back?.size === 0) this.#back.delete(to);
      this.#lists.delete(to);
    }
  }

  /** Told when an entity changes; costs nothing when it names the same as before. */
  replace(old: Entity | undefined, fresh: Entity | undefined): void {
    if (old && fresh && old.kind === fresh.kind && sameReferences(old, fresh)) return;
    if (old) this.drop(old);
    if (fresh) this.add(fresh);
  }
}

const sameReferences = (a: Entity, b: Entity): boolean =>
  REFERENCE_FIELDS[a.kind].every(
    (field) =>
      (a as unknown as Record<string, unknown>)[field] === (b as unknown as Record<string, unknown>)[field],
  );
