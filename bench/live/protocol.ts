/** How each server is spoken to: the same edits and cursors, in its own frames. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export type ProtocolName = 'ours' | 'plain' | 'hocuspocus' | 'relay';

export interface Heard {
  readonly kind: 'step1' | 'answer' | 'update' | 'awareness' | 'other';
  readonly content: Uint8Array;
}

export interface Protocol {
  address(url: string, room: string): string;
  /** What is sent when the line is open, to be given the document. */
  greet(room: string, stateVector: Uint8Array): Uint8Array[];
  update(room: string, update: Uint8Array, answer?: boolean): Uint8Array;
  awareness(room: string, states: Uint8Array): Uint8Array;
  hear(data: Uint8Array): Heard;
  /** Whether it gives out a document at all. */
  readonly hasDocument: boolean;
}

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
/** Hocuspocus: an answer that asks for none. */
const SYNC_REPLY = 4;

const frame = (...parts: (number | string | Uint8Array)[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part);
    else if (typeof part === 'string') encoding.writeVarString(encoder, part);
    else encoding.writeVarUint8Array(encoder, part);
  }
  return encoding.toUint8Array(encoder);
};

const NOTHING = new Uint8Array();
const hear = (data: Uint8Array, named: boolean): Heard => {
  const decoder = decoding.createDecoder(data);
  if (named) decoding.readVarString(decoder);
  const type = decoding.readVarUint(decoder);
  if (type === AWARENESS) return { kind: 'awareness', content: decoding.readVarUint8Array(decoder) };
  if (type !== SYNC && !(named && type === SYNC_REPLY)) return { kind: 'other', content: NOTHING };
  const step = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  return { kind: (['step1', 'answer', 'update'] as const)[step] ?? 'other', content };
};

const plain = (address: Protocol['address'], hasDocument: boolean): Protocol => ({
  address,
  hasDocument,
  // A relay would ask everybody in the room for a document they do not have.
  greet: (_, stateVector) => (hasDocument ? [frame(SYNC, 0, stateVector)] : []),
  update: (_, update, answer = false) => frame(SYNC, answer ? 1 : 2, update),
  awareness: (_, states) => frame(AWARENESS, states),
  hear: (data) => hear(data, false),
});

export const PROTOCOLS: Readonly<Record<ProtocolName, Protocol>> = {
  ours: plain((url, room) => `${url}/live/${room}?token=bench&ack=1`, true),
  plain: plain((url, room) => `${url}/${room}`, true),
  relay: plain((url, room) => `${url}/${room}`, false),
  hocuspocus: {
    address: (url) => url,
    hasDocument: true,
    greet: (room, stateVector) => [frame(room, AUTH, 0, ''), frame(room, SYNC, 0, stateVector)],
    update: (room, update, answer = false) => frame(room, SYNC, answer ? 1 : 2, update),
    awareness: (room, states) => frame(room, AWARENESS, states),
    hear: (data) => hear(data, true),
  },
};
