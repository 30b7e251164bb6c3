import { parse, serialize } from 'hono/utils/cookie';

const YEAR = 365 * 24 * 3600;

/** The value of a cookie in a Cookie header. */
export const cookieIn = (header: string | null | undefined, name: string): string | undefined =>
  parse(header ?? '', name)[name];

/** A Set-Cookie header that keeps a value for a year, where no script of a page can read it. */
export const keepingCookie = (name: string, value: string, https: boolean): string =>
  serialize(name, value, { path: '/', maxAge: YEAR, sameSite: 'Lax', httpOnly: true, secure: https });

/** As keepingCookie, for so many seconds; none takes it away. */
export const passingCookie = (name: string, value: string, seconds: number, https: boolean): string =>
  serialize(name, value, { path: '/', maxAge: seconds, sameSite: 'Lax', httpOnly: true, secure: https });
