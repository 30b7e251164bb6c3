import { boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, moment } from '#server/db/columns.server.ts';
import { DOINGS } from './person.ts';

/** Somebody with an account. The id says nothing of them and cannot be guessed. */
export const people = pgTable(
  'people',
  {
    id: text('id').primaryKey(),
    /** A name or pseudonym; empty until they say. */
    name: text('name').notNull(),
    /** In lower case, as addresses are compared. */
    email: text('email').notNull(),
    /** As they wrote it: where mail is sent. */
    emailWritten: text('email_written').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    /** The revision of their picture, when they have one. */
    picture: text('picture'),
    colour: text('colour').notNull(),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    timeZone: text('time_zone').notNull(),
    /** What they do today, when they said so. */
    doing: text('doing', { enum: DOINGS }),
    seeks: text('seeks').notNull().default(''),
    isAdmin: boolean('is_admin').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [uniqueIndex('people_email').on(table.email)],
);

/** A person of another table; everything of theirs goes with them. */
export const ofPerson = (name = 'person_id') =>
  text(name)
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' });

/** A browser in which somebody is signed in. Its cookie carries the token with a signature that the database lacks. */
export const authSessions = pgTable(
  'auth_sessions',
  {
    id: text('id').primaryKey(),
    personId: ofPerson(),
    token: text('token').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('auth_sessions_token').on(table.token),
    index('auth_sessions_person').on(table.personId),
  ],
);

/** Who somebody is at a provider of OpenID Connect. Its tokens are not kept. */
export const authAccounts = pgTable(
  'auth_accounts',
  {
    id: text('id').primaryKey(),
    personId: ofPerson(),
    providerId: text('provider_id').notNull(),
    accountId: text('account_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('auth_accounts_at').on(table.providerId, table.accountId),
    index('auth_accounts_person').on(table.personId),
  ],
);

/** What a passkey or a provider must bring back: minutes old at most. */
export const authVerifications = pgTable(
  'auth_verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('auth_verifications_identifier').on(table.identifier)],
);

export const passkeys = pgTable(
  'passkeys',
  {
    id: text('id').primaryKey(),
    personId: ofPerson(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    credentialId: text('credential_id').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    aaguid: text('aaguid'),
    createdAt: moment('created_at'),
  },
  (table) => [
    uniqueIndex('passkeys_credential').on(table.credentialId),
    index('passkeys_person').on(table.personId),
  ],
);

/** A way in that was mailed to an address: a link and a code, of which only the hashes are kept, good for one use. */
export const entries = pgTable(
  'entries',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    emailWritten: text('email_written').notNull(),
    linkHash: bytes('link_hash').notNull(),
    codeHash: bytes('code_hash').notNull(),
    /** Codes that were tried and wrong. */
    attempts: integer('attempts').notNull().default(0),
    locale: text('locale', { enum: ['fr', 'en'] }).notNull(),
    /** Where they were going. */
    back: text('back').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    uniqueIndex('entries_link').on(table.linkHash),
    index('entries_email').on(table.email, table.createdAt),
  ],
);

/** The picture of a person, drawn anew by their browser. */
export const portraits = pgTable('portraits', {
  personId: ofPerson().primaryKey(),
  type: text('type', { enum: ['jpeg', 'png', 'webp'] }).notNull(),
  bytes: bytes('bytes').notNull(),
  at: moment('at').notNull(),
});

/** A key with which a program acts for somebody, within scopes. */
export const accessTokens = pgTable(
  'access_tokens',
  {
    id: text('id').primaryKey(),
    personId: ofPerson(),
    name: text('name').notNull(),
    hash: bytes('hash').notNull(),
    scopes: text('scopes').array().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
    usedAt: moment('used_at'),
  },
  (table) => [
    uniqueIndex('access_tokens_hash').on(table.hash),
    index('access_tokens_person').on(table.personId),
  ],
);
