import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Update = ReturnType<typeof Y.decodeUpdate>;
type Struct = Update['structs'][number];
interface Run {
  readonly clock: number;
  readonly len: number;
}

/** Bytes of a deleted run at most, and of what stands before the structs of a client: numbers of 53 bits. */
const RUN = 16;
const CLIENT = 24;

/**
 * An update as several, of so many bytes each: each can be applied as soon as those before it are, and together they
 * are the whole. What it deletes goes with the part that brings it, or comes last where it was there before. An update
 * that is small enough stays as it is; a single thing that is larger is a part of its own.
 */
export const inParts = (update: Uint8Array, bytes: number): readonly Uint8Array[] => {
  if (update.length <= bytes) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const deletions = new Deletions(ds);
  const parts: Part[] = [];
  let part: Part | undefined;
  const partFor = (client: number, size: number): Part => {
    if (!part || part.sizeWith(client, size) > bytes) parts.push((part = new Part()));
    part.size = part.sizeWith(client, size);
    return part;
  };
  for (const struct of inOrder(structs)) {
    const encoder = new Y.UpdateEncoderV1();
    struct.write(encoder, 0);
    const written = encoder.toUint8Array();
    const deleted = deletions.take(struct);
    const to = partFor(struct.id.client, written.length + deleted.length * RUN);
    to.add(struct, written);
    to.remove(struct.id.client, deleted);
  }
  for (const [client, run] of deletions.left()) partFor(client, RUN).remove(client, [run]);
  return parts.map((one) => one.encode());
};

/** Structs behind all that they build on: each client's in the order of clocks. */
const inOrder = (structs: readonly Struct[]): readonly Struct[] => {
  const ordered: Struct[] = [];
  const lists = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = lists.get(struct.id.client);
    if (list) list.push(struct);
    else lists.set(struct.id.client, [struct]);
  }
  const given = new Map<number, number>();
  const nextOf = (client: number): Struct | undefined => lists.get(client)?.[given.get(client) ?? 0];
  const isAwaited = ({ client, clock }: Y.ID) =>
    (nextOf(client)?.id.clock ?? Number.POSITIVE_INFINITY) <= clock;
  for (const client of lists.keys()) {
    const stack = [client];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = nextOf(top);
      const before = next && basesOf(next).find((id) => id.client !== top && isAwaited(id));
      // No history goes in circles; one that is forged to is given as it comes.
      if (before && !stack.includes(before.client)) stack.push(before.client);
      else {
        if (next) ordered.push(next);
        given.set(top, (given.get(top) ?? 0) + 1);
        if (!next || stack.length > 1) stack.pop();
      }
    }
  }
  return ordered;
};

const basesOf = (struct: Struct): readonly Y.ID[] =>
  struct instanceof Y.Item
    ? [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID)
    : [];

/** A part, as Yjs's first encoding has it: the structs of each client, then what is deleted. */
class Part {
  /** Bytes, rather too many. */
  size = CLIENT;
  readonly #structs = new Map<number, { readonly clock: number; readonly written: Uint8Array[] }>();
  readonly #runs = new Map<number, Run[]>();

  /** How large it is with so many bytes more of a client. */
  sizeWith(client: number, bytes: number): number {
    const names = Number(!this.#structs.has(client)) + Number(!this.#runs.has(client));
    return this.size + names * CLIENT + bytes;
  }

  add({ id: { client, clock } }: Struct, written: Uint8Array): void {
    const known = this.#structs.get(client);
    if (known) known.written.push(written);
    else this.#structs.set(client, { clock, written: [written] });
  }

  remove(client: number, runs: readonly Run[]): void {
    const known = this.#runs.get(client);
    if (known) known.push(...runs);
    else if (runs.length > 0) this.#runs.set(client, [...runs]);
  }

  encode(): Uint8Array {
    const encoder = encoding.createEncoder();
    const numbers = (...values: number[]) => {
      for (const value of values) encoding.writeVarUint(encoder, value);
    };
    numbers(this.#structs.size);
    for (const [client, { clock, written }] of this.#structs) {
      numbers(written.length, client, clock);
      for (const one of written) encoding.writeUint8Array(encoder, one);
    }
    numbers(this.#runs.size);
    for (const [client, runs] of this.#runs) {
      numbers(client, runs.length);
      for (const { clock, len } of runs) numbers(clock, len);
    }
    return encoding.toUint8Array(encoder);
  }
}

/** What an update deletes, to be taken piece by piece: of each client in the order of clocks. */
class Deletions {
  readonly #waiting: ReadonlyMap<number, Run[]>;
  readonly #left: [client: number, run: Run][] = [];

  constructor({ clients }: Update['ds']) {
    // The first is taken from the end.
    const fromEnd = (runs: readonly Run[]) => runs.toSorted((a, b) => b.clock - a.clock);
    this.#waiting = new Map([...clients].map(([client, runs]) => [client, fromEnd(runs)]));
  }

  /** What of a struct is deleted. */
  take({ id: { client, clock }, length }: Struct): Run[] {
    const waiting = this.#waiting.get(client) ?? [];
    const end = clock + length;
    const taken: Run[] = [];
    for (let run = waiting.at(-1); run && run.clock < end; run = waiting.at(-1)) {
      waiting.pop();
      const [from, to] = [Math.max(run.clock, clock), Math.min(run.clock + run.len, end)];
      if (run.clock < from)
        this.#left.push([client, { clock: run.clock, len: Math.min(from, run.clock + run.len) - run.clock }]);
      if (from < to) taken.push({ clock: from, len: to - from });
      if (run.clock + run.len > end) {
        waiting.push({ clock: end, len: run.clock + run.len - end });
        break;
      }
    }
    return taken;
  }

  /** What is deleted that the update does not bring. */
  left(): readonly (readonly [client: number, run: Run])[] {
    for (const [client, runs] of this.#waiting) for (const run of runs) this.#left.push([client, run]);
    return this.#left;
  }
}
