import { data, type RouterContextProvider } from 'react-router';
import type { Right } from '#product/wire.ts';
import { baseContext, localeContext, visitorContext } from '../base.server.ts';
import { ACCESS_PROBLEM, problemOf } from './api/refuse.server.ts';

/** A product that this page's visitor may open. */
export interface Opened {
  readonly id: string;
  readonly title: string;
  readonly right: Right;
}

/**
 * Opens a product for a page. Throws the refusal that the page then shows: 404 or 403, with `title` and `detail` in
 * the visitor's language.
 */
export const openProduct = async (
  context: Readonly<RouterContextProvider>,
  id: string,
  request: Request,
): Promise<Opened> => {
  const base = context.get(baseContext);
  const visitor = context.get(visitorContext);
  const answer = await base.shares.access(id, { token: null, visitor: visitor?.id ?? null });
  const product = answer.ok ? await base.products.find(id) : null;
  if (answer.ok && product) return { id, title: product.title, right: answer.value.right };
  const reason = answer.ok ? 'no-such-product' : answer.reason;
  // Who was just turned away with a link is told what is wrong with that link.
  const link = new URL(request.url).searchParams.get('link');
  const told = reason === 'forbidden' && (link === 'unknown-token' || link === 'revoked') ? link : reason;
  const { name, title, detail, status } = problemOf(ACCESS_PROBLEM[told], context.get(localeContext));
  throw data({ name, title, detail }, { status: status === 404 ? 404 : 403 });
};
