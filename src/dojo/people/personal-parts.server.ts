import { eq, or } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '#core/words.ts';
import { mailChoices, mails } from '#server/mail/tables.server.ts';
import { visitors } from '../products/tables.server.ts';
import type { AccessTokens } from './access-tokens.server.ts';
import type { AuthSessions, Leaving } from './auth-sessions.server.ts';
import type { KeptProducts } from './kept-products/kept-products.server.ts';
import { meWords } from './me-words.ts';
import { type PersonalData, type Told, valuesOf } from './personal-data.server.ts';
import { personalWords } from './personal-words.ts';
import { authAccounts, entries, portraits } from './tables.server.ts';

const labelsIn = (spoken: Locale): Readonly<Record<string, string>> => {
  const { doings, locales, scopes } = meWords[spoken];
  return { ...personalWords[spoken].labels, ...valuesOf({ doing: doings, locale: locales, scopes }) };
};

const words = <K extends keyof (typeof personalWords)['fr']['titles']>(name: K) => ({
  name,
  title: { fr: personalWords.fr.titles[name], en: personalWords.en.titles[name] },
  labels: { fr: labelsIn('fr'), en: labelsIn('en') },
});

const day = (moment: Date | null): string | null => moment?.toISOString() ?? null;

/** What this folder holds of a person: the account, where they are signed in, their products, and their mail. */
export const peopleParts = (
  orm: NodePgDatabase,
  sessions: AuthSessions,
  tokens: AccessTokens,
  kept: KeptProducts,
  { ending, ended }: Leaving,
): readonly PersonalData[] => [
  {
    ...words('profile'),
    tables: ['people', 'portraits'],
    async export(person) {
      const [portrait] = await orm.select().from(portraits).where(eq(portraits.personId, person.id));
      const { id, name, emailWritten, locale, timeZone, doing, seeks, isAdmin, createdAt } = person;
      return {
        ...{ id, name, email: emailWritten, locale, timeZone, doing, seeks, isAdmin },
        since: day(createdAt),
        picture: portrait
          ? `data:image/${portrait.type};base64,${Buffer.from(portrait.bytes).toString('base64')}`
          : null,
      };
    },
  },
  {
    ...words('signedIn'),
    tables: ['auth_sessions', 'passkeys', 'access_tokens', 'auth_accounts', 'auth_verifications', 'entries'],
    async export({ id, email }) {
      const [open, keys, programs, accounts, ways] = await Promise.all([
        sessions.of(id),
        sessions.passkeys(id),
        tokens.of(id),
        orm.select().from(authAccounts).where(eq(authAccounts.personId, id)),
        orm
          .select({ at: entries.createdAt, used: entries.usedAt })
          .from(entries)
          .where(eq(entries.email, email)),
      ]);
      return {
        browsers: open.map(({ userAgent, since, seen }) => ({
          browser: userAgent,
          since: day(since),
          seen: day(seen),
        })),
        passkeys: keys.map(({ name, since }) => ({ name, since: day(since) })),
        tokens: programs.map(({ name, scopes, createdAt, expiresAt, usedAt }) => ({
          ...{ name, scopes: scopes.join(' '), since: day(createdAt) },
          until: day(expiresAt),
          seen: day(usedAt),
        })),
        accounts: accounts.map(({ providerId, accountId }) => ({ provider: providerId, account: accountId })),
        entries: ways.map(({ at, used }) => ({ at: day(at), used: day(used) })),
      };
    },
    async erase(tx, { id, email }) {
      await tx.delete(entries).where(eq(entries.email, email));
      await ending(tx, id);
    },
    erased: ({ id }) => ended(id),
  },
  {
    ...words('visitors'),
    tables: ['visitors'],
    async export({ id }) {
      const rows = await orm.select().from(visitors).where(eq(visitors.personId, id));
      return rows.map(({ name, colour, createdAt, seenAt }) => ({
        ...{ name, colour, since: day(createdAt), seen: day(seenAt) },
      }));
    },
    // The browser keeps the links it came in by; it no longer bears the name.
    async erase(tx, { id }) {
      await tx.update(visitors).set({ name: '', personId: null }).where(eq(visitors.personId, id));
    },
  },
  {
    ...words('products'),
    tables: ['kept_products'],
    export: async ({ id }) =>
      (await kept.of(id)).map((product) => ({
        ...{ id: product.id, title: product.title, changed: day(product.changedAt) },
      })),
  },
  {
    ...words('mail'),
    tables: ['mails', 'mail_choices', 'stopped_addresses'],
    async export({ id, email, emailWritten }) {
      const [choices, sent] = await Promise.all([
        orm.select().from(mailChoices).where(eq(mailChoices.personId, id)),
        orm
          .select()
          .from(mails)
          .where(or(eq(mails.personId, id), eq(mails.address, emailWritten), eq(mails.address, email))),
      ]);
      return {
        choices: choices.map(({ stream, wanted, at, how }) => ({ stream, wanted, at: day(at), how })),
        mails: sent.map(({ kind, state, createdAt, data }) => ({
          ...{ kind, state, at: day(createdAt), about: data as Told },
        })),
      };
    },
    async erase(tx, { id, email, emailWritten }) {
      await tx
        .delete(mails)
        .where(or(eq(mails.personId, id), eq(mails.address, emailWritten), eq(mails.address, email)));
      await tx.delete(mailChoices).where(eq(mailChoices.personId, id));
    },
  },
];
