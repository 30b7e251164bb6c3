import { byOrder } from '#core/order.ts';
import type { ProductInfo, SetAside } from './document.ts';
import type { Entity, EntityOf, KindName } from './kinds/index.ts';
import { type Reference, References } from './references.ts';

/** A product as checks, exports and views read it. The live model and a plain one answer alike. */
export interface Model {
  readonly product: ProductInfo;
  readonly setAside: ReadonlyMap<string, SetAside>;
  get(id: string): Entity | undefined;
  /** The entity if it exists and is of that kind; null and unknown ids are simply not there. */
  find<K extends KindName>(kind: K, id: string | null): EntityOf<K> | undefined;
  /** All entities of a kind, in order. */
  list<K extends KindName>(kind: K): readonly EntityOf<K>[];
  /** Entities that name this one in a reference, by id. */
  referring(id: string): readonly Reference[];
}

/** A plain model of given entities: for files, versions, tests and the server's answers. */
export const modelOf = (
  product: ProductInfo,
  entities: Iterable<Entity>,
  setAside: ReadonlyMap<string, SetAside> = new Map(),
): Model => {
  const byId = new Map<string, Entity>();
  const lists = new Map<KindName, Entity[]>();
  const references = new References();
  for (const entity of entities) {
    byId.set(entity.id, entity);
    const list = lists.get(entity.kind);
    if (list) list.push(entity);
    else lists.set(entity.kind, [entity]);
    references.add(entity);
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
    referring: (id) => references.to(id),
  };
};
