import * as Y from 'yjs';
import { entitiesOf, productOf, setAsideOf } from './document.ts';

/**
 * A document's history grows with every session, and each edit costs what the history holds. An epoch ends it: the
 * next document says the same and remembers nothing. What is no part of a product stays behind.
 */
const partsOf = (doc: Y.Doc): readonly Y.Map<unknown>[] => [entitiesOf(doc), productOf(doc), setAsideOf(doc)];

const copyOf = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.clone() : value);

/** A document that says what this one says, in a fresh history of one client. */
export const afresh = (doc: Y.Doc): Y.Doc => {
  const fresh = new Y.Doc();
  const parts = partsOf(fresh);
  fresh.transact(() => {
    for (const [index, part] of partsOf(doc).entries())
      for (const [key, value] of part) parts[index]!.set(key, copyOf(value));
  });
  return fresh;
};

/** What stands at a place of an event, counted from the part it was observed in. */
const at = (part: Y.Map<unknown>, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => {
    if (value instanceof Y.Map) return value.get(`${step}`);
    return value instanceof Y.Array ? value.get(Number(step)) : undefined;
  }, part);

type Delta = Y.YEvent<Y.AbstractType<unknown>>['delta'];

const copied = (delta: Delta): Delta =>
  delta.map((step) =>
    Array.isArray(step.insert)
      ? { ...step, insert: step.insert.map(copyOf) }
      : { ...step, ...(step.insert === undefined ? {} : { insert: copyOf(step.insert) as string }) },
  );

const applyDelta = (list: Y.Array<unknown>, delta: Delta): void => {
  let place = 0;
  for (const { retain = 0, delete: remove = 0, insert } of delta) {
    place += retain;
    if (remove > 0) list.delete(place, remove);
    if (!Array.isArray(insert)) continue;
    list.insert(place, insert);
    place += insert.length;
  }
};

const repeat = (event: Y.YEvent<Y.AbstractType<unknown>>, there: unknown): void => {
  if (there instanceof Y.Map && event.target instanceof Y.Map) {
    for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged)
      if (event.target.has(key)) there.set(key, copyOf(event.target.get(key)));
      else there.delete(key);
  } else if (there instanceof Y.Text) there.applyDelta(copied(event.delta), { sanitize: false });
  else if (there instanceof Y.Array) applyDelta(there, copied(event.delta));
};

/**
 * Does `act` to a document, and the same to one that says the same in another history: key by key, and each text
 * letter by letter at its very place, so that what others write there meanwhile is merged as ever.
 */
export const carryOver = (from: Y.Doc, to: Y.Doc, act: () => void): void => {
  const [old, fresh] = [partsOf(from), partsOf(to)];
  const handlers = old.map((_, index) => (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    // Outer ones come first: what lies within them is then already where it will be.
    for (const event of events) repeat(event, at(fresh[index]!, event.path));
  });
  for (const [index, part] of old.entries()) part.observeDeep(handlers[index]!);
  try {
    to.transact(() => from.transact(act));
  } finally {
    for (const [index, part] of old.entries()) part.unobserveDeep(handlers[index]!);
  }
};
