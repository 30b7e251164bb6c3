import * as Y from 'yjs';

/** Yjs draws client ids of 32 bits, and keeps clocks in numbers that are fast within 31. */
const MAX_CLIENT = 2 ** 32;
const MAX_CLOCK = 2 ** 31;
/** Deeper values could be read here and break a page that reads them with less stack. */
const MAX_DEPTH = 32;

export type Read = ReturnType<typeof Y.decodeUpdate>;

/**
 * An update that Yjs could have made; null when these bytes are none. Yjs trusts what it is given: an update that refers to
 * its own future, or holds something of no length, throws half way or leaves a document that never loads again.
 */
export const readSound = (update: Uint8Array): Read | null => {
  try {
    const read = Y.decodeUpdate(update);
    const isWhole =
      read.structs.every(isSoundStruct) &&
      [...read.ds.clients].every(([client, runs]) => isSoundRuns(client, runs));
    return isWhole ? read : null;
  } catch {
    return null;
  }
};

export const isSound = (update: Uint8Array): boolean => readSound(update) !== null;

/** The clients that write in an update. */
export const writers = ({ structs }: Read): readonly number[] => [
  ...new Set(structs.map(({ id }) => id.client)),
];

type Struct = Read['structs'][number];
interface Run {
  readonly clock: number;
  readonly len: number;
}

const isSoundRun = (client: number, { clock, len }: Run): boolean =>
  client < MAX_CLIENT && len > 0 && clock + len < MAX_CLOCK;

const isSoundRuns = (client: number, runs: readonly Run[]): boolean =>
  runs.every((run) => isSoundRun(client, run));

const isSoundStruct = (struct: Struct): boolean => {
  const { client, clock } = struct.id;
  if (!isSoundRun(client, { clock, len: struct.length })) return false;
  if (!(struct instanceof Y.Item)) return true;
  const { origin, rightOrigin, parent, content } = struct;
  return [origin, rightOrigin, parent].every((to) => isPast(struct.id, to)) && isShallow(content);
};

// What another client made may still be on its way; what this one made comes in order.
const isPast = (id: Y.ID, to: unknown): boolean =>
  !(to instanceof Y.ID) || (to.client < MAX_CLIENT && (to.client !== id.client || to.clock < id.clock));

const isShallow = (content: Y.Item['content']): boolean => {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) {
    return content.arr.every((value) => depthWithin(value, MAX_DEPTH));
  }
  if (content instanceof Y.ContentEmbed) return depthWithin(content.embed, MAX_DEPTH);
  return !(content instanceof Y.ContentFormat) || depthWithin(content.value, MAX_DEPTH);
};

const depthWithin = (value: unknown, depth: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  ArrayBuffer.isView(value) ||
  (depth > 0 && Object.values(value).every((inner) => depthWithin(inner, depth - 1)));
