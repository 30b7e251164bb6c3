import { byOrder } from '#core/order.ts';
import type { ProductInfo, SetAside } from './document.ts';
import { type Entity, type EntityOf, KIND_NAMES, KINDS, type KindName } from './kinds/index.ts';

/** A product as checks, exports and views read it. The live model and a plain one answer alike. */
export interface Model {
  readonly product: ProductInfo;
  readonly setAside: ReadonlyMap<string, SetAside>;
  get(id: string): Entity | undefined;
  /** The entity if it exists and is of that kind; null and unknown ids are simply not there. */
  find<K extends KindName>(kind: K, id: string | null): EntityOf<K> | undefined;
  /** All entities of a kind, in order. */
  list<K extends KindName>(kind: K): readonly EntityOf<K>[];
  /** Entities that name this one in a reference. */
  referring(id: string): readonly Reference[];
}

/** An entity that names another, and in which field. */
export interface Reference {
  readonly from: string;
  readonly field: string;
}

export const REFERENCE_FIELDS = Object.fromEntries(
  KIND_NAMES.map((name) => [
    name,
    Object.entries(KINDS[name].fields).flatMap(([key, field]) =>
      'reference' in field && field.reference ? [key] : [],
    ),
  ]),
) as unknown as Record<KindName, readonly string[]>;

const OWNED_FIELDS = Object.fromEntries(
  KIND_NAMES.map((name) => [
    name,
    Object.entries(KINDS[name].fields).flatMap(([key, field]) =>
      'owned' in field && field.owned ? [key] : [],
    ),
  ]),
) as unknown as Record<KindName, readonly string[]>;

/** Whether the entity dies with the one its field names. */
export const isOwned = (kind: KindName, field: string): boolean => OWNED_FIELDS[kind].includes(field);

export const referencesOf = (entity: Entity): readonly { field: string; to: string }[] =>
  REFERENCE_FIELDS[entity.kind].flatMap((field) => {
    const to = (entity as unknown as Record<string, string | null>)[field];
    return to ? [{ field, to }] : [];
  });

/** A plain model of given entities: for files, versions, tests and the server's answers. */
export const modelOf = (
  product: ProductInfo,
  entities: Iterable<Entity>,
  setAside: ReadonlyMap<string, SetAside> = new Map(),
): Model => {
  const byId = new Map<string, Entity>();
  const lists = new Map<KindName, Entity[]>();
  const back = new Map<string, Reference[]>();
  for (const entity of entities) {
    byId.set(entity.id, entity);
    const list = lists.get(entity.kind);
    if (list) list.push(entity);
    else lists.set(entity.kind, [entity]);
    for (const { field, to } of referencesOf(entity)) {
      const known = back.get(to);
      if (known) known.push({ from: entity.id, field });
      else back.set(to, [{ from: entity.id, field }]);
    }
  }
  for (const list of lists.values()) list.sort(byOrder);
  return {
    product,
    setAside,
    get: (id) => byId.get(id),
    find: <K extends KindName>(kind: K, id: string | null) => {
      const entity = id === null ? undefined : byId.get(id);
      return entity?.kind === kind ? (entity as EntityOf<K>) : undefined;
    },
    list: <K extends KindName>(kind: K) => (lists.get(kind) ?? []) as unknown as readonly EntityOf<K>[],
    referring: (id) => back.get(id) ?? [],
  };
};
