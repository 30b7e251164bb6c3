import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type * as Y from 'yjs';
import type { CloseName, Person, Right } from '#product/wire.ts';
import { type Log, silentLog } from '../log.server.ts';
import type { Act } from './ask.server.ts';
import type { Bus } from './bus.server.ts';
import { type Clock, realClock } from './clock.server.ts';
import { Committer } from './committer.server.ts';
import { type Compactor, compactorHere } from './compactor.server.ts';
import type { Connection, Entrant } from './connection.server.ts';
import { Door, type MayEnter } from './door.server.ts';
import { Follower } from './follower.server.ts';
import { LIMITS, type Limits } from './limits.server.ts';
import type { LiveLog } from './live-log.server.ts';
import { type Neighbour, Nodes } from './nodes.server.ts';
import { type Landlord, Room } from './room.server.ts';
import { StoreAway } from './settled.server.ts';
import type { Admits, World } from './world.server.ts';

export interface RoomsOptions {
  readonly log: LiveLog;
  /** Where logs are folded; here when left out, which keeps everybody waiting. */
  readonly compactor?: Compactor;
  /** How this process speaks with others on the same log; left out when it is alone there. */
  readonly bus?: Bus | undefined;
  readonly mayEnter: MayEnter;
  /** Proxies on other machines that are believed when they say for whom they ask. */
  readonly trustedProxies?: readonly string[];
  /** Refuses what could not be part of a product; anything is taken when left out. */
  readonly admits?: Admits;
  /** Colours that tell people apart; with them nobody in a room has the colour of another while there are any left. */
  readonly palette?: readonly string[];
  readonly clock?: Clock;
  readonly logger?: Log;
  readonly limits?: Limits;
  /** Told after each commit, with the document as committed: look, do not touch. */
  readonly onChange?: (productId: string, doc: Y.Doc) => void;
}

/** Somebody in a room, by connection: a person with two windows is there twice. */
export interface Here {
  readonly person: Person;
  readonly right: Right;
  /** What they show of themselves; null before they have. */
  readonly state: Readonly<Record<string, unknown>> | null;
}

export interface RoomsStats {
  readonly rooms: number;
  readonly connections: number;
  /** Since the start. */
  readonly updates: number;
  readonly frames: number;
  readonly refused: number;
  /** Waiting for a tick. */
  readonly waitingBytes: number;
  /** Waiting in sockets to be read by the other side. */
  readonly unsentBytes: number;
  /** Sockets that were too many, since the start. */
  readonly turnedAway: number;
  /** Statements that committed rows since the start, how long they took in all, and how often a row met another's. */
  readonly commits: number;
  readonly commitSeconds: number;
  readonly clashes: number;
  readonly storeAway: boolean;
  /** Processes that serve together, this one among them, as far as it knows. */
  readonly nodes: number;
  /** There should be others, and nothing is heard. */
  readonly busAway: boolean;
}

export interface Rooms {
  /** Takes an upgrade for /live/…; false leaves it to others, untouched. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Reads a document as it is committed; null when there is none. Rejects with StoreAway when it cannot be had. */
  read<T>(productId: string, look: (doc: Y.Doc) => T): Promise<T | null>;
  /**
   * Changes a document in the name of somebody, in one transaction; resolves once its row is committed, with null
   * when there is no such document. Decide before you write: an act that throws is undone, but costs a reload, and
   * an act may run again on a fresh copy. It is told how many bytes the document may still take, and adds no more
   * than that. Rejects with StoreAway when nothing can be stored.
   */
  change<T>(productId: string, by: string | null, act: Act<T>): Promise<T | null>;
  who(productId: string): Here[];
  /** Tells the pages of a product that something beside its document has changed, such as `play <id>`. */
  news(productId: string, topic: string): void;
  /** Closes those whose rights have changed; of what they sent nothing is taken that no row holds yet. */
  closePeople(productId: string, whose: (entrant: Entrant) => boolean, why?: CloseName): void;
  /** Where somebody is signed in has changed, or they are gone: whom the door would not let in any more is closed. */
  accountChanged(account: string): void;
  /** Removes a document with its log, and closes everybody in it. */
  remove(productId: string): Promise<void>;
  stats(): RoomsStats;
  /** Commits what has arrived, closes everybody and stops. */
  close(): Promise<void>;
}

/** What ties this process to others on the same log: their rows are followed, and they hear of what is done here. */
const withOthers = (
  bus: Bus,
  rooms: ReadonlyMap<string, Room>,
  { log, clock, limits, logger }: Pick<World, 'log' | 'clock' | 'limits' | 'logger'>,
  rightsChanged: () => void,
) => {
  const follower = new Follower(log, clock, limits, logger, () =>
    [...rooms.values()].map(({ document }) => document),
  );
  const neighbour: Neighbour = {
    open: () => rooms.keys(),
    rows: (productId, seq) => rooms.get(productId)?.document.hear(seq),
    door: (productId) => {
      rightsChanged();
      const room = rooms.get(productId);
      if (!room) return;
      // Removed, perhaps: the log says.
      void follower.bring(room.document);
      void room.askForAll();
    },
    account: (account) => {
      rightsChanged();
      for (const room of rooms.values()) void room.askFor(account);
    },
    news: (productId, topic) => rooms.get(productId)?.news(topic),
    showing: (productId) => rooms.get(productId)?.presence.own() ?? null,
    shown: (productId, node, states) => rooms.get(productId)?.shownFar(node, states),
    gone: (node, productId) => {
      for (const room of rooms.values())
        if (productId === null || room.productId === productId) room.shownFar(node, null);
    },
  };
  return { follower, nodes: new Nodes(bus, neighbour, clock, limits, logger) };
};

