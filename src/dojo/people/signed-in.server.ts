/** What pages about an account need: who is signed in, and that a form comes from a page of ours. */
import { type RouterContextProvider, redirect } from 'react-router';
import { isOwnOrigin } from '#server/http/origin.server.ts';
import { originContext, type SignedIn, signedInContext } from '../base.server.ts';
import { may, rolesOf } from '../rights.ts';

type Context = Readonly<RouterContextProvider>;

/** Who is signed in; everybody else is led to the door, with cookies if any, and back here afterwards. */
export const mustBeSignedIn = (
  request: Request,
  context: Context,
  cookies: readonly string[] = [],
): SignedIn => {
  const signedIn = context.get(signedInContext);
  if (signedIn) return signedIn;
  const { pathname, search } = new URL(request.url);
  const back = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/me';
  throw leadOn(`/sign-in?back=${encodeURIComponent(back)}`, cookies);
};

/** An instance admin; to everybody else there is no such page. */
export const mustBeAdmin = (request: Request, context: Context): SignedIn => {
  const signedIn = mustBeSignedIn(request, context);
  if (!may(rolesOf(signedIn.person), 'mail administer')) throw new Response(null, { status: 404 });
  return signedIn;
};

/** What a form of ours says; one that a page of somebody else sends is refused before anything is read. */
export const ownForm = async (request: Request, context: Context): Promise<FormData> => {
  if (!isOwnOrigin(request, context.get(originContext))) throw new Response(null, { status: 403 });
  return request.formData();
};

/** Leads on after a form, with cookies if any. */
export const leadOn = (path: string, cookies: readonly string[] = []): Response => {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(path, { status: 303, headers });
};
