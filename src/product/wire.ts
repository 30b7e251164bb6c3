import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * What travels between a page and a room, told in docs/live-protocol.md. Each message begins with its number;
 * 0 to 3 are those of y-protocols, so that any Yjs client can take part; 100 and up are ours, and are sent only
 * to clients that ask for them with `ack=1`.
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  denied: 2,
  queryAwareness: 3,
  hello: 100,
  saved: 101,
  refused: 102,
  store: 103,
  news: 104,
  askPast: 105,
  past: 106,
  carry: 107,
  fill: 108,
} as const;

export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Bounds that both sides know. Bytes. */
export const MAX_MESSAGE = 4 * 1024 * 1024;
/** What our pages send in one message: more goes in parts. */
export const MAX_PART = 256 * 1024;
export const MAX_PRESENCE = 4 * 1024;

/** Epochs are counted from 1, as the log keeps them: in 31 bits. */
const MAX_EPOCH = 2 ** 31 - 1;

/** In place of a topic: news were missed, and anything may have changed. */
export const ANYTHING = '*';

export const LIVE_PATH = '/live/';
export const WIRE_VERSION = 1;

/**
 * How a connection ends. 44xx: coming back will not help until something else changes. 45xx, 1012: come back later.
 * Browsers hide the status of a refused upgrade, so the upgrade is always accepted and then closed with its reason.
 */
export const CLOSE = {
  restarting: { code: 1012, reason: 'the server restarts' },
  malformed: { code: 4400, reason: 'messages that are none' },
  'unknown-token': { code: 4401, reason: 'no token that opens this product' },
  forbidden: { code: 4403, reason: 'this product is not open to you' },
  'no-such-product': { code: 4404, reason: 'there is no such product' },
  'other-epoch': { code: 4409, reason: 'the document began a new epoch' },
  revoked: { code: 4410, reason: 'this link was revoked' },
  failed: { code: 4500, reason: 'something went wrong here' },
  'store-away': { code: 4503, reason: 'nothing can be stored at the moment' },
  'too-many': { code: 4508, reason: 'too many connections: come back later' },
  'rights-changed': { code: 4505, reason: 'rights have changed: ask at the door again' },
} as const;
export type CloseName = keyof typeof CLOSE;

/** The name of a close code; null for one that is not ours. */
export const closeName = (code: number): CloseName | null =>
  (Object.keys(CLOSE) as CloseName[]).find((name) => CLOSE[name].code === code) ?? null;

/** Whether the server says that coming back will not help. */
export const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

/**
 * Why an update was not taken. `view-only`: this token may read. `malformed`: it is no Yjs update.
 * `not-a-model`: it adds what could not be part of a product. `full`: the document is at its bound.
 * `client-taken`: it writes under a Yjs client id of somebody else, or otherwise than what stands under it.
 * `incomplete`: it builds on edits the server has not got; what applied is kept, the server asks for the rest.
 */
export type RefusalCode = 'view-only' | 'malformed' | 'incomplete' | 'not-a-model' | 'full' | 'client-taken';

export type Right = 'edit' | 'view';
/** Who somebody is to the others: filled in by the server, never by the page. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

export interface Hello {
  readonly version: number;
  readonly epoch: number;
  readonly right: Right;
  readonly person: Person;
}

export type Message =
  | { kind: 'step1'; stateVector: Uint8Array }
  /** `answer`: sent as sync step 2, else as an update. */
  | { kind: 'update'; update: Uint8Array; answer: boolean }
  | { kind: 'awareness'; states: Uint8Array }
  | { kind: 'query-awareness' }
  | { kind: 'denied'; reason: string }
  | ({ kind: 'hello' } & Hello)
  /** The first `count` update messages of this connection are committed, but for those refused before. */
  | { kind: 'saved'; count: number }
  /** Update message `number` (the first is 1) was not, or not wholly, taken. */
  | { kind: 'refused'; number: number; code: RefusalCode }
  /** Whether the server can store edits; until it can, none is passed on or acknowledged. */
  | { kind: 'store'; away: boolean }
  /** Something beside the document has changed: whoever shows it asks for it again. */
  | { kind: 'news'; topic: string }
  /** I may have edits of an epoch that has ended: what do you have of it? */
  | { kind: 'ask-past'; epoch: number }
  /** All of it by its state vector; an empty one when that epoch is not kept any more. */
  | { kind: 'past'; epoch: number; stateVector: Uint8Array }
  /** An update in the history of an ended epoch. It is counted as an update message. */
  | { kind: 'carry'; epoch: number; update: Uint8Array }
  /** The document fills up: its bytes, and how many it may have. */
  | { kind: 'fill'; bytes: number; bound: number };

