import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** One client's presence as y-protocols awareness carries it. `json` is `null` in letters once they have left. */
export interface PresenceState {
  readonly client: number;
  /** Grows with every state a client sends. */
  readonly clock: number;
  readonly json: string;
}

export const encodeStates = (states: readonly PresenceState[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const { client, clock, json } of states) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
};

/** Reads awareness states, the first so many; null for bytes that are none. What the JSON says is yet to be checked. */
export const decodeStates = (bytes: Uint8Array, most = Number.POSITIVE_INFINITY): PresenceState[] | null => {
  try {
    const decoder = decoding.createDecoder(bytes);
    const states: PresenceState[] = [];
    for (let left = Math.min(decoding.readVarUint(decoder), most); left > 0; left--) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      states.push({ client, clock, json: decoding.readVarString(decoder) });
    }
    return states;
  } catch {
    return null;
  }
};
