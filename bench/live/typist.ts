/** Somebody's typing as Yjs encodes it, made by hand: a document for each of thousands would cost more than the servers. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { entitiesOf, newEntity } from '../../src/product/document.ts';

/** What stands in a story before somebody types into it. */
const BEGUN = 'en tant que bénévole, je veux voir la prochaine séance '.repeat(4);
const HAS_ORIGIN = 0x80;
const HAS_RIGHT = 0x40;
const STRING = 4;
const TYPED = 'ab';

export class Typist {
  readonly client: number;
  /** A story of their own, to be sent first. */
  readonly story: Uint8Array;
  /** The clock behind all that was written so far. */
  clock: number;
  readonly #begun: number;

  constructor(client: number) {
    this.client = client;
    const doc = new Y.Doc();
    doc.clientID = client;
    const story = newEntity('story', { want: '', order: 'a0', title: `Story of ${client}` });
    entitiesOf(doc).set(`s${client}`, story);
    this.#begun = Y.getState(doc.store, client);
    (story.get('want') as Y.Text).insert(0, BEGUN);
    this.clock = Y.getState(doc.store, client);
    this.story = Y.encodeStateAsUpdate(doc);
  }

  /** Goes on writing where the last letters stand. */
  append(): Uint8Array {
    return this.#type(this.clock - 1, null);
  }

  /** Writes somewhere into what stood there. */
  scatter(chance: number): Uint8Array {
    const at = this.#begun + Math.floor(chance * (BEGUN.length - 1));
    return this.#type(at, at + 1);
  }

  #type(after: number, before: number | null): Uint8Array {
    const encoder = encoding.createEncoder();
    const number = (value: number) => encoding.writeVarUint(encoder, value);
    // One client, one struct.
    number(1);
    number(1);
    number(this.client);
    number(this.clock);
    encoding.writeUint8(encoder, STRING | HAS_ORIGIN | (before === null ? 0 : HAS_RIGHT));
    number(this.client);
    number(after);
    if (before !== null) {
      number(this.client);
      number(before);
    }
    encoding.writeVarString(encoder, TYPED);
    // Nothing deleted.
    number(0);
    this.clock += TYPED.length;
    return encoding.toUint8Array(encoder);
  }
}
