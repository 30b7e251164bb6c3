import * as Y from 'yjs';
import { entitiesOf, exactEntity, productOf, setAsideOf, setText } from './document.ts';
import type { ModelFile } from './file.ts';
import { isKind, KINDS } from './kinds/index.ts';
import { type Pen, together } from './pen.ts';

/** How one state of a product differs from another, by id. */
export interface Comparison {
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
}

const HISTORY = new Set(['changedAt', 'changedBy', 'createdAt', 'createdBy']);
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Compares two model files: what the second has more, otherwise and less. Who changed it when does not count. */
export const compareFiles = (from: ModelFile, to: ModelFile): Comparison => {
  const changed = Object.entries(to.entities).flatMap(([id, entity]) => {
    const old = from.entities[id];
    if (!old) return [];
    const keys = new Set([...Object.keys(old), ...Object.keys(entity)]);
    const fields = [...keys].filter((key) => !HISTORY.has(key) && !same(old[key], entity[key]));
    return fields.length > 0 ? [{ id, fields }] : [];
  });
  return {
    added: Object.keys(to.entities).filter((id) => !Object.hasOwn(from.entities, id)),
    changed,
    removed: Object.keys(from.entities).filter((id) => !Object.hasOwn(to.entities, id)),
  };
};

/**
 * Brings a version back as a new change on top of what is there, in one transaction: it is logged, shared and can be
 * undone like any other; the history behind it stays.
 */
export const restoreVersion = (pen: Pen, version: ModelFile): void =>
  together(pen, () => {
    const entities = entitiesOf(pen.model.doc);
    for (const id of [...entities.keys()]) if (!Object.hasOwn(version.entities, id)) entities.delete(id);
    for (const [id, wanted] of Object.entries(version.entities)) {
      const map = entities.get(id);
      if (!(map instanceof Y.Map) || map.get('kind') !== wanted.kind) {
        entities.set(id, exactEntity(wanted));
        continue;
      }
      const fields = isKind(wanted.kind)
        ? (KINDS[wanted.kind].fields as Record<string, { keep: string }>)
        : {};
      const now = map.toJSON();
      for (const key of Object.keys(now)) if (!(key in wanted)) map.delete(key);
      for (const [key, value] of Object.entries(wanted)) {
        if (same(now[key], value)) continue;
        if (fields[key]?.keep === 'text' && typeof value === 'string') setText(map, key, value);
        else map.set(key, value);
      }
    }
    const { id: _id, setAside, ...product } = version.product;
    for (const [key, value] of Object.entries(product))
      if (!same(productOf(pen.model.doc).get(key), value)) productOf(pen.model.doc).set(key, value);
    const aside = setAsideOf(pen.model.doc);
    const wanted = (setAside ?? {}) as Record<string, unknown>;
    for (const key of [...aside.keys()]) if (!Object.hasOwn(wanted, key)) aside.delete(key);
    for (const [key, value] of Object.entries(wanted))
      if (!same(aside.get(key), value)) aside.set(key, value);
  });
