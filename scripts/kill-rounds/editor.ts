import { on, once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { decodeMessage, encodeMessage, type Message } from '../../src/product/wire.ts';

const say = (socket: WebSocket, message: Message): void => {
  if (socket.readyState === WebSocket.OPEN) socket.send(encodeMessage(message));
};

/** The note in which an editor keeps their edits, each a field of it: only a model may enter a document. */
type Note = Y.Map<true | string | Y.Text>;
const isEdit = (field: string): boolean => field !== 'kind' && field !== 'text';

/** Somebody who edits, counts what was acknowledged, and comes back with their copy after each loss. */
export class Editor {
  readonly #name: string;
  readonly #doc = new Y.Doc();
  readonly #acknowledged = new Set<string>();
  #socket: WebSocket | null = null;
  #made: string[] = [];
  /** For each update message of this connection: how many edits it and those before it hold. */
  #sent: number[] = [];
  #answered = false;

  constructor(name: string) {
    this.#name = name;
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.#answered) this.#send(update, false);
    });
  }

  get edits(): number {
    return this.#made.length;
  }

  get acknowledged(): string[] {
    return [...this.#acknowledged];
  }

  connect(address: string): void {
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#sent = [];
    this.#answered = false;
    socket.on('error', () => {});
    socket.on('open', () => say(socket, { kind: 'step1', stateVector: Y.encodeStateVector(this.#doc) }));
    socket.on('message', (data: Buffer) => this.#hear(decodeMessage(data)));
  }

  /** Breaks the connection off. */
  leave(): void {
    this.#socket?.terminate();
  }

  async gone(): Promise<void> {
    if (this.#socket && this.#socket.readyState !== WebSocket.CLOSED) await once(this.#socket, 'close');
    this.#answered = false;
  }

  /** One edit that can be recognised, and often some typing beside it. */
  edit(random: () => number): void {
    const edit = `${this.#name}-${this.#made.length}`;
    this.#made.push(edit);
    this.#doc.transact(() => {
      const note = this.#note();
      note.set(edit, true);
      const text = note.get('text') as Y.Text;
      if (random() < 0.6) text.insert(Math.floor(random() * (text.length + 1)), edit);
      else if (text.length > 40) text.delete(Math.floor(random() * (text.length - 20)), 20);
    });
  }

  #note(): Note {
    const entities = this.#doc.getMap<Note>('entities');
    const known = entities.get(this.#name);
    if (known) return known;
    const note: Note = new Y.Map();
    entities.set(this.#name, note);
    note.set('kind', 'note');
    note.set('text', new Y.Text());
    return note;
  }

  #hear(message: Message | null): void {
    if (message?.kind === 'step1') {
      this.#answered = true;
      this.#send(Y.encodeStateAsUpdate(this.#doc, message.stateVector), true);
    } else if (message?.kind === 'update') Y.applyUpdate(this.#doc, message.update, this);
    // An incomplete one is asked for again, whole; any other refusal would count as saved.
    else if (message?.kind === 'refused' && message.code !== 'incomplete')
      throw new Error(`${this.#name} was refused: ${message.code}`);
    else if (message?.kind === 'saved') {
      for (const edit of this.#made.slice(0, this.#sent[message.count - 1])) this.#acknowledged.add(edit);
    }
  }

  #send(update: Uint8Array, answer: boolean): void {
    this.#sent.push(this.#made.length);
    say(this.#socket!, { kind: 'update', update, answer });
  }
}

/** What somebody sees who comes with nothing. */
export const readAll = async (address: string): Promise<ReadonlySet<string>> => {
  const doc = new Y.Doc();
  const socket = new WebSocket(address);
  await once(socket, 'open');
  say(socket, { kind: 'step1', stateVector: Y.encodeStateVector(doc) });
  for await (const [data] of on(socket, 'message')) {
    const message = decodeMessage(data);
    if (message?.kind !== 'update') continue;
    Y.applyUpdate(doc, message.update);
    if (message.answer) break;
  }
  socket.terminate();
  return new Set(
    [...doc.getMap<Note>('entities').values()].flatMap((note) => [...note.keys()].filter(isEdit)),
  );
};
