import { isIP } from 'node:net';
import { no, type Verdict, yes } from '#core/verdict.ts';
import { isPublicAddress } from './address.server.ts';
import { WEBHOOK_BOUNDS } from './webhook.ts';

export type UrlRefusal = 'url' | 'https' | 'private';

/** The host of a URL as an address or a name, without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** A name that leads to this machine, or to its neighbours, whatever it resolves to. */
const isInside = (host: string): boolean =>
  isIP(host) !== 0
    ? !isPublicAddress(host)
    : !/\.[^.]/.test(host) || /\.(?:localhost|local|internal)\.?$/.test(host);

/**
 * The address of somebody's program as it is kept: https, nobody's name in it. Where a name leads is looked at each
 * time something is sent; here only what can be seen from the address itself.
 */
export const readUrl = (said: string, allowPrivate: boolean): Verdict<string, UrlRefusal> => {
  const text = said.trim();
  if (text.length > WEBHOOK_BOUNDS.url || !URL.canParse(text)) return no('url');
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return no('url');
  if (!allowPrivate && url.protocol !== 'https:') return no('https');
  if (!allowPrivate && isInside(hostOf(url))) return no('private');
  url.hash = '';
  return url.href.length > WEBHOOK_BOUNDS.url ? no('url') : yes(url.href);
};
