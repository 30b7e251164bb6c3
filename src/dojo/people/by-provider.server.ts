/** Entering by a provider of OpenID Connect: the way there, and what becomes of who comes back. */
import { keepingLocale } from '#server/http/locale.server.ts';
import { originOf, underOrigin } from '#server/http/origin.server.ts';
import type { Base } from '../base.server.ts';
import { AUTH_PATH, PROVIDER } from './auth.server.ts';
import { bearName } from './entering.server.ts';
import { within } from './patience.server.ts';

/** Where a provider leads people back to: what is registered with it. */
export const PROVIDED_PATH = `${AUTH_PATH}/callback/${PROVIDER}`;

/** How long a provider may take to say who somebody is, in milliseconds. */
const PATIENCE = 15_000;

/** The door, with what went wrong. */
const doorAgain = (back: string): string => `/sign-in?back=${encodeURIComponent(back)}`;

/** Where the provider asks who one is, and the cookies to come back with; null when it is away. */
export const wayToProvider = async (
  base: Base,
  request: Request,
  back: string,
): Promise<{ readonly url: string; readonly cookies: readonly string[] } | null> => {
  const auth = await base.people.providedAuth(request);
  if (!auth) return null;
  const { headers, response } = await auth.api.signInSocial({
    body: {
      provider: PROVIDER,
      callbackURL: back,
      newUserCallbackURL: `/me?new&back=${encodeURIComponent(back)}`,
      errorCallbackURL: doorAgain(back),
    },
    headers: request.headers,
    returnHeaders: true,
  });
  return response.url ? { url: response.url, cookies: headers.getSetCookie() } : null;
};

/** Somebody comes back: they are in, or at the door again, with what went wrong. */
export const comeFromProvider = async (base: Base, request: Request): Promise<Response> => {
  const origin = originOf(request, base.settings.publicOrigin);
  const away = () =>
    new Response(null, {
      status: 303,
      headers: { Location: '/sign-in?error=away', 'Cache-Control': 'no-store' },
    });
  const auth = await base.people.providedAuth(request);
  if (!auth) return away();
  const answer = await within(auth.handler(underOrigin(request, origin)), PATIENCE).catch(
    (cause: unknown) => {
      base.log.warn('Sign-in: the provider did not say who somebody is.', { cause });
      return null;
    },
  );
  if (!answer || answer.status >= 400) return away();
  const told = new Response(null, answer);
  told.headers.set('Cache-Control', 'no-store');
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const signedIn = await base.people.signedIn(new Request(origin, { headers: { cookie } }));
  if (signedIn) {
    await bearName(base, request, signedIn.person);
    told.headers.append('Set-Cookie', keepingLocale(signedIn.person.locale, origin.startsWith('https:')));
  }
  return told;
};
