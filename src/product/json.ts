import * as Y from 'yjs';

/** How deep a file may be nested; what is deeper would overflow somebody's stack. */
export const MAX_DEPTH = 32;

/** Names to which JavaScript gives a meaning of its own: a document cannot carry them faithfully. */
const isForbiddenName = (name: string): boolean => name === '__proto__' || name === 'constructor';

/** A text as people type it; XML texts are something else. */
export const isText = (value: unknown): value is Y.Text =>
  value instanceof Y.Text && !(value instanceof Y.XmlText);

/**
 * What a document holds somewhere, as canonical JSON (names sorted, whole characters); undefined for what JSON cannot
 * say: bytes, big integers, documents in documents, what is nested too deep. Never throws, whatever others wrote.
 * `depth` is where the value stands in the model file: a field of an entity is on the third level.
 */
export const jsonOf = (value: unknown, depth = 3): unknown => {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || depth > MAX_DEPTH) return undefined;
  if (isText(value)) return value.toString().toWellFormed();
  if (value instanceof Y.Array || Array.isArray(value))
    return [...value].map((item) => jsonOf(item, depth + 1) ?? null);
  if (value instanceof Y.Map) return canonical(value.entries(), depth);
  if (value instanceof Y.AbstractType || value instanceof Y.Doc || ArrayBuffer.isView(value))
    return undefined;
  return canonical(Object.entries(value), depth);
};

const canonical = (entries: Iterable<[string, unknown]>, depth: number): object => {
  const kept: [string, unknown][] = [];
  for (const [name, value] of entries) {
    const json = isForbiddenName(name) ? undefined : jsonOf(value, depth + 1);
    if (json !== undefined) kept.push([name.toWellFormed(), json]);
  }
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Whether two values say the same, whatever the order of their names. */
export const sameJson = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(jsonOf(a) ?? null) === JSON.stringify(jsonOf(b) ?? null);

/** Where a file holds what no document could carry; null when it is fit. */
export const unfitAt = (
  value: unknown,
  at: readonly string[] = [],
): { at: readonly string[]; why: string } | null => {
  if (typeof value !== 'object' || value === null) return null;
  if (at.length > MAX_DEPTH) return { at, why: `nested deeper than ${MAX_DEPTH}` };
  for (const [name, inner] of Object.entries(value)) {
    if (isForbiddenName(name)) return { at: [...at, name], why: 'a name that values may not use' };
    const unfit = unfitAt(inner, [...at, name]);
    if (unfit) return unfit;
  }
  return null;
};
