import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { decodeMessage, encodeMessage, type Message } from '#product/wire.ts';
import { until } from '../until.test-kit.ts';
import type { MayEnter } from './door.server.ts';
import { createRooms, type Rooms, type RoomsOptions } from './rooms.server.ts';

/** Tokens of the form `edit:awa` or `view:luc` open every product, in that person's name. */
export const byToken: MayEnter = async ({ token }) => {
  const [right, name] = (token ?? '').split(':');
  if ((right !== 'edit' && right !== 'view') || !name) return { ok: false, reason: 'unknown-token' };
  return { ok: true, right, person: { id: name, name, colour: '#123456' }, link: `${right}-link` };
};

export interface House {
  readonly rooms: Rooms;
  readonly url: string;
  /** A y-websocket client as it comes from the shelf. */
  guest(token: string, productId?: string, doc?: Y.Doc): Guest;
  /** A bare socket that speaks the wire. */
  caller(token: string, query?: string, productId?: string): Promise<Caller>;
  close(): Promise<void>;
}

/** A server with rooms, on any free port unless given one. What was opened through it goes when it closes. */
export const openHouse = async ({
  port = 0,
  ...options
}: Omit<RoomsOptions, 'mayEnter'> & Partial<RoomsOptions> & { port?: number }): Promise<House> => {
  const rooms = createRooms({ mayEnter: byToken, ...options });
  const server: Server = createServer((_, response) => response.writeHead(404).end());
  server.on('upgrade', (request, socket, head) => {
    if (!rooms.handleUpgrade(request, socket, head)) socket.destroy();
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`;
  const guests: Guest[] = [];
  return {
    rooms,
    url,
    guest(token, productId = 'p', doc = new Y.Doc()) {
      const guest = new Guest(url, productId, token, doc);
      guests.push(guest);
      return guest;
    },
    caller: async (token, query = 'ack=1', productId = 'p') => {
      const caller = new Caller(`${url}/${productId}?token=${token}&${query}`);
      await caller.open;
      return caller;
    },
    async close() {
      for (const guest of guests) guest.leave();
      await rooms.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

export class Guest {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;

  constructor(url: string, productId: string, token: string, doc: Y.Doc) {
    this.doc = doc;
    this.provider = new WebsocketProvider(url, productId, doc, {
      WebSocketPolyfill: WebSocket as never,
      disableBc: true,
      params: { token },
    });
  }

  get text(): Y.Text {
    return this.doc.getText('t');
  }

  async synced(): Promise<this> {
    if (!this.provider.synced)
      await new Promise<void>((resolve) => this.provider.once('sync', () => resolve()));
    return this;
  }

  /** Resolves once the document answers yes. */
  until(holds: (doc: Y.Doc) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds(this.doc)) return;
        this.doc.off('update', look);
        resolve();
      };
      this.doc.on('update', look);
      look();
    });
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

export class Caller {
  readonly socket: WebSocket;
  readonly heard: Message[] = [];
  readonly open: Promise<void>;
  /** The code the server closed with. */
  readonly closed: Promise<number>;

  constructor(address: string) {
    this.socket = new WebSocket(address);
    this.socket.on('message', (data: Buffer) => {
      const message = decodeMessage(data);
      if (message) this.heard.push(message);
    });
    this.open = once(this.socket, 'open').then(() => {});
    this.closed = new Promise((resolve) => this.socket.once('close', resolve));
    this.socket.on('error', () => {});
  }

  say(...messages: Message[]): void {
    for (const message of messages) this.socket.send(encodeMessage(message));
  }

  /** Sends an update and answers its number, when updates are sent in no other way. */
  update(update: Uint8Array): void {
    this.say({ kind: 'update', update, answer: false });
  }

  all<K extends Message['kind']>(kind: K): Extract<Message, { kind: K }>[] {
    return this.heard.filter((message) => message.kind === kind) as never;
  }

  /** Resolves with the first message heard so far, or from now on, that fits. */
  hears<K extends Message['kind']>(
    kind: K,
    fits: (message: Extract<Message, { kind: K }>) => boolean = () => true,
  ): Promise<Extract<Message, { kind: K }>> {
    return until(() => this.all(kind).find(fits)) as never;
  }

  /** A full turn: what was said before has reached the room, and its answer is here. */
  async roundTrip(): Promise<void> {
    const before = this.all('awareness').length;
    this.say({ kind: 'query-awareness' });
    await until(() => this.all('awareness').length > before);
  }
}

/** The update that an edit on a fresh document makes. */
export const updateOf = (act: (doc: Y.Doc) => void, doc: Y.Doc = new Y.Doc()): Uint8Array => {
  const before = Y.encodeStateVector(doc);
  act(doc);
  return Y.encodeStateAsUpdate(doc, before);
};

export const typed = (text: string): Uint8Array => updateOf((doc) => doc.getText('t').insert(0, text));

export const wordsIn = (doc: Y.Doc): string => doc.getText('t').toString();

export const EMPTY_STATE = Y.encodeStateAsUpdate(new Y.Doc());
