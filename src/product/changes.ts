/** Changes what is there, or takes it away. What makes or places something is in pen.ts, and comes with the boards. */
import * as Y from 'yjs';
import { clamp } from '#core/text.ts';
import { withOwned } from './deletion.ts';
import {
  entitiesOf,
  type ProductInfo,
  productOf,
  setAsideOf,
  writeFields,
  writeProduct,
} from './document.ts';
import { sameJson } from './json.ts';
import { type FieldsOf, fieldOf, type KindName } from './kinds/index.ts';
import type { LiveModel } from './live-model.ts';

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

/**
 * Runs several changes as one: others see them at once, undo takes them back at once. Within it the model already
 * shows what was changed.
 */
export const together = <T>(pen: Pen, change: () => T): T => pen.model.doc.transact(change, pen.origin);

/** Writes fields of an entity as they are, within a change. */
export const write = (
  pen: Pen,
  kind: KindName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void => {
  const raw = entitiesOf(pen.model.doc).get(id);
  if (!(raw instanceof Y.Map)) return;
  writeFields(raw, kind, fields);
  pen.model.refresh([id]);
};

/** Changes fields of an entity. One that has gone meanwhile is left alone: false. */
export const change = <K extends KindName>(pen: Pen, kind: K, id: string, fields: FieldsOf<K>): boolean => {
  const old = pen.model.find(kind, id) as Readonly<Record<string, unknown>> | undefined;
  if (!old) return false;
  const fresh = Object.entries(fields).filter(
    ([key, value]) => value !== undefined && !sameJson(fieldOf(kind, key)?.read(value), old[key]),
  );
  if (fresh.length === 0) return true;
  together(pen, () => write(pen, kind, id, { ...Object.fromEntries(fresh), ...changedNow(pen, old) }));
  return true;
};

/** Who changed it and when. Once a minute is enough for a history, and keeps a keystroke as small as it is. */
export const changedNow = (
  pen: Pen,
  old: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const now = pen.now();
  const known = old.changedBy === pen.by && String(old.changedAt).slice(0, 16) === now.slice(0, 16);
  return known ? {} : { changedAt: now, changedBy: pen.by };
};

/** Removes entities with what they own. What else refers to them keeps a reference that readers tolerate. */
export const remove = (pen: Pen, ids: Iterable<string>): void =>
  together(pen, () => {
    const gone = withOwned(pen.model, ids);
    for (const id of gone) entitiesOf(pen.model.doc).delete(id);
    pen.model.refresh(gone);
  });

/** Changes what belongs to the whole product. */
export const changeProduct = (pen: Pen, fields: Partial<ProductInfo>): void =>
  together(pen, () => {
    const title = fields.title === undefined ? undefined : clamp(fields.title, 200);
    writeProduct(productOf(pen.model.doc), { ...fields, title });
  });

/** Sets a finding aside for this product, with a reason; null takes it up again. */
export const setAside = (pen: Pen, finding: string, reason: string | null): void =>
  together(pen, () => {
    const aside = setAsideOf(pen.model.doc);
    if (reason === null) aside.delete(finding);
    else aside.set(finding, { reason: clamp(reason, 300), by: pen.by, at: pen.now() });
  });
