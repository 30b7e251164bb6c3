/** Who we are to a browser, and whether a request comes from a page of ours. */
import type { IncomingMessage } from 'node:http';

/** The address people reach us at: what the settings say, else the one of this request. */
export const originOf = (request: Request, publicOrigin: string | undefined): string =>
  publicOrigin ?? new URL(request.url).origin;

/**
 * A socket may be opened by any page there is, and the browser sends our cookies along: one that a page of somebody
 * else opens comes without them, and needs a token.
 */
export const withoutForeignCookie = (request: IncomingMessage, publicOrigin: string | undefined): void => {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  const own = publicOrigin ? origin === publicOrigin : URL.canParse(origin) && new URL(origin).host === host;
  if (!own) delete request.headers.cookie;
};

/**
 * Whether a request that changes something may rest on a cookie: browsers say which page sent it. A request
 * without Origin comes from no page of a browser that could have been tricked into it.
 */
export const isOwnOrigin = (request: Request, origin: string): boolean => {
  const sender = request.headers.get('origin');
  if (sender !== null) return sender === origin;
  const site = request.headers.get('sec-fetch-site');
  return site === null || site === 'same-origin' || site === 'none';
};

/** The same request under the address that people typed, which a proxy may have changed on the way. */
export const underOrigin = (request: Request, origin: string): Request => {
  const url = new URL(request.url);
  if (url.origin === origin) return request;
  const typed = new URL(origin);
  // Set, not resolved: a path that begins with // would name another server.
  typed.pathname = url.pathname;
  typed.search = url.search;
  return new Request(typed, request);
};

/** A path of ours, from what a form or link says to go back to; anything else leads to the start. */
export const ownPath = (said: unknown): string => {
  if (typeof said !== 'string' || !said.startsWith('/')) return '/';
  const base = 'http://own.invalid';
  if (!URL.canParse(said, base)) return '/';
  const url = new URL(said, base);
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/';
};
