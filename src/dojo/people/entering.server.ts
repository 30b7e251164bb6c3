/** The pages of the door: how often one may knock, the cookie of a browser that waits for a code, and coming in. */
import type { RouterContextProvider } from 'react-router';
import { cookieIn, passingCookie } from '#server/http/cookies.server.ts';
import { keepingLocale } from '#server/http/locale.server.ts';
import { ownPath } from '#server/http/origin.server.ts';
import { Rate } from '#server/http/rate.server.ts';
import { addressContext, type Base, baseContext, originContext } from '../base.server.ts';
import { visitorOf } from '../products/enter-page.server.ts';
import { ENTRY_MINUTES, type Entered } from './entries.server.ts';
import type { Person } from './person.ts';
import { leadOn } from './signed-in.server.ts';

type Context = Readonly<RouterContextProvider>;

const ENTRY_COOKIE = 'po_entry';

/** A whole room behind one address can come in at once; a program that tries addresses or codes is soon slow. */
const KNOCKS = { burst: 40, perSecond: 1 / 30, remembered: 10_000 };
const TRIES = { burst: 60, perSecond: 1 / 20, remembered: 10_000 };

/** Kept for each dojo of this process, so that tests do not tire one another. */
const rates = new WeakMap<Base, { readonly knocks: Rate; readonly tries: Rate }>();
const ratesOf = (base: Base) => {
  const known = rates.get(base) ?? { knocks: new Rate(KNOCKS), tries: new Rate(TRIES) };
  rates.set(base, known);
  return known;
};

/** Whether somebody at this network address asked for a mail, or tried a way in, too often. */
export const isTooOften = (context: Context, what: 'knocks' | 'tries'): boolean => {
  const base = context.get(baseContext);
  return ratesOf(base)[what].take(context.get(addressContext), 1, base.now().getTime()) > 0;
};

const https = (context: Context) => context.get(originContext).startsWith('https:');

/** Remembers, in the browser that asked, which way in its code is for. */
export const entryCookie = (id: string, context: Context): string =>
  passingCookie(ENTRY_COOKIE, id, ENTRY_MINUTES * 60, https(context));

export const entryIn = (request: Request): string =>
  cookieIn(request.headers.get('cookie'), ENTRY_COOKIE) ?? '';

/** Their browser bears their name; who has none yet goes on under the one they chose as a guest. */
export const bearName = async (base: Base, request: Request, person: Person): Promise<void> => {
  const visitor = await visitorOf(request, base);
  if (!visitor) return;
  const name = person.name === '' ? visitor.name : person.name;
  if (name !== person.name) await base.profiles.change(person.id, { name });
  await base.visitors.belongsTo(visitor.id, { id: person.id, name });
};

/** Somebody has shown who they are: they are signed in, their browser bears their name, and they go on. */
export const comeIn = async (
  { person, made, back }: Entered,
  request: Request,
  context: Context,
): Promise<Response> => {
  const base = context.get(baseContext);
  const cookies = [
    ...(await base.people.openSession(person.id, request)),
    passingCookie(ENTRY_COOKIE, '', 0, https(context)),
  ];
  await bearName(base, request, person);
  if (!made) cookies.push(keepingLocale(person.locale, https(context)));
  return leadOn(made ? `/me?new&back=${encodeURIComponent(ownPath(back))}` : ownPath(back), cookies);
};
