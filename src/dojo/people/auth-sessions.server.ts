import { and, desc, eq, gt, ne, type SQL } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { authSessions, passkeys } from './tables.server.ts';

export interface AuthSession {
  readonly id: string;
  /** What the browser says it is. */
  readonly userAgent: string;
  readonly since: Date;
  readonly seen: Date;
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly since: Date | null;
}

/** Where somebody is signed in, and the keys with which they enter. Nobody's but their own are ever touched. */
export interface AuthSessions {
  /** The one used last first. */
  of(personId: string): Promise<readonly AuthSession[]>;
  end(personId: string, id: string): Promise<void>;
  endOthers(personId: string, own: string): Promise<void>;
  passkeys(personId: string): Promise<readonly Passkey[]>;
  removePasskey(personId: string, id: string): Promise<void>;
}

/** What somebody has open by their account is theirs no more where a session of theirs has ended. */
export interface Leaving {
  /** In the transaction that ends it: from then on nothing is stored that was let in by it. */
  ending(rows: NodePgDatabase, personId: string): Promise<void>;
  /** Once it has ended: whoever is there by it is told at once. */
  ended(personId: string): void;
}

export const createAuthSessions = (
  orm: NodePgDatabase,
  now: () => Date,
  { ending, ended }: Leaving,
): AuthSessions => {
  const end = async (personId: string, which: SQL) => {
    await orm.transaction(async (rows) => {
      await rows.delete(authSessions).where(and(eq(authSessions.personId, personId), which));
      await ending(rows, personId);
    });
    ended(personId);
  };
  return {
    async of(personId) {
      const rows = await orm
        .select()
        .from(authSessions)
        .where(and(eq(authSessions.personId, personId), gt(authSessions.expiresAt, now())))
        .orderBy(desc(authSessions.updatedAt))
        .limit(100);
      return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        userAgent: userAgent ?? '',
        since: createdAt,
        seen: updatedAt,
      }));
    },
    end: (personId, id) => end(personId, eq(authSessions.id, id)),
    endOthers: (personId, own) => end(personId, ne(authSessions.id, own)),
    async passkeys(personId) {
      const rows = await orm
        .select({ id: passkeys.id, name: passkeys.name, since: passkeys.createdAt })
        .from(passkeys)
        .where(eq(passkeys.personId, personId))
        .orderBy(passkeys.createdAt);
      return rows.map((row) => ({ ...row, name: row.name ?? '' }));
    },
    async removePasskey(personId, id) {
      await orm.delete(passkeys).where(and(eq(passkeys.personId, personId), eq(passkeys.id, id)));
    },
  };
};
