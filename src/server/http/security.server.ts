/** What a browser is told it may do with our pages. */
import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

export const makeNonce = (): string => randomBytes(16).toString('base64');

export interface Policy {
  /** Null where no script is in the page, which may then be sent again and again. */
  readonly nonce: string | null;
  /** Vite puts styles into the page and speaks over a socket of its own while one develops. */
  readonly developing: boolean;
  readonly https: boolean;
}

/** The content security policy: our own files, scripts that carry the nonce, nobody else. */
export const contentPolicy = ({ nonce, developing, https }: Policy): string =>
  [
    `default-src 'none'`,
    `script-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
    // Attributes only: cards and cursors are placed by style, elements must come from our files.
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

/** What an answer may know better: the preview of a mail is no page of ours, the picture of a link is shown by others. */
const KNOWN_BETTER = ['Content-Security-Policy', 'Cross-Origin-Resource-Policy'];

const HEADERS = {
  // Not no-referrer: browsers then send `Origin: null` with plain forms, and they are refused.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** All that an answer carries so that a browser is careful with it. */
export const securityHeaders = (policy: Policy): Record<string, string> => ({
  ...HEADERS,
  'Content-Security-Policy': contentPolicy(policy),
  ...(policy.https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
});

/** Puts the headers on every answer, with a fresh nonce each time. */
export const secure =
  (settings: { readonly developing: boolean; readonly https: boolean }): MiddlewareHandler =>
  async (context, next) => {
    const nonce = makeNonce();
    context.set('nonce', nonce);
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(securityHeaders({ nonce, ...settings })))
      if (!(KNOWN_BETTER.includes(name) && headers.has(name))) headers.set(name, value);
  };
