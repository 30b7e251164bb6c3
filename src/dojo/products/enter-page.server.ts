import { type RouterContextProvider, redirect } from 'react-router';
import type { ModelFile } from '#product/file.ts';
import { cookieIn, keepingCookie } from '#server/http/cookies.server.ts';
import { localeOf } from '#server/http/locale.server.ts';
import { originOf } from '#server/http/origin.server.ts';
import {
  type Base,
  baseContext,
  localeContext,
  signedInContext,
  type Visitor,
  visitorContext,
} from '../base.server.ts';
import { VISITOR_COOKIE } from './enter.server.ts';
import type { Created } from './products.server.ts';

/** The visitor whose browser sent this request, if we know them. */
export const visitorOf = (request: Request, base: Base): Promise<Visitor | null> =>
  base.visitors.byKey(cookieIn(request.headers.get('cookie'), VISITOR_COOKIE));

/** The visitor of this browser; somebody unknown becomes one, and the answer gives them the key to keep. */
export const becomeVisitor = async (request: Request, base: Base, answer: Headers): Promise<Visitor> => {
  const known = await visitorOf(request, base);
  if (known) return known;
  const { visitor, key } = await base.visitors.create(localeOf(request));
  const signedIn = await base.people.signedIn(request);
  if (signedIn) await base.visitors.belongsTo(visitor.id, signedIn.person);
  const https = originOf(request, base.settings.publicOrigin).startsWith('https:');
  answer.append('Set-Cookie', keepingCookie(VISITOR_COOKIE, key, https));
  return visitor;
};

/**
 * Somebody opens a product's page by a link: what it grants is kept with them, and they go on to the clean address,
 * so that the token stays in no history and no Referer. A link that opens nothing is passed over: the page then says
 * that it is closed, or opens all the same to who came in before. Null when the address has no token.
 */
export const enterByLink = async (request: Request, base: Base): Promise<Response | null> => {
  const url = new URL(request.url);
  const token = url.searchParams.get('token');
  const productId = /^\/p\/([^/]+)/.exec(url.pathname)?.[1];
  if (token === null || productId === undefined) return null;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  const answer = await base.shares.access(productId, { token, visitor: null });
  url.searchParams.delete('token');
  if (answer.ok) {
    const visitor = await becomeVisitor(request, base, headers);
    await base.shares.enter(visitor.id, answer.value.link);
  }
  headers.set('Location', url.pathname + url.search);
  return new Response(null, { status: 303, headers });
};

/** Lets somebody into what they have just begun, and leads them there. */
const leadTo = async (
  { id, edit }: Created,
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<Response> => {
  const base = context.get(baseContext);
  const headers = new Headers();
  const visitor = await becomeVisitor(request, base, headers);
  await base.shares.begin(visitor.id, edit.id);
  // Who has an account finds it there, on every device.
  const signedIn = context.get(signedInContext);
  if (signedIn) await base.keptProducts.keep(signedIn.person.id, id, null);
  return redirect(`/p/${id}`, { status: 303, headers });
};

/** Begins a product from the need somebody wrote on a page, lets them in, and leads them there. */
export const beginProduct = async (
  request: Request,
  context: Readonly<RouterContextProvider>,
  { title = '', need = '' }: { readonly title?: string; readonly need?: string },
): Promise<Response> => {
  const by = context.get(visitorContext)?.name || (context.get(signedInContext)?.person.name ?? '');
  const locale = context.get(localeContext);
  const created = await context.get(baseContext).products.create({ title, need, locale, by });
  return leadTo(created, request, context);
};

/** As beginProduct, from a checked model file. */
export const beginFromFile = async (
  request: Request,
  context: Readonly<RouterContextProvider>,
  file: ModelFile,
): Promise<Response> => leadTo(await context.get(baseContext).products.createFrom(file), request, context);

/** As beginProduct, from a model file as somebody chose it; null when it is none. */
export const bringInFile = async (
  request: Request,
  context: Readonly<RouterContextProvider>,
  file: File,
): Promise<Response | null> => {
  const brought = await context.get(baseContext).products.bringIn(await file.bytes());
  return brought.ok ? leadTo(brought.value, request, context) : null;
};
