import { vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeFile } from '#product/file.ts';
import { decodeMessage } from '#product/wire.ts';
import { LIMITS, type Limits } from '../limits.server.ts';
import type { LiveLog } from '../live-log.server.ts';
import { memoryBus } from '../memory-bus.test-kit.ts';
import { type MemoryLog, memoryLog } from '../memory-log.test-kit.ts';
import { rebuild } from '../packed.server.ts';
import { EMPTY_STATE } from '../rooms.test-kit.ts';
import type { Act } from './acts.test-kit.ts';
import { drawnClientIds } from './client-ids.test-kit.ts';
import { holds } from './committed.test-kit.ts';
import { SimulatedLine } from './line.test-kit.ts';
import { SimulatedNode } from './node.test-kit.ts';
import { type MakeUndo, Page } from './page.test-kit.ts';
import { SimulatedTime } from './time.test-kit.ts';

export interface WorkshopOptions {
  readonly people: number;
  readonly nodes?: number;
  /** What nodes write to; by default the log itself. For controls: a log that lies. */
  readonly through?: (log: MemoryLog) => LiveLog;
  readonly makeUndo?: MakeUndo;
  /** A new epoch begins whenever a handful of clients have written. */
  readonly epochs?: boolean;
}

/** Bounds so low that a handful of edits meets each of them. */
const TIGHT: Limits = {
  ...LIMITS,
  tick: { people: 1, most: 10 },
  unsent: 2_048,
  inbox: 2_048,
  atOnce: 512,
  few: { bytes: 1_024, things: 8 },
  messages: { perSecond: 40, burst: 60 },
  fold: { rows: 6, bytes: 4_096 },
  idle: 500,
  heartbeat: 5_000,
  away: { silence: 300, firstPause: 20, lastPause: 200 },
};

/** Four people who write are enough for a new epoch. */
const SHORT_EPOCHS: Limits = { ...TIGHT, clients: { resting: 2, busy: 4 }, renewal: 50 };

/** How long everything may take to be well again once nothing hinders it any more. */
const PATIENCE = 120_000;

/** Thrown with what was seen that must never happen. */
export class Fault extends Error {
  override name = 'Fault';
}

/**
 * People at one product, with everything between their pages and the log in our hands: time, lines, nodes and the
 * database. The same acts always take the same course.
 */
class Workshop {
  readonly #time = new SimulatedTime();
  readonly #log = memoryLog();
  readonly #bus = memoryBus();
  readonly #through: LiveLog;
  readonly #makeUndo: MakeUndo | undefined;
  readonly #nodes: (SimulatedNode | null)[];
  readonly #pages: Page[] = [];
  readonly #lines = new Map<number, SimulatedLine>();
  readonly #latency: number[];
  readonly #offline = new Set<number>();
  /** What the log holds of each epoch, those that have ended with what came late of them. */
  readonly #stored: Y.Doc[];
  readonly #late: number[] = [];
  readonly #limits: Limits;
  readonly #giveChanceBack = drawnClientIds();
  #seq = 0;
  #distance = 1;
  #clients = 0;
  #fault: string | null = null;

  constructor({ people, nodes = 1, through = (log) => log, makeUndo, epochs = false }: WorkshopOptions) {
    // What lands is noted before anything can fold it away.
    const append: LiveLog['append'] = (rows) => this.#log.append(rows).finally(() => this.#look());
    const renew: LiveLog['renew'] = (...turn) => this.#log.renew(...turn).finally(() => this.#look());
    this.#through = through({ ...this.#log, append, renew });
    this.#limits = epochs ? SHORT_EPOCHS : TIGHT;
    this.#stored = [new Y.Doc()];
    this.#makeUndo = makeUndo;
    this.#latency = Array.from({ length: people }, () => 1);
    this.#nodes = Array.from({ length: nodes }, () => null);
  }

