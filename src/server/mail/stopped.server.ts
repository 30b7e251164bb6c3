import { desc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { stoppedAddresses } from './tables.server.ts';

export type StopReason = 'bounce' | 'complaint';

export interface StoppedAddress {
  readonly address: string;
  readonly reason: StopReason;
  readonly detail: string;
  readonly at: Date;
}

/** Addresses that no mail goes to any more [M7]. */
export interface StoppedAddresses {
  isStopped(address: string): Promise<boolean>;
  stop(address: string, reason: StopReason, detail: string): Promise<void>;
  /** Somebody looked into it: mail goes there again. */
  release(address: string): Promise<void>;
  /** The latest first. */
  list(): Promise<readonly StoppedAddress[]>;
}

const plain = (address: string) => address.trim().toLowerCase();

export const createStoppedAddresses = (orm: NodePgDatabase, now: () => Date): StoppedAddresses => ({
  async isStopped(address) {
    return (await orm.$count(stoppedAddresses, eq(stoppedAddresses.address, plain(address)))) > 0;
  },
  async stop(address, reason, detail) {
    await orm
      .insert(stoppedAddresses)
      .values({ address: plain(address), reason, detail: detail.slice(0, 300), at: now() })
      .onConflictDoNothing();
  },
  async release(address) {
    await orm.delete(stoppedAddresses).where(eq(stoppedAddresses.address, plain(address)));
  },
  list: () => orm.select().from(stoppedAddresses).orderBy(desc(stoppedAddresses.at)).limit(500),
});