/** The rooms of a process: one for each product in use. */
export const createRooms = (options: RoomsOptions): Rooms => {
  const { log, clock = realClock, logger = silentLog, limits = LIMITS } = options;
  const { compactor = compactorHere(log), admits = () => true, palette = [] } = options;
  const rooms = new Map<string, Room>();
  const counts = { updates: 0, frames: 0, refused: 0, clashes: 0, waitingBytes: 0 };
  const committer = new Committer(log, clock, limits, logger, (away) => {
    for (const room of rooms.values()) room.storeAway(away);
  });
  const others =
    options.bus && withOthers(options.bus, rooms, { log, clock, limits, logger }, () => door.rightsChanged());
  const behind = (productId: string) => {
    const room = rooms.get(productId);
    if (room) void others?.follower.bring(room.document);
  };
  const world: World = { log, compactor, committer, clock, limits, admits, palette, logger, counts, behind };
  const landlord: Landlord = {
    changed: (productId, doc, seq) => {
      options.onChange?.(productId, doc);
      others?.nodes.rows(productId, seq);
    },
    shown: (productId, states) => others?.nodes.show(productId, states),
    ended: (room) => {
      if (rooms.get(room.productId) === room) leave(room);
    },
  };
  const leave = (room: Room) => {
    rooms.delete(room.productId);
    others?.nodes.shut(room.productId);
  };
  const roomOf = (productId: string): Room => {
    let room = rooms.get(productId);
    if (!room) {
      rooms.set(productId, (room = new Room(productId, world, landlord)));
      others?.nodes.opened(productId);
    }
    return room;
  };
  /** Acts on a room that has all that other processes have committed by now. */
  const upToDate = <T>(productId: string, act: (room: Room) => Promise<T>): Promise<T> => {
    const { document } = roomOf(productId);
    if (!others || !document.place) return act(roomOf(productId));
    return others.follower.bring(document).then(
      () => act(roomOf(productId)),
      (cause) => Promise.reject(new StoreAway('The product cannot be read at the moment.', { cause })),
    );
  };
  const connections = (): Connection[] => [...rooms.values()].flatMap((room) => [...room.connections]);

  const door = new Door({
    mayEnter: options.mayEnter,
    trustedProxies: options.trustedProxies ?? [],
    clock,
    limits,
    logger,
    enter: (productId, connection, epoch) => roomOf(productId).enter(connection, epoch),
  });

  const folding = new Set<Promise<void>>();
  const unload = (room: Room) => {
    const isOpenElsewhere = others?.nodes.isOpenElsewhere(room.productId) ?? false;
    leave(room);
    const folded = room.document.rest(isOpenElsewhere).finally(() => folding.delete(folded));
    folding.add(folded);
  };

  let cancelBeat = () => {};
  const beat = () => {
    for (const connection of connections()) connection.beat();
    for (const room of rooms.values()) if (room.isIdle(clock.now())) unload(room);
    cancelBeat = clock.after(limits.heartbeat, beat);
  };
  cancelBeat = clock.after(limits.heartbeat, beat);

  const close = async () => {
    cancelBeat();
    for (const connection of connections()) connection.hold('closing');
    const until = clock.now() + limits.flush;
    while ([...rooms.values()].some((room) => !room.document.isQuiet) && clock.now() < until) {
      await new Promise<void>((resolve) => clock.after(limits.tick.most, resolve));
    }
    committer.stop();
    others?.follower.stop();
    for (const room of [...rooms.values()]) room.document.end('restarting');
    await Promise.all([door.close('restarting'), others?.nodes.close(), compactor.close()]);
    await Promise.all(folding);
  };
  let closing: Promise<void> | undefined;

  return {
    handleUpgrade: (request, socket, head) => door.handleUpgrade(request, socket, head),
    read: (productId, look) => upToDate(productId, (room) => room.read(look)),
    change: (productId, by, act) => upToDate(productId, (room) => room.change(by, act)),
    who: (productId) => {
      const room = rooms.get(productId);
      return [...(room?.connections ?? [])].map((connection) => ({
        person: connection.person,
        right: connection.right,
        state: room!.presence.of(connection),
      }));
    },
    news: (productId, topic) => {
      rooms.get(productId)?.news(topic);
      others?.nodes.news(productId, topic);
    },
    closePeople: (productId, whose, why = 'rights-changed') => {
      door.rightsChanged();
      for (const connection of rooms.get(productId)?.connections ?? []) {
        if (whose(connection)) connection.close(why);
      }
      others?.nodes.door(productId);
    },
    accountChanged: (account) => {
      door.rightsChanged();
      for (const room of rooms.values()) void room.askFor(account);
      others?.nodes.account(account);
    },
    remove: async (productId) => {
      door.rightsChanged();
      await log.remove(productId);
      rooms.get(productId)?.document.end('no-such-product');
      others?.nodes.door(productId);
    },
    stats: () => ({
      rooms: rooms.size,
      connections: connections().length,
      ...counts,
      unsentBytes: connections().reduce((sum, connection) => sum + connection.unsent, 0),
      turnedAway: door.turnedAway,
      commits: committer.commits,
      commitSeconds: committer.seconds,
      storeAway: committer.away,
      nodes: 1 + (others?.nodes.peers ?? 0),
      busAway: others ? !others.nodes.hears : false,
    }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};
