import { decodeMessage, encodeMessage, isFinal, MAX_MESSAGE, type Message } from '#product/wire.ts';
import { pauseBefore } from './backoff.ts';

/** How often the line is looked at, and how long it may be silent: asked first, then opened anew. Milliseconds. */
const LOOK = 5_000;
const SILENT = 20_000;
const DEAD = 30_000;

export interface LineOptions {
  /** Asked at each try, as what the address carries may have changed. */
  readonly address: () => string;
  readonly opened: () => void;
  readonly heard: (message: Message) => void;
  /** `wanted`: closed by us to open it again. */
  readonly closed: (wanted: boolean) => void;
  /** Whether to come back at once after this code of the server's. */
  readonly again: (code: number) => boolean;
  /** Closed for good, with the server's code. */
  readonly ended: (code: number) => void;
  readonly random: () => number;
}

/** A socket that comes back by itself: after growing pauses, and at once when the device is online or looked at again. */
export class Line {
  readonly #options: LineOptions;
  #socket: WebSocket | null = null;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval>;
  #heardAt = 0;
  #askedAt = 0;
  #over = false;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#watch = setInterval(() => this.#look(), LOOK);
    globalThis.addEventListener?.('online', this.#again);
    globalThis.addEventListener?.('offline', this.#drop);
    if (typeof document !== 'undefined') document.addEventListener('visibilitychange', this.#seen);
    this.#open();
  }

  /** Sends a message; false when it is too large to be one. Without a connection it is passed over. */
  send(message: Message): boolean {
    const bytes = encodeMessage(message);
    if (bytes.length > MAX_MESSAGE) return false;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(bytes);
    return true;
  }

  /** The connection has proved good: the next failure is the first again. */
  settled(): void {
    this.#failures = 0;
  }

  reconnect(): void {
    this.#hangUp(true);
    this.#again();
  }

  close(): void {
    this.#over = true;
    this.#hangUp(true);
    clearTimeout(this.#retry);
    clearInterval(this.#watch);
    globalThis.removeEventListener?.('online', this.#again);
    globalThis.removeEventListener?.('offline', this.#drop);
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', this.#seen);
  }

  #open(): void {
    clearTimeout(this.#retry);
    const socket = new WebSocket(this.#options.address());
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#heardAt = Date.now();
    socket.onopen = () => {
      this.#heardAt = Date.now();
      this.#options.opened();
    };
    socket.onmessage = ({ data }) => {
      this.#heardAt = Date.now();
      const message = data instanceof ArrayBuffer ? decodeMessage(new Uint8Array(data)) : null;
      if (message) this.#options.heard(message);
    };
    socket.onclose = ({ code }) => this.#lost(code);
  }

  #lost(code: number): void {
    this.#socket = null;
    if (this.#options.again(code)) {
      this.#options.closed(true);
      const pause = this.#failures++ === 0 ? 0 : pauseBefore(this.#failures, this.#options.random);
      this.#retry = setTimeout(() => this.#open(), pause);
      return;
    }
    if (isFinal(code)) {
      this.close();
      this.#options.ended(code);
      return;
    }
    this.#options.closed(false);
    this.#retry = setTimeout(() => this.#open(), pauseBefore(this.#failures++, this.#options.random));
  }

  // A browser may take minutes to notice that a socket is dead: from here on it is none of ours.
  #hangUp(wanted: boolean): void {
    const socket = this.#socket;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    this.#socket = null;
    socket.close();
    this.#options.closed(wanted);
  }

  #again = (): void => {
    if (!this.#socket && !this.#over) this.#open();
  };

  // The device says it is offline; a server on the device itself can be reached all the same, so we go on trying.
  #drop = (): void => {
    if (!this.#socket || this.#over) return;
    this.#hangUp(false);
    this.#retry = setTimeout(() => this.#open(), pauseBefore(this.#failures++, this.#options.random));
  };

  #seen = (): void => {
    if (document.visibilityState === 'visible') this.#again();
  };

  // Timers sleep in a hidden tab: silence alone proves nothing, an unanswered question does.
  #look(): void {
    const now = Date.now();
    const silent = now - this.#heardAt;
    if (!this.#socket || silent < SILENT) return;
    if (this.#askedAt < this.#heardAt) {
      this.#askedAt = now;
      this.send({ kind: 'query-awareness' });
    } else if (now - this.#askedAt >= DEAD - SILENT) {
      this.#hangUp(false);
      this.#again();
    }
  }
}
