/** Where programs and people look for whom to tell of a hole (RFC 9116). */
export const SECURITY_TEXT = '/.well-known/security.txt';

/** How long what it says may be relied on, in days: it is written anew whenever it is asked for. */
const GOOD_FOR = 90;

/** Whom to tell of a hole. `contact`: an address of the web, mailto: or https:. */
export const securityText = (contact: string, origin: string | undefined, now: Date): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + GOOD_FOR * 86_400_000).toISOString()}`,
    'Preferred-Languages: fr, en',
    ...(origin === undefined ? [] : [`Canonical: ${origin}${SECURITY_TEXT}`]),
    '',
  ].join('\n');
