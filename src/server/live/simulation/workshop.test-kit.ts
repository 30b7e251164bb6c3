import { vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { writeFile } from '#product/file.ts';
import { decodeMessage } from '#product/wire.ts';
import { LIMITS, type Limits } from '../limits.server.ts';
import type { LiveLog } from '../live-log.server.ts';
import { memoryBus } from '../memory-bus.test-kit.ts';
import { type MemoryLog, memoryLog } from '../memory-log.test-kit.ts';
import { EMPTY_STATE } from '../rooms.test-kit.ts';
import type { Act } from './acts.test-kit.ts';
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
}

/** Bounds so low that a handful of edits meets each of them. */
const TIGHT: Limits = {
  ...LIMITS,
  tick: { people: 1, most: 10 },
  unsent: 2_048,
  inbox: 2_048,
  messages: { perSecond: 40, burst: 60 },
  fold: { rows: 6, bytes: 4_096 },
  idle: 500,
  heartbeat: 5_000,
  away: { silence: 300, firstPause: 20, lastPause: 200 },
};

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
  readonly #committed = new Y.Doc();
  #seq = 0;
  #distance = 1;
  #clients = 0;
  #fault: string | null = null;

  constructor({ people, nodes = 1, through = (log) => log, makeUndo }: WorkshopOptions) {
    // What lands is noted before anything can fold it away.
    const append: LiveLog['append'] = (rows) => this.#log.append(rows).finally(() => this.#stored());
    this.#through = through({ ...this.#log, append });
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
        if (!holds(first![1], edit)) throw new Fault(`An edit of ${page.name} that was saved is gone`);
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.close();
    for (const line of this.#lines.values()) line.cut();
    for (const node of this.#nodes) node?.kill(false);
    await this.#time.pass(0);
    vi.unstubAllGlobals();
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
        this.#openPage(act.who, act.kept ? Y.encodeStateAsUpdate(page.doc) : null);
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
      limits: TIGHT,
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
      committed: () => this.#stored(),
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
    if (message?.kind === 'update' && !holds(this.#stored(), message.update))
      this.#fault ??= `p${who} was shown what is not stored`;
  }

  /** What the log holds at this moment. */
  #stored(): Y.Doc {
    const rows = this.#log.rows('p').filter(({ seq }) => seq > this.#seq);
    for (const row of rows.sort((a, b) => a.seq - b.seq)) {
      Y.applyUpdate(this.#committed, row.bytes);
      this.#seq = row.seq;
    }
    return this.#committed;
  }

  /** Everybody is in step, and of pages that were left nothing is on its way any more. */
  #isWell(): boolean {
    const connections = this.#nodes.reduce((sum, node) => sum + (node?.rooms.stats().connections ?? 0), 0);
    return connections === this.#pages.length && this.#pages.every((page) => page.isSaved);
  }

  async #allDocuments(): Promise<[string, Y.Doc][]> {
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
      ['the log', this.#stored()],
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
