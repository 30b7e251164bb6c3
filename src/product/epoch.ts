import * as Y from 'yjs';
import { entitiesOf, productOf, setAsideOf } from './document.ts';

/**
 * A document's history grows with every session, and each edit costs what the history holds. An epoch ends it: the
 * next document says the same and remembers nothing. What is no part of a product stays behind.
 */
const partsOf = (doc: Y.Doc): readonly Y.Map<unknown>[] => [entitiesOf(doc), productOf(doc), setAsideOf(doc)];

type Shared = Y.AbstractType<unknown>;
/** A type to be filled, and the one whose content it is to have. */
type ToFill = readonly [to: Shared, from: Shared];

/** A value as it is; of a type an empty one of its sort, which `fill` gives the content once it stands in a document. */
const hollow = (value: unknown, toFill: ToFill[]): unknown => {
  if (!(value instanceof Y.AbstractType)) return value;
  const made = value._copy() as Shared;
  toFill.push([made, value]);
  return made;
};

/** Fills outer ones first and in a loop: a document may be deeper than any stack. */
const fill = (toFill: ToFill[]): void => {
  for (let next = toFill.pop(); next; next = toFill.pop()) {
    const [to, from] = next;
    if (to instanceof Y.Map && from instanceof Y.Map)
      for (const [key, value] of from) to.set(key, hollow(value, toFill));
    else if (to instanceof Y.Text && from instanceof Y.Text)
      to.applyDelta(hollowDelta(from.toDelta(), toFill), { sanitize: false });
    else if (to instanceof Y.Array && from instanceof Y.Array)
      to.insert(
        0,
        from.toArray().map((value) => hollow(value, toFill)),
      );
  }
};

/** A document that says what this one says, in a fresh history of one client. */
export const afresh = (doc: Y.Doc): Y.Doc => {
  const fresh = new Y.Doc();
  const old = partsOf(doc);
  fresh.transact(() => fill(partsOf(fresh).map((part, index) => [part, old[index]!] as unknown as ToFill)));
  return fresh;
};

/** What stands at a place of an event, counted from the part it was observed in. */
const at = (part: Y.Map<unknown>, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, step) => {
    if (value instanceof Y.Map) return value.get(`${step}`);
    return value instanceof Y.Array ? value.get(Number(step)) : undefined;
  }, part);

type Delta = Y.YEvent<Shared>['delta'];

const hollowDelta = (delta: Delta, toFill: ToFill[]): Delta =>
  delta.map((step) =>
    Array.isArray(step.insert)
      ? { ...step, insert: step.insert.map((value) => hollow(value, toFill)) }
      : { ...step, ...(step.insert === undefined ? {} : { insert: hollow(step.insert, toFill) as string }) },
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
  const toFill: ToFill[] = [];
  if (there instanceof Y.Map && event.target instanceof Y.Map) {
    for (const key of (event as unknown as Y.YMapEvent<unknown>).keysChanged)
      if (event.target.has(key)) there.set(key, hollow(event.target.get(key), toFill));
      else there.delete(key);
  } else if (there instanceof Y.Text) there.applyDelta(hollowDelta(event.delta, toFill), { sanitize: false });
  else if (there instanceof Y.Array) applyDelta(there, hollowDelta(event.delta, toFill));
  fill(toFill);
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
