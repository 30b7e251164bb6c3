/** People who type and point, in a process of their own: `node scripts/soak/crowd.ts URL ROOM…`, twelve in each room. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeStates } from '../../src/product/presence-states.ts';
import { decodeMessage, encodeMessage } from '../../src/product/wire.ts';

const [url, ...rooms] = process.argv.slice(2);
const PER_ROOM = 12;
/** Each: an edit a second, four moves of the cursor. */
const BEAT = 1_000;
const MOVES = 4;
const SENTENCE =
  'en tant que bénévole, je veux voir la prochaine séance afin de ne pas me déplacer pour rien';

class Somebody {
  readonly #doc = new Y.Doc();
  readonly #socket: WebSocket;
  readonly #own: Y.Text;
  #clock = 0;
  sent = 0;
  saved = 0;

  constructor(room: string, at: number) {
    // Only what they write themselves: the others' edits are received and not kept, or this process would be the soak.
    this.#own = this.#doc.getText(`p${at}`);
    this.#socket = new WebSocket(`${url}/live/${room}?ack=1&token=p${at}`);
    this.#socket.on('message', (data: Buffer) => {
      const message = decodeMessage(data);
      if (message?.kind === 'saved') this.saved = message.count;
    });
    this.#doc.on('update', (update: Uint8Array) => {
      this.sent++;
      this.#socket.send(encodeMessage({ kind: 'update', update, answer: false }));
    });
  }

  async open(): Promise<void> {
    await once(this.#socket, 'open');
    this.#socket.send(encodeMessage({ kind: 'step1', stateVector: new Uint8Array([0]) }));
    this.#socket.once('close', (code: number) => {
      throw new Error(`Somebody was put out with ${code}.`);
    });
  }

  /** Goes on with a sentence, letter by letter, and begins anew behind its end. */
  type(): void {
    if (this.#own.length >= SENTENCE.length) this.#own.delete(0, this.#own.length);
    else this.#own.insert(this.#own.length, SENTENCE[this.#own.length]!);
  }

  point(): void {
    const clock = ++this.#clock;
    const json = JSON.stringify({
      place: 'story-map',
      cursor: { over: null, x: Math.random(), y: Math.random() },
    });
    const states = encodeStates([{ client: this.#doc.clientID, clock, json }]);
    this.#socket.send(encodeMessage({ kind: 'awareness', states }));
  }
}

const everybody = rooms.flatMap((room) =>
  Array.from({ length: PER_ROOM }, (_, at) => new Somebody(room, at)),
);
await Promise.all(everybody.map((one) => one.open()));
for (const one of everybody) {
  void (async () => {
    await pause(Math.random() * BEAT);
    for (;;) {
      one.type();
      for (let move = 0; move < MOVES; move++) {
        one.point();
        await pause(BEAT / MOVES);
      }
    }
  })();
}
process.on('message', () => {
  const [sent, saved] = [everybody.map((one) => one.sent), everybody.map((one) => one.saved)];
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
  process.send!({ sent: sum(sent), saved: sum(saved) });
});
process.send!('ready');
