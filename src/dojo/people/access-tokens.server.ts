import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { hashOf, makeSecret } from '../products/secrets.server.ts';
import { cleanLine } from '../products/visitor.ts';
import { personOfRow } from './people.server.ts';
import type { Person } from './person.ts';
import { isScope, type Scope } from './scopes.ts';
import { accessTokens, people } from './tables.server.ts';

/** What every access token begins with: found in a log or a repository, it is known for what it is. */
export const TOKEN_PREFIX = 'podojo_';
export const MAX_TOKENS = 20;
export const TOKEN_NAME_MAX = 80;
/** How long a token may be good for, in days; null is until it is withdrawn. */
export const LIFETIMES = [30, 90, 365, null] as const;

export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly usedAt: Date | null;
}

/** Keys for programs that act in somebody's name. Only hashes are kept. */
export interface AccessTokens {
  of(personId: string): Promise<readonly AccessToken[]>;
  /** The token itself comes back this once. */
  create(
    personId: string,
    wish: { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number | null },
  ): Promise<Verdict<string, 'no-scope' | 'too-many-tokens'>>;
  withdraw(personId: string, id: string): Promise<void>;
  /** Who a token speaks for, and within what; null for one that is none, withdrawn or over. */
  holder(token: string): Promise<{ readonly person: Person; readonly scopes: readonly Scope[] } | null>;
}

const DAY = 24 * 3600_000;

export const createAccessTokens = (orm: NodePgDatabase, now: () => Date): AccessTokens => {
  const good = () => or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, now()));
  return {
    async of(personId) {
      const rows = await orm
        .select()
        .from(accessTokens)
        .where(and(eq(accessTokens.personId, personId), good()))
        .orderBy(desc(accessTokens.createdAt));
      return rows.map(({ id, name, scopes, createdAt, expiresAt, usedAt }) => ({
        ...{ id, name, createdAt, expiresAt, usedAt },
        scopes: scopes.filter(isScope),
      }));
    },
    create: (personId, { name, scopes, days }) =>
      orm.transaction(async (tx) => {
        if (scopes.length === 0) return no('no-scope');
        // One at a time for a person, so that the bound holds.
        await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update');
        if ((await tx.$count(accessTokens, and(eq(accessTokens.personId, personId), good()))) >= MAX_TOKENS)
          return no('too-many-tokens');
        const token = TOKEN_PREFIX + makeSecret() + makeSecret();
        await tx.insert(accessTokens).values({
          id: randomUUID(),
          personId,
          name: cleanLine(name, TOKEN_NAME_MAX),
          hash: hashOf(token),
          scopes: [...new Set(scopes)],
          createdAt: now(),
          expiresAt: days === null ? null : new Date(now().getTime() + days * DAY),
        });
        return yes(token);
      }),
    async withdraw(personId, id) {
      await orm.delete(accessTokens).where(and(eq(accessTokens.personId, personId), eq(accessTokens.id, id)));
    },
    async holder(token) {
      if (!/^podojo_[\w-]{48}$/.test(token)) return null;
      const [found] = await orm
        .select({ token: accessTokens, person: people })
        .from(accessTokens)
        .innerJoin(people, eq(people.id, accessTokens.personId))
        .where(and(eq(accessTokens.hash, hashOf(token)), good()));
      if (!found) return null;
      const { id, usedAt } = found.token;
      // Once an hour is enough to know which nobody uses any more.
      if (!usedAt || now().getTime() - usedAt.getTime() > DAY / 24)
        await orm.update(accessTokens).set({ usedAt: now() }).where(eq(accessTokens.id, id));
      return { person: personOfRow(found.person), scopes: found.token.scopes.filter(isScope) };
    },
  };
};
