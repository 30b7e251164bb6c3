import { MAX_MESSAGE, MAX_PART, MAX_PRESENCE } from '#product/wire.ts';

const MiB = 1024 * 1024;

/** Bounds of the rooms. Times in milliseconds, sizes in bytes. */
export const LIMITS = {
  /**
   * Between two ticks a room rests a millisecond for every so many people, `most` at most: each of them is sent what
   * a tick brings. What arrives meanwhile goes with the next.
   */
  tick: { people: 100, most: 10 },
  /** Presence goes out at most this often. */
  presence: 50,
  message: MAX_MESSAGE,
  presenceState: MAX_PRESENCE,
  /** What may wait in a socket before it is sent no more until it has drained. */
  unsent: 1 * MiB,
  /** A socket that has not drained after this long is cut. */
  drain: 60_000,
  /**
   * What a room takes in one tick, as everybody waits for as long as that takes: some milliseconds for a thousand small
   * things. What is behind it waits for the next; a single update that is larger is cut up unless it is of few things.
   */
  atOnce: 32 * 1024,
  /** So many things are taken in some milliseconds, however long a text is among them. */
  few: { bytes: MAX_PART, things: 1_000 },
  /** The largest state vector that is answered, and the largest update that is carried over: ours are well below. */
  question: 256 * 1024,
  carry: 1 * MiB,
  /** What may wait for a room's next tick before its sockets are read no further. */
  inbox: 4 * MiB,
  /** The same for all rooms together. */
  backlog: 64 * MiB,
  /** What a connection may send: so much a second, after so much at once. Beyond it is read more slowly. */
  messages: { perSecond: 300, burst: 1_000 },
  bytes: { perSecond: 1 * MiB, burst: 8 * MiB },
  /** A question for the whole document weighs as much as so many messages. */
  stateWeight: 40,
  /** Who may be here at once: in all, in one room, and from one address (for IPv6, one network). */
  crowd: {
    sockets: 20_000,
    inRoom: 500,
    fromAddress: 500,
    roomsOfAddress: 100,
    knocks: { burst: 500, perSecond: 20, remembered: 10_000 },
  },
  /** Messages that are none, before the connection is closed. */
  malformed: 10,
  /** Rows of one append, and their bytes. */
  batch: { rows: 500, bytes: 1 * MiB },
  /** From so many bytes on a row is committed beside the others, so that they do not wait behind it. */
  largeRow: 64 * 1024,
  /** A store that has not answered for this long counts as away; asked again after pauses from first to last. */
  away: { silence: 3_000, firstPause: 100, lastPause: 2_000 },
  /** The log is folded behind so many rows, or so many bytes of them. */
  fold: { rows: 1_000, bytes: 1 * MiB },
  /**
   * Client ids in a document beyond which a new epoch begins: one update costs what they are many. `resting`: once
   * nobody is there; `busy`: while people are at work.
   */
  clients: { resting: 500, busy: 2_000 },
  /** How large a document may become; beyond it, what deletes may enter, with a little beside it. */
  document: { full: 24 * MiB, nearly: 18 * MiB, grace: { update: 1024, all: 1 * MiB } },
  /** After a new epoch that could not begin, the next attempt waits so long. */
  renewal: 60_000,
  /** A room that nobody has used for this long is folded and leaves memory. */
  idle: 30_000,
  /** Sockets are asked whether they live this often; one that has not answered by the next time is cut. */
  heartbeat: 20_000,
  /** Where several processes serve one database: each looks this often at what the others wrote and decided. */
  look: 400,
  /** A process says this often that it lives; of one not heard of for the lease, nobody is there any more. */
  beat: 1_000,
  lease: 5_000,
  /** What people show goes to other processes at most this often. */
  farPresence: 100,
  /** What a process says to the others: so many bytes a second, after so many at once. Beyond it presence is late. */
  talk: { perSecond: 1 * MiB, burst: 1 * MiB },
  /** How long a closed socket may take to say goodbye. */
  goodbye: 500,
  /** How long closing waits for what is being committed. */
  flush: 5_000,
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends number ? number : Widened<T[K]> };
export type Limits = Widened<typeof LIMITS>;