const write = (...steps: ((encoder: encoding.Encoder) => void)[]): Uint8Array<ArrayBuffer> => {
  const encoder = encoding.createEncoder();
  for (const step of steps) step(encoder);
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
};
const number = (value: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, value);
const bytes = (value: Uint8Array) => (encoder: encoding.Encoder) =>
  encoding.writeVarUint8Array(encoder, value);
const text = (value: string) => (encoder: encoding.Encoder) => encoding.writeVarString(encoder, value);

/** The bytes of a message. */
export const encodeMessage = (message: Message): Uint8Array<ArrayBuffer> => {
  switch (message.kind) {
    case 'step1':
      return write(number(MESSAGE.sync), number(SYNC.step1), bytes(message.stateVector));
    case 'update':
      return write(
        number(MESSAGE.sync),
        number(message.answer ? SYNC.step2 : SYNC.update),
        bytes(message.update),
      );
    case 'awareness':
      return write(number(MESSAGE.awareness), bytes(message.states));
    case 'query-awareness':
      return write(number(MESSAGE.queryAwareness));
    case 'denied':
      return write(number(MESSAGE.denied), number(0), text(message.reason));
    case 'hello': {
      const { version, epoch, right, person } = message;
      return write(
        number(MESSAGE.hello),
        number(version),
        number(epoch),
        text(right),
        text(JSON.stringify(person)),
      );
    }
    case 'saved':
      return write(number(MESSAGE.saved), number(message.count));
    case 'refused':
      return write(number(MESSAGE.refused), number(message.number), text(message.code));
    case 'store':
      return write(number(MESSAGE.store), number(message.away ? 1 : 0));
    case 'news':
      return write(number(MESSAGE.news), text(message.topic));
    case 'ask-past':
      return write(number(MESSAGE.askPast), number(message.epoch));
    case 'past':
      return write(number(MESSAGE.past), number(message.epoch), bytes(message.stateVector));
    case 'fill':
      return write(number(MESSAGE.fill), number(message.bytes), number(message.bound));
    case 'carry':
      return write(number(MESSAGE.carry), number(message.epoch), bytes(message.update));
  }
};

/** Reads a message; null for bytes that are none. Bytes it holds are a view of what was given. */
export const decodeMessage = (data: Uint8Array): Message | null => {
  try {
    return readMessage(decoding.createDecoder(data));
  } catch {
    return null;
  }
};

const readEpoch = (from: decoding.Decoder): number => {
  const epoch = decoding.readVarUint(from);
  if (epoch > MAX_EPOCH) throw new Error('No product has so many epochs.');
  return epoch;
};

const readMessage = (from: decoding.Decoder): Message | null => {
  switch (decoding.readVarUint(from)) {
    case MESSAGE.sync: {
      const step = decoding.readVarUint(from);
      const content = decoding.readVarUint8Array(from);
      if (step === SYNC.step1) return { kind: 'step1', stateVector: content };
      if (step === SYNC.step2) return { kind: 'update', update: content, answer: true };
      return step === SYNC.update ? { kind: 'update', update: content, answer: false } : null;
    }
    case MESSAGE.awareness:
      return { kind: 'awareness', states: decoding.readVarUint8Array(from) };
    case MESSAGE.queryAwareness:
      return { kind: 'query-awareness' };
    case MESSAGE.denied:
      decoding.readVarUint(from);
      return { kind: 'denied', reason: decoding.readVarString(from) };
    case MESSAGE.hello: {
      const version = decoding.readVarUint(from);
      const epoch = readEpoch(from);
      const right = decoding.readVarString(from) as Right;
      return { kind: 'hello', version, epoch, right, person: JSON.parse(decoding.readVarString(from)) };
    }
    case MESSAGE.saved:
      return { kind: 'saved', count: decoding.readVarUint(from) };
    case MESSAGE.refused: {
      const which = decoding.readVarUint(from);
      return { kind: 'refused', number: which, code: decoding.readVarString(from) as RefusalCode };
    }
    case MESSAGE.store:
      return { kind: 'store', away: decoding.readVarUint(from) === 1 };
    case MESSAGE.news:
      return { kind: 'news', topic: decoding.readVarString(from) };
    case MESSAGE.askPast:
      return { kind: 'ask-past', epoch: readEpoch(from) };
    case MESSAGE.past: {
      const epoch = readEpoch(from);
      return { kind: 'past', epoch, stateVector: decoding.readVarUint8Array(from) };
    }
    case MESSAGE.fill:
      return { kind: 'fill', bytes: decoding.readVarUint(from), bound: decoding.readVarUint(from) };
    case MESSAGE.carry: {
      const epoch = readEpoch(from);
      return { kind: 'carry', epoch, update: decoding.readVarUint8Array(from) };
    }
    default:
      return null;
  }
};
