import type * as Y from 'yjs';
import { byOrder, withChanges } from '#core/order.ts';
import {
  entitiesOf,
  type ProductInfo,
  productOf,
  readEntity,
  readProduct,
  readSetAside,
  type SetAside,
  setAsideOf,
} from './document.ts';
import { type Change, Grouping } from './grouping.ts';
import { type Entity, type EntityOf, FIELDS, KIND_NAMES, type KindName } from './kinds/index.ts';
import type { Model } from './model.ts';
import { type Reference, References, referencesOf } from './references.ts';

/** What one may listen to: one entity, the order and membership of a kind, anything of a kind, the product, all. */
export type Topic = `entity:${string}` | `ids:${KindName}` | `any:${KindName}` | 'product' | 'all';

/**
 * A model kept in step with a Yjs document. A change costs what changed, not what the document holds:
 * only the touched entities are read again, and only those who listen to them are told.
 */
export class LiveModel implements Model {
  #doc: Y.Doc;
  readonly #entities = new Map<string, Entity>();
  readonly #lists = new Map<KindName, readonly Entity[]>();
  readonly #references = new References();
  readonly #groupings = new Set<Grouping>();
  readonly #listeners = new Map<Topic, Set<() => void>>();
  #product: ProductInfo;
  #setAside: ReadonlyMap<string, SetAside>;
  #version = 0;
  /** Topics that have changed and wait for the end of the transaction to be told. */
  #untold = new Set<Topic>();
  #detach: () => void;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const map = entitiesOf(doc);
    const lists = new Map<KindName, Entity[]>(KIND_NAMES.map((kind) => [kind, []]));
    for (const [id, raw] of map) {
      const entity = readEntity(id, raw);
      if (!entity) continue;
      this.#entities.set(id, entity);
      lists.get(entity.kind)!.push(entity);
      this.#references.add(entity);
    }
    for (const [kind, list] of lists) this.#lists.set(kind, list.sort(byOrder));
    this.#product = readProduct(doc);
    this.#setAside = readSetAside(doc);
    this.#detach = this.#attach(doc);
  }

  get doc(): Y.Doc {
    return this.#doc;
  }

  /** Goes on with another document of the same product: who listens hears of what is otherwise there, of nothing else. */
  moveTo(doc: Y.Doc): void {
    this.#detach();
    this.#doc = doc;
    this.refresh(new Set([...this.#entities.keys(), ...entitiesOf(doc).keys()]));
    this.#detach = this.#attach(doc);
    this.#readProduct();
    this.#tell();
  }

  #readProduct(): void {
    this.#product = readProduct(this.#doc);
    this.#setAside = readSetAside(this.#doc);
    this.#version++;
    this.#untold.add('product').add('all');
  }

  #attach(doc: Y.Doc): () => void {
    const map = entitiesOf(doc);
    const onEntities = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const touched = new Set<unknown>();
      for (const event of events) {
        if (event.path.length > 0) touched.add(event.path[0]);
        else for (const id of (event as Y.YMapEvent<unknown>).keysChanged) touched.add(id);
      }
      this.refresh([...touched].filter((id) => typeof id === 'string'));
      this.#tell();
    };
    const onProduct = () => {
      this.#readProduct();
      this.#tell();
    };
    map.observeDeep(onEntities);
    productOf(doc).observeDeep(onProduct);
    setAsideOf(doc).observeDeep(onProduct);
    return () => {
      map.unobserveDeep(onEntities);
      productOf(doc).unobserveDeep(onProduct);
      setAsideOf(doc).unobserveDeep(onProduct);
    };
  }

  destroy(): void {
    this.#detach();
    this.#listeners.clear();
  }

  get product(): ProductInfo {
    return this.#product;
  }

  get setAside(): ReadonlyMap<string, SetAside> {
    return this.#setAside;
  }

  /** Grows with every change: what was derived at the same version is still true. */
  get version(): number {
    return this.#version;
  }

  get(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  find<K extends KindName>(kind: K, id: string | null): EntityOf<K> | undefined {
    const entity = id === null ? undefined : this.#entities.get(id);
    return entity?.kind === kind ? (entity as EntityOf<K>) : undefined;
  }

  list<K extends KindName>(kind: K): readonly EntityOf<K>[] {
    return this.#lists.get(kind) as unknown as readonly EntityOf<K>[];
  }

  referring(id: string): readonly Reference[] {
    return this.#references.to(id);
  }

  subscribe(topic: Topic, listener: () => void): () => void {
    let set = this.#listeners.get(topic);
    if (!set) this.#listeners.set(topic, (set = new Set()));
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#listeners.get(topic) === set) this.#listeners.delete(topic);
    };
  }

  /** Entities of a kind by a key of theirs (such as the cell of a map), kept in step; release it with `dispose`. */
  group<K extends KindName>(kind: K, keyOf: (entity: EntityOf<K>) => string): Grouping {
    const grouping = new Grouping(kind, keyOf as (entity: Entity) => string, this.list(kind), () =>
      this.#groupings.delete(grouping),
    );
    this.#groupings.add(grouping);
    return grouping;
  }

  /**
   * Reads entities again at once, so that a change within a transaction sees the ones before it. Who listens is told
   * when the transaction ends.
   */
  refresh(ids: Iterable<string>): void {
    const map = entitiesOf(this.doc);
    const changes: Change[] = [];
    for (const id of ids) {
      const old = this.#entities.get(id);
      const fresh = readEntity(id, map.get(id));
      if (old === fresh || (old && fresh && isSame(old, fresh))) continue;
      changes.push({ old, fresh });
      if (fresh) this.#entities.set(id, fresh);
      else this.#entities.delete(id);
      this.#references.replace(old, fresh);
    }
    if (changes.length === 0) return;
    for (const kind of new Set(changes.flatMap(({ old, fresh }) => [old?.kind, fresh?.kind])))
      if (kind) this.#sortIn(kind, changes);
    for (const grouping of this.#groupings) grouping.update(changes);
    for (const change of changes) this.#note(change);
    this.#version++;
  }

  #sortIn(kind: KindName, changes: readonly Change[]): void {
    const of = (side: 'old' | 'fresh') =>
      changes.flatMap((change) => (change[side]?.kind === kind ? [change[side]] : []));
    this.#lists.set(kind, withChanges(this.#lists.get(kind)!, of('old'), of('fresh')));
  }

  #note({ old, fresh }: Change): void {
    this.#untold.add('all').add(`entity:${(fresh ?? old)!.id}`);
    for (const entity of [old, fresh]) {
      if (!entity) continue;
      this.#untold.add(`any:${entity.kind}`);
      if (old?.kind !== fresh?.kind || old?.order !== fresh?.order) this.#untold.add(`ids:${entity.kind}`);
      // Who is named here may show who names it.
      for (const { to } of referencesOf(entity)) this.#untold.add(`entity:${to}`);
    }
  }

  #tell(): void {
    const topics = this.#untold;
    this.#untold = new Set();
    for (const topic of topics) for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
    for (const grouping of this.#groupings) grouping.tell();
  }
}

/** Whether two readings of an entity say the same: then the old one is kept, and nobody needs to draw it again. */
const isSame = (a: Entity, b: Entity): boolean => {
  if (a.kind !== b.kind) return false;
  const [left, right] = [a, b] as unknown as Record<string, unknown>[];
  return FIELDS[a.kind].every(([key, { empty }]) =>
    Array.isArray(empty)
      ? JSON.stringify(left![key]) === JSON.stringify(right![key])
      : left![key] === right![key],
  );
};
