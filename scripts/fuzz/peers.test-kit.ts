import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeFile } from '../../src/product/file.ts';
import { LiveModel } from '../../src/product/live-model.ts';
import { create } from '../../src/product/pen.ts';
import { CLOSE, decodeMessage, encodeMessage, type Message } from '../../src/product/wire.ts';

/** Sends frames as they are and leaves; answers the code it was closed with, null when it left by itself. */
export const vandal = async (address: string, frames: readonly Uint8Array[]): Promise<number | null> => {
  const socket = new WebSocket(address);
  socket.on('error', () => {});
  const closed = once(socket, 'close').then(([code]) => code as number);
  await Promise.race([once(socket, 'open').catch(() => {}), closed]);
  for (const frame of frames) if (socket.readyState === WebSocket.OPEN) socket.send(frame);
  // Once this is answered, all before it has been looked at.
  const answered = new Promise<null>((resolve) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    socket.ping();
    socket.once('pong', () => resolve(null));
  });
  const outcome = await Promise.race([closed, answered]);
  socket.terminate();
  return outcome;
};

/** The document began a fresh history: come back with an empty one (docs/live-protocol.md). */
const MOVE = CLOSE['other-epoch'].code;

/** Somebody at work in earnest among vandals, who notes everything that goes wrong for them. */
export class Honest {
  readonly faults: string[] = [];
  readonly #name: string;
  readonly #address: string;
  readonly #moves: boolean;
  /** Saved, each under its id: none of them may ever be missing. */
  readonly #stories: string[] = [];
  #doc!: Y.Doc;
  #model!: LiveModel;
  #socket!: WebSocket;
  #sent = 0;
  #saved = 0;
  #synced = false;
  #ended: number | null = null;
  #epochs = 0;

  /** `moves`: they go on after a new epoch; who does not is a control. */
  constructor(name: string, address: string, { moves = true } = {}) {
    this.#name = name;
    this.#address = address;
    this.#moves = moves;
    this.#begin();
  }

  get client(): number {
    return this.#doc.clientID;
  }

  /** Where they go on under their client id. */
  get clock(): number {
    return Y.getState(this.#doc.store, this.client);
  }

  /** A new epoch has closed their connection, and they did not come back. */
  get isPutOut(): boolean {
    return this.#ended === MOVE;
  }

  /** Connects with an empty document, as any client does that comes for the first time. */
  #begin(): void {
    const doc = new Y.Doc();
    const socket = new WebSocket(this.#address);
    [this.#doc, this.#model, this.#socket] = [doc, new LiveModel(doc), socket];
    [this.#sent, this.#saved, this.#synced] = [0, 0, false];
    this.#epochs++;
    socket.on('open', () => this.#say({ kind: 'step1', stateVector: Y.encodeStateVector(doc) }));
    socket.on('message', (data: Buffer) => this.#hear(decodeMessage(data)));
    socket.on('close', (code: number) => {
      if (code === MOVE && this.#moves) this.#begin();
      else this.#ended = code;
    });
    socket.on('error', (error) => this.faults.push(`${this.#name}: ${error.message}`));
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(update, false);
    });
  }

  get isSaved(): boolean {
    return this.#synced && this.#saved === this.#sent;
  }

  /** Writes a story, and waits until it is saved; once more where a new epoch began before it was. */
  async write(): Promise<void> {
    const id = `${this.#name}-${this.#stories.length}`;
    const title = `Story ${this.#stories.length} of ${this.#name}`;
    for (let epoch = 0; epoch !== this.#epochs; ) {
      await this.until(() => this.#synced);
      epoch = this.#epochs;
      const [model, by, now] = [this.#model, this.#name, () => '2026-11-28T09:00:00.000Z'];
      const pen = { model, by, now, newId: () => id, origin: 'pen' };
      if (!model.find('story', id)) create(pen, 'story', { title });
      await this.until(() => this.isSaved || epoch !== this.#epochs);
    }
    this.#stories.push(id);
  }

  async until(holds: () => boolean): Promise<void> {
    for (let waited = 0; !holds(); waited++) {
      if (waited > 9_000) throw new Error(`${this.#name} waits in vain. ${this.faults.join('; ')}`);
      if (this.#ended !== null && !(this.isPutOut && !this.#moves))
        throw new Error(`${this.#name} was put out with ${this.#ended}.`);
      await pause(10);
    }
  }

  /** Whether they see these people's stories whole; reads the product as every page and export does. */
  sees(others: readonly Honest[]): boolean {
    return others.every((other) =>
      other.#stories.every(
        (id, at) => this.#model.find('story', id)?.title === `Story ${at} of ${other.#name}`,
      ),
    );
  }

  read(): void {
    try {
      writeFile(this.#doc, 'p', '');
      if (this.#doc.store.pendingStructs) this.faults.push(`${this.#name} waits for edits that never come`);
    } catch (error) {
      this.faults.push(`${this.#name} cannot read the product: ${error}`);
    }
  }

  leave(): void {
    this.#socket.terminate();
  }

  #hear(message: Message | null): void {
    if (message?.kind === 'step1') this.#send(Y.encodeStateAsUpdate(this.#doc, message.stateVector), true);
    else if (message?.kind === 'saved') this.#saved = message.count;
    else if (message?.kind === 'refused') this.faults.push(`${this.#name} was refused: ${message.code}`);
    else if (message?.kind === 'update') {
      try {
        Y.applyUpdate(this.#doc, message.update, this);
      } catch (error) {
        this.faults.push(`${this.#name} cannot apply what came: ${error}`);
      }
      this.#synced ||= message.answer;
    }
  }

  #send(update: Uint8Array, answer: boolean): void {
    this.#sent++;
    this.#say({ kind: 'update', update, answer });
  }

  #say(message: Message): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(encodeMessage(message));
  }
}
