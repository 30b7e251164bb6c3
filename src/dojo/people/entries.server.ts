/**
 * Entering by mail: a link and a code, either of which lets one in once [Security 1, 2, 3]. Whether the address has an
 * account changes neither the answer nor what is done: somebody new becomes a person when they enter, not before.
 */
import { randomUUID } from 'node:crypto';
import { and, count, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { Locale } from '#core/words.ts';
import { enqueueMail } from '#server/mail/outbox.server.ts';
import { signed } from '#server/secret.server.ts';
import { entryMail } from './mails.server.ts';
import { personOfEmail } from './people.server.ts';
import type { Person } from './person.ts';
import { entries } from './tables.server.ts';

/** How long a way in is open, in minutes. */
export const ENTRY_MINUTES = 15;
/** Codes that may be tried for one way in. */
export const MAX_ATTEMPTS = 5;
/** Ways in that are mailed to one address within an hour, and to all. */
export const PER_ADDRESS = 5;
export const PER_HOUR = 500;

const HOUR = 3600_000;

export interface EntryWish {
  readonly email: string;
  readonly written: string;
  readonly locale: Locale;
  /** Where they were going: a path of ours. */
  readonly back: string;
}

export interface Entered {
  readonly person: Person;
  /** They have just become a person here. */
  readonly made: boolean;
  readonly back: string;
}

export type EntryRefusal = 'wrong-code' | 'over';

export interface Entries {
  /**
   * Mails a way in. The id that comes back is for the cookie of the browser that asked: the code is good there alone.
   * It comes back as well where nothing is mailed, because this address was written to often enough.
   */
  ask(wish: EntryWish): Promise<Verdict<string, 'too-many-mails'>>;
  /** An id as `ask` gives, for a browser that is to see no difference. */
  decoy(): string;
  byCode(id: string, code: string): Promise<Verdict<Entered, EntryRefusal>>;
  byLink(token: string): Promise<Verdict<Entered, 'over'>>;
  /** The address that a link would let in; null when it lets nobody in. Looking changes nothing. */
  look(token: string): Promise<string | null>;
  /** What the mail says, while the way in is open; null afterwards. */
  secrets(id: string): Promise<{ readonly link: string; readonly code: string } | null>;
  /** Forgets what is over, a day later. */
  sweep(): Promise<void>;
}

export interface EntriesOptions {
  readonly orm: NodePgDatabase;
  readonly secret: string;
  readonly now: () => Date;
}

const isEntryId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

export const createEntries = ({ orm, secret, now }: EntriesOptions): Entries => {
  // Nobody who reads the database can make these: they come from its secret, and only their hashes are in it.
  const linkOf = (id: string) => signed(secret, 'entry-link', id).toString('base64url');
  const codeOf = (id: string) =>
    String(signed(secret, 'entry-code', id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
  const linkHash = (token: string): Uint8Array => signed(secret, 'entry-link-hash', token);
  const codeHash = (id: string, code: string): Uint8Array =>
    signed(secret, 'entry-code-hash', `${id} ${code}`);

  const open = () =>
    and(isNull(entries.usedAt), gt(entries.expiresAt, now()), lt(entries.attempts, MAX_ATTEMPTS));

  type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];
  const enter = async (tx: Tx, entry: typeof entries.$inferSelect): Promise<Entered> => {
    // Who is in needs no other way in: those mailed before are over as well.
    await tx
      .update(entries)
      .set({ usedAt: now() })
      .where(and(eq(entries.email, entry.email), isNull(entries.usedAt)));
    const { email, emailWritten: written, locale, back } = entry;
    return { ...(await personOfEmail(tx, { email, written, locale, now: now() })), back };
  };

  return {
    ask: (wish) =>
      orm.transaction(async (tx) => {
        // One after the other: both counts hold however many ask at once.
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('po-dojo-entries', 0))`);
        const since = gt(entries.createdAt, new Date(now().getTime() - HOUR));
        const [all] = await tx.select({ n: count() }).from(entries).where(since);
        if (all!.n >= PER_HOUR) return no('too-many-mails');
        const [mine] = await tx
          .select({ n: count() })
          .from(entries)
          .where(and(since, eq(entries.email, wish.email)));
        const id = randomUUID();
        if (mine!.n >= PER_ADDRESS) return yes(id);
        const { email, written, locale, back } = wish;
        await tx.insert(entries).values({
          ...{ id, email, locale, back },
          emailWritten: written,
          linkHash: linkHash(linkOf(id)),
          codeHash: codeHash(id, codeOf(id)),
          createdAt: now(),
          expiresAt: new Date(now().getTime() + ENTRY_MINUTES * 60_000),
        });
        await enqueueMail(tx, entryMail, {
          to: { address: written, locale },
          subject: id,
          revision: 1,
          data: { entry: id },
          now: now(),
        });
        return yes(id);
      }),
    decoy: () => randomUUID(),
    byCode: (id, code) =>
      orm.transaction(async (tx) => {
        if (!isEntryId(id)) return no('over');
        // Counted before it is looked at: tries that come at once do not get one more.
        const [entry] = await tx
          .update(entries)
          .set({ attempts: sql`${entries.attempts} + 1` })
          .where(and(eq(entries.id, id), open()))
          .returning();
        if (!entry) return no('over');
        const digits = code.replace(/\D/g, '');
        if (Buffer.compare(codeHash(id, digits), entry.codeHash) !== 0)
          return entry.attempts < MAX_ATTEMPTS ? no('wrong-code') : no('over');
        return yes(await enter(tx, entry));
      }),
    byLink: (token) =>
      orm.transaction(async (tx) => {
        const [entry] = await tx
          .update(entries)
          .set({ usedAt: now() })
          .where(and(eq(entries.linkHash, linkHash(token)), open()))
          .returning();
        return entry ? yes(await enter(tx, entry)) : no('over');
      }),
    async look(token) {
      const [entry] = await orm
        .select({ email: entries.emailWritten })
        .from(entries)
        .where(and(eq(entries.linkHash, linkHash(token)), open()));
      return entry?.email ?? null;
    },
    async secrets(id) {
      const n = await orm.$count(entries, and(eq(entries.id, id), open()));
      return n > 0 ? { link: linkOf(id), code: codeOf(id) } : null;
    },
    async sweep() {
      await orm.delete(entries).where(lt(entries.expiresAt, new Date(now().getTime() - 24 * HOUR)));
    },
  };
};
