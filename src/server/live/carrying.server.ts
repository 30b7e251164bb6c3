import type { Carried } from './compaction.server.ts';
import type { Connection } from './connection.server.ts';
import type { LiveDocument } from './document.server.ts';
import type { Entry, UpdateEntry } from './entry.server.ts';
import { type Fate, NOTHING } from './intake.server.ts';
import type { Turns } from './turns.server.ts';
import type { World } from './world.server.ts';

/**
 * Edits of ended epochs, made without a connection or sent as the epoch ended: each becomes an update of this one,
 * once, however often it is sent and by whichever page. One after the other, as each builds on the one before.
 */
export class Carrying {
  readonly #document: LiveDocument;
  readonly #world: World;
  readonly #turns: Turns;
  #last: Promise<unknown> = Promise.resolve();

  constructor(document: LiveDocument, world: World, turns: Turns) {
    this.#document = document;
    this.#world = world;
    this.#turns = turns;
  }

  /** Tells somebody what there is of an ended epoch. */
  ask(by: Connection, epoch: number): void {
    this.#do(by, () => this.#tell(by, epoch));
  }

  take(from: Connection, epoch: number, given: UpdateEntry): void {
    this.#do(from, () => this.#carry(from, epoch, given));
  }

  async #tell(by: Connection, epoch: number): Promise<void> {
    const known = await this.#world.compactor.known(this.#document.productId, epoch);
    by.tell({ kind: 'past', epoch, stateVector: known ?? new Uint8Array() });
  }

  async #carry(from: Connection, epoch: number, given: UpdateEntry): Promise<void> {
    for (;;) {
      if (from.barred) return;
      const { productId } = this.#document;
      const carried = await this.#world.compactor.carry(productId, epoch, given.update);
      if (from.barred) return;
      const fate = carried ? await this.#give(given, from, carried) : 'other-epoch';
      if (fate === 'again') continue;
      if (fate === 'incomplete') await this.#tell(from, epoch);
      if (!carried) from.tell({ kind: 'past', epoch, stateVector: new Uint8Array() });
      return;
    }
  }

  /** Resolves with what became of it; `again` when others were carried over before it. */
  #give(given: UpdateEntry, from: Connection, carried: Carried): Promise<Fate | 'again'> {
    return new Promise((resolve) => {
      const decide = (fate: Fate) => {
        given.settle(fate);
        resolve(fate);
      };
      const { frame, carries, fate } = carried;
      // In its turn, so that it is acknowledged once the row before is.
      const empty = { update: NOTHING, author: from };
      // Not their own frame: they have these edits in the old history only.
      const author = {
        get barred() {
          return from.barred;
        },
        get rights() {
          return from.rights;
        },
      };
      const whole = { update: frame ?? NOTHING, author, carries };
      const entry: Entry = {
        ...given,
        ...(frame ? whole : empty),
        // Refused here, none of it is in, whatever it was in its own epoch.
        settle: (here) => decide(here === 'taken' ? fate : here),
        broke: () => {
          given.broke();
          resolve('malformed');
        },
        ended: () => resolve('taken'),
        outdated: () => {
          resolve('again');
          return [];
        },
      };
      if (!this.#document.give(entry)) resolve('taken');
    });
  }

  #do(who: Connection, act: () => Promise<void>): void {
    this.#turns.take(who, () => {
      const done = this.#last.then(act);
      this.#last = done.catch(() => {});
      return done;
    });
  }
}
