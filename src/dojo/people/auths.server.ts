/** better-auth as it is under each address that people reach us at, with a provider of OpenID Connect and without. */
import { type Auth, type AuthOptions, makeAuth, type Oidc, PROVIDER } from './auth.server.ts';
import { within } from './patience.server.ts';

/** So many addresses may people reach us at without a PUBLIC_ORIGIN. */
const MOST_ORIGINS = 16;

/** What is made once for each address that people reach us at. */
const forEach = <T>(make: (origin: string) => T) => {
  const made = new Map<string, T>();
  const at = (origin: string): T => {
    const known = made.get(origin);
    if (known !== undefined) return known;
    if (made.size >= MOST_ORIGINS) made.delete(made.keys().next().value!);
    const one = make(origin);
    made.set(origin, one);
    return one;
  };
  return { at, forget: (origin: string) => void made.delete(origin) };
};

/** better-auth as it is under an address: cookies and passkeys belong to one. */
export const createAuth = (options: AuthOptions): ((origin: string) => Auth) =>
  forEach((origin) => makeAuth(options, origin)).at;

/** How long a provider may take to say where it is, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The same, with a provider; null when it does not say where it is, and it is asked again the next time. Apart from the
 * other one, so that nobody but who enters by it waits for a provider that is away.
 */
export const createProvidedAuth = (
  options: AuthOptions,
  oidc: Oidc,
): ((origin: string) => Promise<Auth | null>) => {
  const made = forEach(async (origin): Promise<Auth | null> => {
    const auth = makeAuth(options, origin, oidc);
    const known = auth.$context.then(({ socialProviders }) =>
      socialProviders.some(({ id }) => id === PROVIDER),
    );
    const answers = await within(known, PATIENCE).catch(() => false);
    if (!answers) made.forget(origin);
    return answers ? auth : null;
  });
  return made.at;
};
