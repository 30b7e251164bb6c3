import type { Connection } from './connection.server.ts';
import type { LiveDocument } from './document.server.ts';
import type { UpdateEntry } from './entry.server.ts';
import { type Fate, NOTHING } from './intake.server.ts';
import type { Turns } from './turns.server.ts';
import type { World } from './world.server.ts';

/**
 * Updates so large that everybody would wait while they are taken: cut up elsewhere, and taken bit by bit, between
 * what others send. The first bit that may not enter ends it.
 */
export class Cutting {
  readonly #document: LiveDocument;
  readonly #world: World;
  readonly #turns: Turns;

  constructor(document: LiveDocument, world: World, turns: Turns) {
    this.#document = document;
    this.#world = world;
    this.#turns = turns;
  }

  take(from: Connection, given: UpdateEntry): void {
    const { compactor, counts, limits } = this.#world;
    counts.waitingBytes += given.update.length;
    this.#turns.take(from, async () => {
      try {
        if (from.barred) return;
        const parts = await compactor.parts(given.update, limits.atOnce, limits.few);
        if (!from.barred) await this.#give(given, parts);
      } finally {
        counts.waitingBytes -= given.update.length;
      }
    });
  }

  /** Gives one part after the other; resolves once all is decided. `parts`: null when it is no update. */
  #give(given: UpdateEntry, parts: readonly Uint8Array[] | null): Promise<void> {
    return new Promise((resolve) => {
      let whole: Fate = parts ? 'taken' : 'malformed';
      const next = (at: number) => {
        const entry: UpdateEntry = {
          ...given,
          // In its turn all the same, so that it is acknowledged behind what came before.
          update: parts?.[at] ?? NOTHING,
          settle: (fate) => {
            if (fate !== 'taken') whole = fate;
            const goesOn = fate === 'taken' || fate === 'incomplete';
            if (goesOn && at + 1 < (parts?.length ?? 0)) return next(at + 1);
            given.settle(whole);
            resolve();
          },
          broke: () => {
            given.broke();
            resolve();
          },
          ended: () => resolve(),
          outdated: () => {
            resolve();
            return [];
          },
        };
        if (!this.#document.give(entry)) resolve();
      };
      next(0);
    });
  }
}
