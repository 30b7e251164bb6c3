import * as Y from 'yjs';
import { entitiesOf, exactEntity, productOf, setAsideOf, writeFields, writeProduct } from './document.ts';
import { type ModelFile, writeFile } from './file.ts';
import { sameJson } from './json.ts';
import { forgetChanges } from './lists.ts';
import { changedNow, type Pen, together } from './pen.ts';

/** How one state of a product differs from another, by id. */
export interface Comparison {
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
  /** Fields of the product as a whole that differ, such as its title. */
  readonly product: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Fields that say who wrote when, or which product this is: they do not count as a difference. */
const HISTORY = new Set(['changedAt', 'changedBy', 'createdAt', 'createdBy']);

const own = (values: Values, key: string): unknown => (Object.hasOwn(values, key) ? values[key] : undefined);

const differing = (from: Values, to: Values): readonly string[] =>
  [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => !HISTORY.has(key) && !sameJson(own(from, key), own(to, key)),
  );

/** Compares two model files: what the second has more, otherwise and less. Who changed it when does not count. */
export const compareFiles = (from: ModelFile, to: ModelFile): Comparison => ({
  added: Object.keys(to.entities).filter((id) => !Object.hasOwn(from.entities, id)),
  changed: Object.entries(to.entities).flatMap(([id, entity]) => {
    const fields = Object.hasOwn(from.entities, id) ? differing(from.entities[id]!, entity) : [];
    return fields.length > 0 ? [{ id, fields }] : [];
  }),
  removed: Object.keys(from.entities).filter((id) => !Object.hasOwn(to.entities, id)),
  product: differing(from.product, to.product).filter((field) => field !== 'id'),
});

/** Makes a map hold exactly these values; texts and lists change only where they differ. */
const settle = (
  map: Y.Map<unknown>,
  wanted: Values,
  fields: readonly string[],
  write: (values: Values) => void,
): void => {
  for (const key of fields) {
    if (own(wanted, key) !== undefined) write({ [key]: wanted[key] });
    else {
      map.delete(key);
      // What a file carries under such a name is a field of its own, not an item of the list.
      forgetChanges(map, key, (name) => own(wanted, name) === undefined);
    }
  }
};

/** Makes the entities those of the version. Whether some had to be brought back. */
const bringBack = (pen: Pen, now: ModelFile, version: ModelFile): boolean => {
  const entities = entitiesOf(pen.model.doc);
  const { added, changed, removed } = compareFiles(now, version);
  const stamp = changedNow(pen, {});
  const wanted = (id: string) => ({ ...version.entities[id]!, ...stamp });
  for (const id of removed) entities.delete(id);
  for (const id of added) entities.set(id, exactEntity(wanted(id)));
  for (const { id, fields } of changed) {
    const map = entities.get(id);
    const { kind } = wanted(id);
    if (map instanceof Y.Map && map.get('kind') === kind)
      settle(map, wanted(id), [...fields, ...Object.keys(stamp)], (values) => writeFields(map, kind, values));
    else entities.set(id, exactEntity(wanted(id)));
  }
  pen.model.refresh([...removed, ...added, ...changed.map(({ id }) => id)]);
  return added.length > 0;
};

/**
 * Brings a version back as a new change on top of what is there, in one transaction: it is logged, shared and can be
 * undone like any other; the history behind it stays, and so does what a file does not carry.
 */
export const restoreVersion = (pen: Pen, version: ModelFile): void =>
  together(pen, () => {
    const { doc } = pen.model;
    const now = writeFile(doc, '', '');
    // What hung on something that had gone hangs on it again, and may be more than the version had.
    if (bringBack(pen, now, version)) bringBack(pen, writeFile(doc, '', ''), version);

    const { id: _id, setAside: asideThen, ...productThen } = version.product;
    const { id: _now, setAside: asideNow, ...productNow } = now.product;
    const [product, aside] = [productOf(doc), setAsideOf(doc)];
    settle(product, productThen, differing(productNow, productThen), (values) =>
      writeProduct(product, values),
    );
    const [from, to] = [(asideNow ?? {}) as Values, (asideThen ?? {}) as Values];
    for (const key of differing(from, to))
      if (own(to, key) === undefined) aside.delete(key);
      else aside.set(key, to[key]);
  });
