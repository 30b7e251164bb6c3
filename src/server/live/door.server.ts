import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type CloseName, LIVE_PATH, type Person, type Right } from '#product/wire.ts';
import { addressOf } from '../http/address.server.ts';
import type { Log } from '../log.server.ts';
import type { Clock } from './clock.server.ts';
import { type Admitted, Connection, closeSocket } from './connection.server.ts';
import { Crowd } from './crowd.server.ts';
import type { Limits } from './limits.server.ts';

/** What the door knows of who knocks. Cookies that a page of another site sent along are taken off before. */
export interface Knock {
  readonly productId: string;
  readonly token: string | null;
  readonly cookie: string | null;
}

export type DoorRefusal = 'unknown-token' | 'forbidden' | 'no-such-product' | 'revoked';

export type Entry =
  | {
      readonly ok: true;
      readonly right: Right;
      readonly person: Person;
      /** The link that let them in, by its id, to close those who came by it. */
      readonly link?: string;
      /** The account that is signed in where they come from. */
      readonly account?: string | undefined;
      /** In how many milliseconds this ends by itself, as an account does that is no longer signed in; left out where it does not. */
      readonly endsIn?: number | undefined;
      /** How often rights had changed when this was decided, read in the same statement; left out where none do. */
      readonly rights?: number;
    }
  | { readonly ok: false; readonly reason: DoorRefusal };

/** Decides who may enter. Asked at each connection, and again when rights change meanwhile. */
export type MayEnter = (knock: Knock) => Promise<Entry>;

export interface DoorOptions {
  readonly mayEnter: MayEnter;
  /** Proxies on other machines that are believed when they say for whom they ask. */
  readonly trustedProxies: readonly string[];
  readonly clock: Clock;
  readonly limits: Limits;
  readonly logger: Log;
  enter(productId: string, connection: Connection, epoch: number | null): void;
}

interface Asked {
  productId: string;
  token: string | null;
  epoch: number | null;
  ours: boolean;
}

/** What an address under /live/ asks for; null when it is another address. */
export const readAddress = (url: string): Asked | null => {
  // Anybody may ask for anything, also for what is no address: an error here would end the process.
  if (!URL.canParse(url, 'http://here')) return null;
  const { pathname, searchParams } = new URL(url, 'http://here');
  if (!pathname.startsWith(LIVE_PATH)) return null;
  const epoch = Number(searchParams.get('epoch') || Number.NaN);
  return {
    productId: decoded(pathname.slice(LIVE_PATH.length)),
    token: searchParams.get('token'),
    // Who can carry edits over need not be of this epoch.
    epoch: Number.isSafeInteger(epoch) && searchParams.get('carry') !== '1' ? epoch : null,
    ours: searchParams.get('ack') === '1',
  };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

const admitted = (entry: Entry & { ok: true }, knock: () => Promise<Entry>): Admitted => ({
  person: entry.person,
  right: entry.right,
  link: entry.link ?? null,
  account: entry.account ?? null,
  endsIn: entry.endsIn ?? null,
  rights: entry.rights ?? Number.POSITIVE_INFINITY,
  askAgain: async () => {
    const again = await knock();
    return again.ok ? admitted(again, knock) : null;
  },
});

/** Where sockets come in. Every upgrade is accepted, so that a browser can be told why it is closed. */
export class Door {
  readonly #options: DoorOptions;
  readonly #sockets: WebSocketServer;
  readonly #open = new Set<WebSocket>();
  readonly #crowd: Crowd;
  #turnedAway = 0;
  #rightsChanged = 0;
  #closed: CloseName | null = null;

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#crowd = new Crowd(options.limits.crowd);
    this.#sockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: options.limits.message,
    });
  }

  /** Whoever is on their way in is asked for again. */
  rightsChanged(): void {
    this.#rightsChanged++;
  }

  /** Takes the upgrade when it is for a room; false leaves it to others, untouched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const asked = readAddress(request.url ?? '/');
    if (!asked) return false;
    const { clock, limits, logger, trustedProxies } = this.#options;
    const gone = this.#crowd.come(addressOf(request, trustedProxies), asked.productId, clock.now());
    if (gone) socket.once('close', gone);
    else this.#turnedAway++;
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', (cause) => logger.debug('A connection broke.', { cause }));
      if (gone) void this.#knock(opened, socket, request, asked);
      else closeSocket(opened, 'too-many', clock, limits);
    });
    return true;
  }

  /** How many were too many, since the start. */
  get turnedAway(): number {
    return this.#turnedAway;
  }

  async #knock(socket: WebSocket, line: Duplex, request: IncomingMessage, asked: Asked): Promise<void> {
    const { clock, limits, logger } = this.#options;
    // Nothing is read before we know who it is.
    socket.pause();
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    const refuse = (name: CloseName) => closeSocket(socket, name, clock, limits);
    try {
      const entry = await this.#decide(request, asked);
      if (this.#closed) return refuse(this.#closed);
      if (!entry.ok) return refuse(entry.reason);
      if (socket.readyState !== socket.OPEN) return;
      const knock = () => this.#decide(request, asked);
      const connection = new Connection({ socket, line }, admitted(entry, knock), asked.ours, clock, limits);
      this.#options.enter(asked.productId, connection, asked.epoch);
    } catch (cause) {
      logger.error('Who may enter could not be decided.', { product: asked.productId, cause });
      refuse('store-away');
    }
  }

  /** Asks again when rights changed during the answer, which may then rest on the old ones. */
  async #decide(request: IncomingMessage, { productId, token }: Asked): Promise<Entry> {
    const knock = { productId, token, cookie: request.headers.cookie ?? null };
    for (;;) {
      const before = this.#rightsChanged;
      const entry = await this.#options.mayEnter(knock);
      if (before === this.#rightsChanged) return entry;
    }
  }

  /** Lets nobody in any more, and resolves when all have gone. */
  async close(why: CloseName): Promise<void> {
    this.#closed = why;
    const { clock, limits } = this.#options;
    const gone = [...this.#open].map(
      (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
    );
    for (const socket of this.#open) closeSocket(socket, why, clock, limits);
    await Promise.all(gone);
  }
}
