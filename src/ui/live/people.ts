import { decodeStates, encodeStates } from '#product/presence-states.ts';
import { type Person as Known, MAX_PRESENCE, type Right } from '#product/wire.ts';

type Json = Readonly<Record<string, unknown>>;

/** What somebody lets the others see. */
export interface Shown {
  readonly place: string | null;
  readonly editing: { readonly entity: string; readonly field: string } | null;
  readonly selected: readonly string[];
  readonly cursor: { readonly over: string | null; readonly x: number; readonly y: number } | null;
  readonly drawing: {
    readonly on: string;
    readonly points: string;
    readonly ink: string;
    readonly width: number;
  } | null;
}

export interface Somebody extends Shown {
  readonly client: number;
  readonly name: string;
  readonly colour: string;
  readonly self: boolean;
  readonly canEdit: boolean;
}

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const text = (value: unknown, max = 200): string | null =>
  typeof value === 'string' ? value.slice(0, max) : null;
const share = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Reads what another page shows; whatever makes no sense is simply not shown. */
export const readShown = (state: Json): Shown => {
  const [editing, cursor] = [object(state.editing), object(state.cursor)];
  const [entity, field] = [text(editing.entity), text(editing.field)];
  const [x, y] = [share(cursor.x), share(cursor.y)];
  return {
    place: text(state.place),
    editing: entity !== null && field !== null ? { entity, field } : null,
    selected: Array.isArray(state.selected)
      ? state.selected.flatMap((id) => (typeof id === 'string' ? [id] : [])).slice(0, 50)
      : [],
    cursor: x !== null && y !== null ? { over: text(cursor.over), x, y } : null,
    drawing: readDrawing(object(state.drawing)),
  };
};

const readDrawing = (drawing: Json): Shown['drawing'] => {
  const [on, points, ink] = [text(drawing.on), text(drawing.points, MAX_PRESENCE), text(drawing.ink)];
  const width = share(drawing.width);
  return on === null || points === null || ink === null || width === null ? null : { on, points, ink, width };
};

const readSomebody = (client: number, json: string): Somebody | null => {
  try {
    const state = object(JSON.parse(json));
    const user = object(state.user);
    const [name, colour] = [text(user.name) ?? '', text(user.colour) ?? ''];
    return { client, name, colour, self: false, canEdit: user.right === 'edit', ...readShown(state) };
  } catch {
    return null;
  }
};

const UNSEEN: Shown = { place: null, editing: null, selected: [], cursor: null, drawing: null };

/** Who is here. The others are as the server says; of oneself, what one shows. */
export class People {
  readonly #own: number;
  readonly #send: (states: Uint8Array) => void;
  readonly #others = new Map<number, Somebody>();
  readonly #listeners = new Set<() => void>();
  #self: Somebody | null = null;
  #shown = UNSEEN;
  #clock = 0;
  #list: readonly Somebody[] = [];

  /** `own`: this page's client id. `send` gets awareness states for the server. */
  constructor(own: number, send: (states: Uint8Array) => void) {
    this.#own = own;
    this.#send = send;
  }

  people = (): readonly Somebody[] => this.#list;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows something of oneself to the others. */
  show(part: Partial<Shown>): void {
    const next = { ...this.#shown, ...part };
    if (JSON.stringify(next) === JSON.stringify(this.#shown)) return;
    this.#shown = next;
    if (!this.#self) return;
    this.#self = { ...this.#self, ...next };
    this.renew();
    this.#tell();
  }

  /** Says again what one shows: to a new connection, and from time to time, else clients count one as gone. */
  renew(): void {
    this.#clock++;
    this.#send(encodeStates([{ client: this.#own, clock: this.#clock, json: JSON.stringify(this.#shown) }]));
  }

  /** The server says who one is. */
  welcome({ name, colour }: Known, right: Right): void {
    this.#self = { client: this.#own, name, colour, self: true, canEdit: right === 'edit', ...this.#shown };
    this.#tell();
  }

  receive(states: Uint8Array): void {
    const before = this.#self;
    let others = 0;
    for (const { client, json } of decodeStates(states) ?? []) {
      const somebody = json === 'null' ? null : readSomebody(client, json);
      if (client === this.#own) this.#recolour(somebody);
      else {
        others++;
        if (somebody) this.#others.set(client, somebody);
        else this.#others.delete(client);
      }
    }
    if (others > 0 || this.#self !== before) this.#tell();
  }

  // Of oneself one knows what one shows; in which colour is the server's to say.
  #recolour(asShown: Somebody | null): void {
    const colour = asShown?.colour;
    if (this.#self && colour && colour !== this.#self.colour) this.#self = { ...this.#self, colour };
  }

  /** Nothing is known of anybody without a connection. */
  clear(): void {
    this.#others.clear();
    this.#self = null;
    this.#tell();
  }

  #tell(): void {
    this.#list = [...(this.#self ? [this.#self] : []), ...this.#others.values()];
    for (const listener of [...this.#listeners]) listener();
  }
}
