import { randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { isLocale, type Locale } from '#core/words.ts';
import { cookieIn, passingCookie } from '#server/http/cookies.server.ts';
import { originOf } from '#server/http/origin.server.ts';
import type { Recipient } from '#server/mail/mail-kind.server.ts';
import { stoppedAddresses } from '#server/mail/tables.server.ts';
import { colourOf } from '../products/colours.ts';
import type { Auth, AuthOptions, Oidc } from './auth.server.ts';
import { createAuth, createProvidedAuth } from './auths.server.ts';
import { DEFAULT_ZONE, isDoing, type Person } from './person.ts';
import { authSessions, people } from './tables.server.ts';

/** Who sent a request, and by which auth session. */
export interface SignedIn {
  readonly person: Person;
  readonly authSession: string;
}

/** The same, and when that auth session is over. */
export interface SignedInUntil extends SignedIn {
  readonly until: Date;
}

export interface People {
  /** Who is signed in where this request comes from; null for somebody who is not, or whose session is over. */
  signedIn(request: Request): Promise<SignedIn | null>;
  find(id: string): Promise<Person | null>;
  /** Who is signed in by this Cookie header, where there is no request. */
  byCookie(cookie: string | null): Promise<SignedInUntil | null>;
  /** Whom mail to a person reaches. */
  recipient(id: string): Promise<Recipient | null>;
  /** Who of them no mail reaches any more: their address is stopped [M7]. */
  unreached(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Signs somebody in: the Set-Cookie headers for their browser. */
  openSession(personId: string, request: Request): Promise<readonly string[]>;
  /** The Set-Cookie headers that take the cookie of a session that has ended out of their browser. */
  leavingCookies(request: Request): readonly string[];
  /** better-auth as it is under the address of this request. */
  auth(request: Request): Auth;
  /** The same with a provider of OpenID Connect; null when there is none, or when it is away. */
  providedAuth(request: Request): Promise<Auth | null>;
}

export interface PeopleOptions extends AuthOptions {
  readonly settings: { readonly oidc: Oidc | undefined; readonly publicOrigin: string | undefined };
  readonly now: () => Date;
}

const DAY = 24 * 3600_000;

/** The name of the cookie that better-auth keeps; `__Secure-` stands before it under https. */
const COOKIE = 'po.session_token';

/** A row as people know it: what the table says and no more. */
export const personOfRow = (row: typeof people.$inferSelect): Person => {
  const { emailVerified: _verified, updatedAt: _updated, ...person } = row;
  return person;
};

/** Whether a Cookie header brings what signs people in, good or not: who brings nothing is nobody we know. */
export const mayBeSignedIn = (cookies: string | null | undefined): boolean =>
  (cookies ?? '') !== '' &&
  (cookieIn(cookies, COOKIE) ?? cookieIn(cookies, `__Secure-${COOKIE}`)) !== undefined;

type Rows = Pick<NodePgDatabase, 'insert' | 'select'>;

/**
 * The person of an address that has just been shown to be theirs, made when there is none: two at once make one.
 * `made`: they are new.
 */
export const personOfEmail = async (
  tx: Rows,
  { email, written, locale, now }: { email: string; written: string; locale: Locale; now: Date },
): Promise<{ readonly person: Person; readonly made: boolean }> => {
  const id = randomUUID();
  const [made] = await tx
    .insert(people)
    .values({
      id,
      name: '',
      email,
      emailWritten: written,
      emailVerified: true,
      colour: colourOf(id),
      locale,
      timeZone: DEFAULT_ZONE,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (made) return { person: personOfRow(made), made: true };
  const [known] = await tx.select().from(people).where(eq(people.email, email));
  if (!known) throw new Error('An address was taken, and nobody has it.');
  return { person: personOfRow(known), made: false };
};

/** People with an account, in PostgreSQL. */
export const createPeople = (options: PeopleOptions): People => {
  const { orm, now, settings } = options;
  const authAt = createAuth(options);
  const providedAt = settings.oidc ? createProvidedAuth(options, settings.oidc) : async () => null;
  const placeOf = (request: Request) => originOf(request, settings.publicOrigin);
  const auth = (request: Request) => authAt(placeOf(request));
  const find = async (id: string) => {
    const [row] = await orm.select().from(people).where(eq(people.id, id));
    return row ? personOfRow(row) : null;
  };
  const signedIn = async (request: Request): Promise<SignedInUntil | null> => {
    // Most visitors have no account: they cost no query.
    if (!mayBeSignedIn(request.headers.get('cookie'))) return null;
    const found = await auth(request).api.getSession({
      headers: request.headers,
      query: { disableRefresh: true },
    });
    if (!found) return null;
    const { user, session } = found;
    if (now().getTime() - session.updatedAt.getTime() > DAY)
      await orm.update(authSessions).set({ updatedAt: now() }).where(eq(authSessions.id, session.id));
    const { id, name, email, emailWritten, colour, timeZone, createdAt } = user;
    const person: Person = {
      ...{ id, name, email, emailWritten, colour, timeZone, createdAt },
      picture: user.image ?? null,
      locale: isLocale(user.locale) ? user.locale : 'fr',
      doing: isDoing(user.doing) ? user.doing : null,
      seeks: user.seeks ?? '',
      isAdmin: user.isAdmin === true,
    };
    return { person, authSession: session.id, until: session.expiresAt };
  };
  return {
    auth,
    providedAuth: (request) => providedAt(placeOf(request)),
    signedIn,
    find,
    async byCookie(cookie) {
      if (cookie === null) return null;
      const place = settings.publicOrigin ?? 'http://localhost';
      return signedIn(new Request(place, { headers: { cookie } }));
    },
    async recipient(id) {
      const person = await find(id);
      if (!person) return null;
      const { name, emailWritten, locale, timeZone } = person;
      return { personId: id, address: emailWritten, name, locale, timeZone };
    },
    async unreached(ids) {
      const found = await orm
        .select({ id: people.id })
        .from(people)
        .innerJoin(stoppedAddresses, eq(stoppedAddresses.address, sql`lower(${people.emailWritten})`))
        .where(inArray(people.id, [...ids]));
      return new Set(found.map(({ id }) => id));
    },
    leavingCookies(request) {
      const https = placeOf(request).startsWith('https:');
      return [passingCookie(https ? `__Secure-${COOKIE}` : COOKIE, '', 0, https)];
    },
    async openSession(personId, request) {
      const { headers, response } = await auth(request).api.openSession({
        body: { personId },
        headers: request.headers,
        returnHeaders: true,
      });
      return response.ok ? headers.getSetCookie() : [];
    },
  };
};
