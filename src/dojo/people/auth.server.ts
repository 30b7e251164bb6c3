/**
 * Auth sessions, passkeys and providers of OpenID Connect: better-auth's, on our tables. How one enters by mail is ours
 * (entries.server.ts); it only asks for an auth session at the end.
 */
import { randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { z } from '@hono/zod-openapi';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { localeOf } from '#server/http/locale.server.ts';
import type { Log } from '#server/log.server.ts';
import type { Settings } from '#server/settings.server.ts';
import { colourOf } from '../products/colours.ts';
import { cleanName, DEFAULT_ZONE, readEmail } from './person.ts';
import { authAccounts, authSessions, authVerifications, passkeys, people } from './tables.server.ts';

/** Where better-auth answers: passkeys and providers. Entering by mail has pages of its own. */
export const AUTH_PATH = '/api/auth';

/** What of it is reached from outside, besides what a provider leads back to (by-provider.server.ts). */
export const AUTH_PATHS =
  /^\/passkey\/(generate-(register|authenticate)-options|verify-(registration|authentication))$/;

/** What the provider is called here: in its address to lead back to, and beside who somebody is there. */
export const PROVIDER = 'oidc';

/** How long one stays signed in. */
const SESSION_DAYS = 90;

export type Oidc = NonNullable<Settings['oidc']>;

export interface AuthOptions {
  readonly orm: NodePgDatabase;
  /** Signs cookies; the database does not hold it. */
  readonly secret: string;
  readonly log: Log;
}

/** Opens an auth session for somebody who has shown who they are; never reached from outside. */
const openSession = () => ({
  id: 'po-dojo-entry' as const,
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.string() }), requireHeaders: true },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.personId);
        if (!user) return { ok: false };
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { ok: true };
      },
    ),
  },
});

/** What nobody but us says of a person: the hook below fills it in for who comes by a provider. */
const OURS = { required: true, input: false, defaultValue: '' } as const;

/** `oidc`: with this provider, which it asks for its addresses at once; everything else waits for that. */
export const makeAuth = ({ orm, secret, log }: AuthOptions, origin: string, oidc?: Oidc) =>
  betterAuth({
    appName: 'PO Dojo',
    baseURL: origin,
    basePath: AUTH_PATH,
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => (level === 'error' ? log.warn : log.debug)(`Sign-in: ${message}`),
    },
    database: drizzleAdapter(orm, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: people,
        session: authSessions,
        account: authAccounts,
        verification: authVerifications,
        passkey: passkeys,
      },
    }),
    // Ours counts by the socket's address, which this one never sees.
    rateLimit: { enabled: false },
    user: {
      fields: { image: 'picture' },
      additionalFields: {
        emailWritten: { ...OURS, type: 'string' },
        colour: { ...OURS, type: 'string' },
        locale: { ...OURS, type: 'string' },
        timeZone: { ...OURS, type: 'string' },
        doing: { type: 'string', required: false, input: false },
        seeks: { type: 'string', required: false, input: false },
        isAdmin: { type: 'boolean', required: false, input: false },
      },
    },
    session: {
      fields: { userId: 'personId' },
      expiresIn: SESSION_DAYS * 86_400,
      disableSessionRefresh: true,
      // A passkey is added whenever one likes, not within a day of coming in only.
      freshAge: 0,
    },
    onAPIError: { errorURL: '/sign-in' },
    account: {
      fields: { userId: 'personId' },
      accountLinking: { enabled: true, requireLocalEmailVerified: true },
      // Who they are there is enough: what opens their account elsewhere is not kept.
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      user: {
        create: {
          // Somebody who comes by a provider: the rest of what a person is.
          // An address that the provider has not verified makes no account: its owner would find somebody else in it.
          before: async (user, context) => {
            const address = readEmail(user.email);
            if (user.emailVerified !== true || !address)
              throw new APIError('FORBIDDEN', { code: 'email_not_verified', message: '' });
            return {
              data: {
                ...user,
                image: null,
                name: cleanName(user.name),
                email: address.email,
                emailWritten: address.written,
                colour: colourOf(address.email),
                locale: context?.request ? localeOf(context.request) : 'fr',
                timeZone: DEFAULT_ZONE,
              },
            };
          },
        },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: 'po',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    plugins: [
      openSession(),
      passkey({
        rpName: 'PO Dojo',
        rpID: new URL(origin).hostname,
        origin,
        schema: { passkey: { fields: { userId: 'personId', credentialID: 'credentialId' } } },
      }),
      ...(oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: PROVIDER,
                  discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
                  clientId: oidc.clientId,
                  clientSecret: oidc.clientSecret,
                  scopes: ['openid', 'email', 'profile'],
                  requireIdTokenVerification: true,
                },
              ],
            }),
          ]
        : []),
    ],
  });

export type Auth = ReturnType<typeof makeAuth>;
