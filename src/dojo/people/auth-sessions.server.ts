import { and, desc, eq, gt, ne } from 'drizzle-orm';
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

/** `ended`: told of whom a session has ended; what they have open is theirs no more. */
export const createAuthSessions = (
  orm: NodePgDatabase,
  now: () => Date,
  ended: (personId: string) => void,
): AuthSessions => ({
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
  async end(personId, id) {
    await orm.delete(authSessions).where(and(eq(authSessions.personId, personId), eq(authSessions.id, id)));
    ended(personId);
  },
  async endOthers(personId, own) {
    await orm.delete(authSessions).where(and(eq(authSessions.personId, personId), ne(authSessions.id, own)));
    ended(personId);
  },
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
});
