import * as Y from 'yjs';
import { orderAfter, orderBefore } from '#core/order.ts';
import { entitiesOf, newEntity, type ProductInfo, productOf, setAsideOf, writeFields } from './document.ts';
import type { Entity, FieldsOf, KindName } from './kinds/index.ts';
import type { LiveModel } from './live-model.ts';
import { isOwned } from './model.ts';

/** A person's hand on a product: who writes, when, and the mark that lets undo take back only their own. */
export interface Pen {
  readonly model: LiveModel;
  readonly by: string;
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Origin of this person's transactions. */
  readonly origin: unknown;
}

/** Runs several changes as one: others see them at once, undo takes them back at once. */
export const together = <T>(pen: Pen, change: () => T): T => pen.model.doc.transact(change, pen.origin);

/** Where a new or moved entity stands among all of its kind. */
export type Place = { readonly after: string | null } | { readonly before: string };

const orderAt = (pen: Pen, kind: KindName, place: Place | undefined): string => {
  const list = pen.model.list(kind);
  if (!place) return orderAfter(list, list.at(-1)?.id ?? null);
  return 'before' in place ? orderBefore(list, place.before) : orderAfter(list, place.after);
};

/** Creates an entity, last of its kind unless a place is given. Returns its id. */
export const create = <K extends KindName>(
  pen: Pen,
  kind: K,
  fields?: FieldsOf<K>,
  place?: Place,
): string => {
  const id = pen.newId();
  const at = pen.now();
  const every = { order: orderAt(pen, kind, place), createdAt: at, createdBy: pen.by };
  together(pen, () => entitiesOf(pen.model.doc).set(id, newEntity(kind, { ...every, ...fields })));
  return id;
};

/** Changes fields of an entity. One that has gone meanwhile is left alone: false. */
export const change = <K extends KindName>(pen: Pen, kind: K, id: string, fields: FieldsOf<K>): boolean => {
  const raw = entitiesOf(pen.model.doc).get(id);
  const old = pen.model.find(kind, id);
  if (!(raw instanceof Y.Map) || !old) return false;
  const fresh = Object.entries(fields).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify((old as unknown as Record<string, unknown>)[key]),
  );
  if (fresh.length === 0) return true;
  together(pen, () => {
    writeFields(raw, kind, Object.fromEntries(fresh));
    // Once a minute is enough for a history, and keeps a keystroke as small as it is.
    const now = pen.now();
    if (old.changedBy !== pen.by || old.changedAt.slice(0, 16) !== now.slice(0, 16)) {
      raw.set('changedAt', now);
      raw.set('changedBy', pen.by);
    }
  });
  return true;
};

/** Puts an entity elsewhere among all of its kind. */
export const move = (pen: Pen, id: string, place: Place): boolean => {
  const entity = pen.model.get(id);
  if (!entity) return false;
  if (('before' in place ? place.before : place.after) === id) return true;
  return change(pen, entity.kind, id, { order: orderAt(pen, entity.kind, place) } as never);
};

/** Ids of an entity and of all that dies with it: criteria of a story, notes about a persona, links, comments. */
export const withOwned = (model: LiveModel, ids: Iterable<string>): ReadonlySet<string> => {
  const all = new Set<string>();
  const visit = (id: string) => {
    if (all.has(id)) return;
    all.add(id);
    for (const { from, field } of model.referring(id)) {
      const owned = model.get(from);
      if (owned && isOwned(owned.kind, field)) visit(from);
    }
  };
  for (const id of ids) visit(id);
  return all;
};

/** Removes entities with what they own. What else refers to them keeps a reference that readers tolerate. */
export const remove = (pen: Pen, ids: readonly string[]): void =>
  together(pen, () => {
    for (const id of withOwned(pen.model, ids)) entitiesOf(pen.model.doc).delete(id);
  });

/** What refers to these entities and would stay behind: people are warned with this list before they remove. */
export const leftBehind = (model: LiveModel, ids: readonly string[]): readonly Entity[] => {
  const gone = withOwned(model, ids);
  const found = new Map<string, Entity>();
  for (const id of gone)
    for (const { from } of model.referring(id)) {
      const entity = gone.has(from) ? undefined : model.get(from);
      if (entity) found.set(from, entity);
    }
  return [...found.values()];
};

/** Changes what belongs to the whole product. */
export const changeProduct = (pen: Pen, fields: Partial<ProductInfo>): void =>
  together(pen, () => {
    for (const [key, value] of Object.entries(fields)) productOf(pen.model.doc).set(key, value);
  });

/** Sets a finding aside for this product, with a reason; null takes it up again. */
export const setAside = (pen: Pen, finding: string, reason: string | null): void =>
  together(pen, () => {
    if (reason === null) setAsideOf(pen.model.doc).delete(finding);
    else setAsideOf(pen.model.doc).set(finding, { reason: reason.slice(0, 300), by: pen.by, at: pen.now() });
  });
