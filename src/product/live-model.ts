import type * as Y from 'yjs';
import { byOrder, insertOrdered } from '#core/order.ts';
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
import { Grouping } from './grouping.ts';
import { type Entity, type EntityOf, KIND_NAMES, type KindName } from './kinds/index.ts';
import { type Model, type Reference, referencesOf } from './model.ts';

/** What one may listen to: one entity, the order and membership of a kind, anything of a kind, the product, all. */
export type Topic = `entity:${string}` | `ids:${KindName}` | `any:${KindName}` | 'product' | 'all';

/**
 * A model kept in step with a Yjs document. A change costs what changed, not what the document holds:
 * only the touched entities are read again, and only those who listen to them are told.
 */
export class LiveModel implements Model {
  readonly doc: Y.Doc;
  #entities = new Map<string, Entity>();
  #ids = new Map<KindName, readonly Entity[]>();
  #back = new Map<string, Map<string, Reference>>();
  #groupings = new Set<Grouping>();
  #listeners = new Map<Topic, Set<() => void>>();
  #product: ProductInfo;
  #setAside: ReadonlyMap<string, SetAside>;
  #version = 0;
  #detach: () => void;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    const map = entitiesOf(doc);
    const lists = new Map<KindName, Entity[]>(KIND_NAMES.map((kind) => [kind, []]));
    for (const [id, raw] of map) {
      const entity = readEntity(id, raw);
      if (!entity) continue;
      this.#entities.set(id, entity);
      lists.get(entity.kind)!.push(entity);
      this.#refer(entity);
    }
    for (const [kind, list] of lists) this.#ids.set(kind, list.sort(byOrder));
    this.#product = readProduct(doc);
    this.#setAside = readSetAside(doc);

    const onEntities = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => this.#onEntities(events);
    const onProduct = () => {
      this.#product = readProduct(doc);
      this.#setAside = readSetAside(doc);
      this.#version++;
      this.#tell(new Set<Topic>(['product', 'all']));
    };
    map.observeDeep(onEntities);
    productOf(doc).observeDeep(onProduct);
    setAsideOf(doc).observeDeep(onProduct);
    this.#detach = () => {
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

  #lists = new Map<KindName, readonly Entity[]>();

  list<K extends KindName>(kind: K): readonly EntityOf<K>[] {
    let list = this.#lists.get(kind);
    if (!list) {
      list = this.#ids.get(kind)!.map(({ id }) => this.#entities.get(id)!);
      this.#lists.set(kind, list);
    }
    return list as unknown as readonly EntityOf<K>[];
  }

  referring(id: string): readonly Reference[] {
    return [...(this.#back.get(id)?.values() ?? [])];
  }

  subscribe(topic: Topic, listener: () => void): () => void {
    let set = this.#listeners.get(topic);
    if (!set) this.#listeners.set(topic, (set = new Set()));
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#listeners.delete(topic);
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

  #refer(entity: Entity): void {
    for (const { field, to } of referencesOf(entity)) {
      let back = this.#back.get(to);
      if (!back) this.#back.set(to, (back = new Map()));
      back.set(`${entity.id} ${field}`, { from: entity.id, field });
    }
  }

  #unrefer(entity: Entity): void {
    for (const { field, to } of referencesOf(entity)) {
      const back = this.#back.get(to);
      back?.delete(`${entity.id} ${field}`);
      if (back?.size === 0) this.#back.delete(to);
    }
  }

  #onEntities(events: Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const touched = new Set<string>();
    for (const event of events) {
      if (event.path.length > 0) touched.add(String(event.path[0]));
      else for (const id of (event as Y.YMapEvent<unknown>).keysChanged) touched.add(id);
    }
    const map = entitiesOf(this.doc);
    const topics = new Set<Topic>(['all']);
    for (const id of touched) {
      const old = this.#entities.get(id);
      const fresh = readEntity(id, map.get(id));
      if (!old && !fresh) continue;
      topics.add(`entity:${id}`);
      for (const entity of [old, fresh]) {
        if (!entity) continue;
        topics.add(`any:${entity.kind}`);
        this.#lists.delete(entity.kind);
      }
      if (old) this.#unrefer(old);
      if (fresh) {
        this.#entities.set(id, fresh);
        this.#refer(fresh);
      } else this.#entities.delete(id);
      // Who is named here may show who names it.
      for (const entity of [old, fresh])
        for (const { to } of entity ? referencesOf(entity) : []) topics.add(`entity:${to}`);
      if (old?.kind !== fresh?.kind || old?.order !== fresh?.order) {
        if (old) {
          this.#ids.set(
            old.kind,
            this.#ids.get(old.kind)!.filter((item) => item.id !== id),
          );
          topics.add(`ids:${old.kind}`);
        }
        if (fresh) {
          this.#ids.set(fresh.kind, insertOrdered(this.#ids.get(fresh.kind)!, fresh));
          topics.add(`ids:${fresh.kind}`);
        }
      }
      for (const grouping of this.#groupings) grouping.update(old, fresh);
    }
    this.#version++;
    this.#tell(topics);
    for (const grouping of this.#groupings) grouping.tell();
  }

  #tell(topics: ReadonlySet<Topic>): void {
    for (const topic of topics) for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }
}
