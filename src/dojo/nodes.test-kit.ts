/**
 * Processes for tests of what happens at once: each has the stores of places, connections and a clock of its own. What
 * one asks of the database can be meddled with or held up, a connection of it cut, and the process itself killed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Enrolments } from './enrolment/enrolments.server.ts';
import type { Clock } from './enrolment/enrolments.test-kit.ts';
import type { Evenings } from './evenings/evenings.server.ts';
import type { Selections } from './selection/selection.server.ts';

export interface Stores {
  readonly enrolments: Enrolments;
  readonly evenings: Evenings;
  readonly selections: Selections;
}

/** Another text for what is asked of the database: always, or only the so manieth time. */
export interface Meddling {
  /** A regular expression. */
  readonly find: string;
  readonly put: string;
  readonly time?: number;
}

export interface Begin {
  readonly url: string;
  readonly meddling: readonly Meddling[];
  /** How queries begin that wait for word from here. */
  readonly heldAt: string | null;
}

export interface Ask {
  readonly id: number;
  readonly store: keyof Stores;
  readonly does: string;
  readonly args: readonly unknown[];
  readonly now: Date;
  /** The transaction that begins next is cut at its so manieth query. */
  readonly dies: number | null;
}

export type Told =
  | { readonly is: 'held' }
  | { readonly is: 'done'; readonly id: number; readonly value: unknown }
  | { readonly is: 'failed'; readonly id: number; readonly message: string; readonly away: boolean };

/** Lets nobody past a query that begins like this before so many are at it, in whatever process, or it is opened. */
export const together = (beginning: string, people = Number.POSITIVE_INFINITY) => {
  const [first, all] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let there = 0;
  return {
    beginning,
    reach: () => {
      first.resolve();
      if (++there === people) all.resolve();
    },
    open: () => all.resolve(),
    /** Somebody is at it. */
    first: first.promise,
    all: all.promise,
  };
};

const PROCESS = join(import.meta.dirname, 'node-process.test-kit.ts');

const failure = (message: string, away: boolean): Error =>
  Object.assign(new Error(message), away ? { code: 'ECONNRESET' } : {});

interface NodeOptions {
  readonly meddling?: readonly Meddling[];
  readonly heldUp?: ReturnType<typeof together>;
}

export const openNode = (url: string, begin: Date, { meddling = [], heldUp }: NodeOptions = {}) => {
  const wish: Begin = { url, meddling, heldAt: heldUp?.beginning ?? null };
  const child = fork(PROCESS, [JSON.stringify(wish)], { execArgv: [], serialization: 'advanced' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const clock: Clock = { now: begin };
  let [asked, fuse]: [number, number | null] = [0, null];
  child.on('message', (told: Told) => {
    if (told.is === 'held') return heldUp?.reach();
    const one = waiting.get(told.id);
    waiting.delete(told.id);
    if (told.is === 'done') one?.resolve(told.value);
    else one?.reject(failure(told.message, told.away));
  });
  // What was under way in it is lost, as for people whose connection breaks.
  child.once('exit', () => {
    for (const one of waiting.values()) one.reject(failure('The process is gone.', true));
  });
  void heldUp?.all.then(() => child.connected && child.send('go'));
  const store = <S extends keyof Stores>(name: S): Stores[S] =>
    new Proxy({} as Stores[S], {
      get:
        (_nothing, does) =>
        (...args: unknown[]) => {
          const answer = Promise.withResolvers<unknown>();
          const ask: Ask = {
            ...{ id: asked++, store: name, does: String(does), args, now: clock.now, dies: fuse },
          };
          fuse = null;
          waiting.set(ask.id, answer);
          child.send(ask);
          return answer.promise;
        },
    });
  const gone = async () => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    clock,
    enrolments: store('enrolments'),
    evenings: store('evenings'),
    selections: store('selections'),
    /** The next transaction that begins is cut at its so manieth query. */
    cutNext: (queries: number | null) => {
      fuse = queries;
    },
    /** Nothing of it remains but what it had committed. */
    kill: () => {
      child.kill('SIGKILL');
      return gone();
    },
    end: () => {
      if (child.connected) child.disconnect();
      return gone();
    },
  };
};
export type Node = ReturnType<typeof openNode>;