  async open(): Promise<void> {
    const whose = (address: string) => Number(new URL(address).hostname.slice(1));
    const connectTo = (address: string) => this.#line(whose(address));
    const shown = (address: string, data: Uint8Array) => this.#shown(whose(address), data);
    this.#time.rule();
    vi.stubGlobal(
      'WebSocket',
      class extends WebSocket {
        constructor(address: string) {
          super(address, { createConnection: () => connectTo(address) } as never);
          this.on('error', () => {});
          this.on('message', (data: ArrayBuffer) => shown(address, new Uint8Array(data)));
        }
      },
    );
    await this.#log.create('p', EMPTY_STATE);
    for (const at of this.#nodes.keys()) this.#start(at);
    for (const who of this.#latency.keys()) this.#openPage(who, null);
    await this.#pass(1_000);
  }

  async act(act: Act): Promise<void> {
    this.#begin(act);
    await this.#pass(act.do === 'wait' ? act.ms : 0);
  }

  /** Everything is mended and everybody comes back: all must end with the same, and it must be all. */
  async end(): Promise<void> {
    this.#log.mend();
    this.#log.release();
    this.#distance = 1;
    for (const at of this.#nodes.keys()) {
      this.#tamper({ do: 'bus', node: at, what: 'mend' });
      this.#start(at);
    }
    this.#offline.clear();
    this.#latency.fill(1);
    for (const line of this.#lines.values()) {
      line.slow(1);
      line.letThrough();
    }
    for (let waited = 0; waited < PATIENCE && !this.#isWell(); waited += 250) await this.#pass(250);
    const states = this.#pages.map(({ name, state }) => `${name}: ${state.status}, ${state.unsaved} unsaved`);
    if (!this.#isWell()) throw new Fault(`It does not end well. ${states.join('; ')}`);
    // What others were sent last may still be on its way.
    await this.#pass(1_000);
    const [first, ...others] = await this.#allDocuments();
    for (const [name, doc] of others) {
      const same = Y.equalSnapshots(Y.snapshot(first![1]), Y.snapshot(doc));
      if (!same || contentOf(doc) !== contentOf(first![1]))
        throw new Fault(`${name} and ${first![0]} differ`);
    }
    for (const page of this.#pages)
      for (const edit of page.acknowledged)
        if (!this.#holds(edit)) throw new Fault(`An edit of ${page.name} that was saved is gone`);
    for (const { epoch, first, carries } of this.#log.ended('p')) {
      const frames = carries.map(({ frame }) => frame);
      if (contentOf(rebuild(first, frames)) !== contentOf(this.#stored[epoch - 1]!))
        throw new Fault(`Epoch ${epoch} did not come over whole`);
    }
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.close();
    for (const line of this.#lines.values()) line.cut();
    for (const node of this.#nodes) node?.kill(false);
    await this.#time.pass(0);
    vi.unstubAllGlobals();
    this.#giveChanceBack();
  }

  #begin(act: Act): void {
    const line = 'who' in act ? this.#lines.get(act.who) : undefined;
    switch (act.do) {
      case 'work':
        this.#pages[act.who]!.work(act.step);
        break;
      case 'slow':
        this.#latency[act.who] = act.ms;
        line?.slow(act.ms);
        break;
      case 'hold':
        line?.hold(act.way);
        break;
      case 'let through':
        line?.letThrough();
        break;
      case 'cut':
        line?.cut();
        break;
      case 'go offline':
        this.#offline.add(act.who);
        line?.cut();
        break;
      case 'come online':
        this.#offline.delete(act.who);
        break;
      case 'reload': {
        const page = this.#pages[act.who]!;
        page.close();
        // What a device keeps says of which epoch it is; nothing here does.
        const keeps = act.kept && this.#limits === TIGHT;
        this.#openPage(act.who, keeps ? Y.encodeStateAsUpdate(page.doc) : null);
        break;
      }
      case 'kill':
        this.#nodes[act.node]?.kill(act.landing);
        this.#nodes[act.node] = null;
        break;
      case 'start':
        this.#start(act.node);
        break;
      case 'bus':
        this.#tamper(act);
        break;
      case 'database':
        this.#meddle(act.what);
        break;
      case 'slow database':
        this.#distance = act.ms;
    }
  }

  #meddle(what: (Act & { do: 'database' })['what']): void {
    if (what === 'pause') this.#log.hold();
    else if (what === 'go on') this.#log.release();
    else if (what === 'break') this.#log.breakDown();
    else if (what === 'mend') this.#log.mend();
    else this.#log.loseNextAnswer();
  }

  #tamper({ node, what }: Act & { do: 'bus' }): void {
    const line = this.#nodes[node]?.bus;
    if (what === 'break') line?.breakDown();
    else if (what === 'cut silently') line?.cutSilently();
    else line?.mend();
  }

  #start(at: number): void {
    this.#nodes[at] ??= new SimulatedNode({
      time: this.#time,
      log: this.#through,
      distance: () => this.#distance,
      limits: this.#limits,
      bus: this.#nodes.length > 1 ? this.#bus.line() : undefined,
    });
  }

  #openPage(who: number, kept: Uint8Array | null): void {
    this.#pages[who] = new Page({
      name: `p${who}`,
      // In no order, as Yjs draws them.
      client: (++this.#clients * 7_919) % 10_007,
      kept,
      now: this.#time.now,
      isCommitted: (update) => this.#holds(update),
      fault: (what) => void (this.#fault ??= what),
      ...(this.#makeUndo && { makeUndo: this.#makeUndo }),
    });
  }

  /** A page is let in by the first node that is up, from its own on. */
  #line(who: number): SimulatedLine['page'] {
    const line = new SimulatedLine(this.#time, this.#latency[who]!);
    const ups = [...this.#nodes.keys()].map((at) => this.#nodes[(who + at) % this.#nodes.length]);
    const node = ups.find((up) => up);
    this.#lines.set(who, line);
    if (node && !this.#offline.has(who)) node.accept(line.node);
    else this.#time.soon(() => line.cut());
    return line.page;
  }

  #shown(who: number, data: Uint8Array): void {
    const message = decodeMessage(data);
    if (message?.kind === 'update' && !this.#holds(message.update))
      this.#fault ??= `p${who} was shown what is not stored`;
  }

  /** Notes what the log holds at this moment. */
  #look(): void {
    const rows = this.#log.rows('p').filter(({ seq }) => seq > this.#seq);
    const ended = this.#log.ended('p');
    for (const row of rows.sort((a, b) => a.seq - b.seq)) {
      this.#stored[row.epoch - 1] ??= rebuild(ended[row.epoch - 2]!.first, []);
      Y.applyUpdate(this.#stored[row.epoch - 1]!, row.bytes);
      this.#seq = row.seq;
    }
    for (const [at, { carries }] of ended.entries()) {
      for (const { bytes } of carries.slice(this.#late[at])) Y.applyUpdate(this.#stored[at]!, bytes);
      this.#late[at] = carries.length;
    }
  }

  /** Whether the log holds an update, in whichever epoch it was made. */
  #holds(update: Uint8Array): boolean {
    this.#look();
    return this.#stored.some((doc) => holds(doc, update));
  }

  /** Everybody is in step, and of pages that were left nothing is on its way any more. */
  #isWell(): boolean {
    const connections = this.#nodes.reduce((sum, node) => sum + (node?.rooms.stats().connections ?? 0), 0);
    return connections === this.#pages.length && this.#pages.every((page) => page.isSaved);
  }

  async #allDocuments(): Promise<[string, Y.Doc][]> {
    this.#look();
    const copy = (doc: Y.Doc) => {
      const made = new Y.Doc();
      Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
      return made;
    };
    const served: [string, Y.Doc][] = [];
    for (const [at, node] of this.#nodes.entries()) {
      const read = node!.rooms.read('p', copy).then((doc) => served.push([`node ${at}`, doc!]));
      await this.#pass(5_000);
      await read;
    }
    return [
      ['the log', this.#stored.at(-1)!],
      ...served,
      ...this.#pages.map(({ name, doc }): [string, Y.Doc] => [name, doc]),
    ];
  }

  async #pass(milliseconds: number): Promise<void> {
    await this.#time.pass(milliseconds);
    if (this.#fault) throw new Fault(this.#fault);
  }
}

const contentOf = (doc: Y.Doc): string => JSON.stringify(writeFile(doc, '', ''));

/** Plays a workshop to its end. Throws a Fault for what must never happen. */
export const playWorkshop = async (acts: readonly Act[], options: WorkshopOptions): Promise<void> => {
  const workshop = new Workshop(options);
  try {
    await workshop.open();
    for (const act of acts) await workshop.act(act);
    await workshop.end();
  } finally {
    await workshop.close();
  }
};
