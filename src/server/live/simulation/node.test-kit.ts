import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.server.ts';
import type { Limits } from '../limits.server.ts';
import type { LiveLog } from '../live-log.server.ts';
import type { MemoryBus } from '../memory-bus.test-kit.ts';
import { createRooms, type Rooms } from '../rooms.server.ts';
import { byToken } from '../rooms.test-kit.ts';
import type { SimulatedTime } from './time.test-kit.ts';

export interface NodeOptions {
  readonly time: SimulatedTime;
  readonly log: LiveLog;
  /** Milliseconds to the database, one way. */
  readonly distance: () => number;
  readonly limits: Limits;
  /** Its line to the other nodes; none when it is alone. */
  readonly bus: BusLine | undefined;
}

export type BusLine = ReturnType<MemoryBus['line']>;

/** A server process that may be killed: from then on nothing of it happens any more. */
export class SimulatedNode {
  readonly rooms: Rooms;
  readonly bus: BusLine | undefined;
  readonly #server = createServer();
  readonly #lines = new Set<Duplex>();
  readonly #dead: Promise<never>;
  #die: (why: Error) => void = () => {};
  #alive = true;
  #landing = false;

  constructor({ time, log, distance, limits, bus }: NodeOptions) {
    this.#dead = new Promise<never>((_, reject) => {
      this.#die = reject;
    });
    this.#dead.catch(() => {});
    const clock: Clock = {
      now: time.now,
      after: (wait, act) => time.after(wait, () => this.#alive && act()),
      soon: (act) => time.soon(() => this.#alive && act()),
    };
    this.bus = bus;
    this.rooms = createRooms({
      log: this.#from(log, time, distance),
      bus: bus && { ...bus, say: async (messages) => (this.#alive ? bus.say(messages) : undefined) },
      mayEnter: byToken,
      clock,
      limits,
    });
    this.#server.on('upgrade', (request, socket, head) => this.rooms.handleUpgrade(request, socket, head));
  }

  accept(line: Duplex): void {
    this.#lines.add(line);
    line.once('close', () => this.#lines.delete(line));
    this.#server.emit('connection', line);
  }

  /** `landing`: what was on its way to the database arrives all the same; nobody hears the answer. */
  kill(landing: boolean): void {
    this.#alive = false;
    this.#landing = landing;
    this.#die(new Error('killed'));
    void this.bus?.close();
    for (const line of this.#lines) line.destroy();
    this.#server.close();
  }

  /** The log as seen from here: each question and each answer travels for a while. */
  #from(log: LiveLog, time: SimulatedTime, distance: () => number): LiveLog {
    const travel = () => new Promise<void>((resolve) => time.after(distance(), resolve));
    const never = new Promise<never>(() => {});
    const far =
      <Asked extends unknown[], Told>(ask: (...asked: Asked) => Promise<Told>) =>
      async (...asked: Asked): Promise<Told> => {
        await travel();
        if (!this.#alive && !this.#landing) return never;
        const outcome = ask(...asked).then(
          (told) => () => told,
          (error: unknown) => () => {
            throw error;
          },
        );
        const told = await outcome;
        await travel();
        return this.#alive ? told() : never;
      };
    return {
      load: far(log.load),
      append: far(log.append),
      since: far(log.since),
      fold: far(log.fold),
      renew: far(log.renew),
      past: far(log.past),
      // What a process holds for itself alone goes with it.
      alone: (productId, act) => log.alone(productId, () => Promise.race([act(), this.#dead])),
      create: far(log.create),
      remove: far(log.remove),
    };
  }
}
