import { createHash } from 'node:crypto';
import { renderToString } from 'react-dom/server';
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { baseContext } from '#dojo/base.server.ts';
import { addIcons } from '#ui/icon.tsx';
import { MORE_ICONS } from '#ui/icons-more.tsx';
import { type Waking, WakingProvider } from './frame.tsx';

// Pages are drawn here with every icon from the start.
addIcons(MORE_ICONS);

/** The one route whose page wakes in a browser. */
const WAKES = 'dojo/products/product.route';

/** What wakes this page; null when it is complete as it is sent, as refusals are. */
const wakingOf = ({ staticHandlerContext, manifest }: EntryContext): Waking | null => {
  const { matches, errors } = staticHandlerContext;
  if (errors !== null || matches.at(-1)?.route.id !== WAKES) return null;
  return { script: manifest.entry.module, parts: manifest.entry.imports, refresh: manifest.hmr?.runtime };
};

/** A page with its revision: a browser that has it already is not sent it again. */
const revised = (request: Request, html: string, status: number, headers: Headers): Response => {
  if (status !== 200) return new Response(html, { status, headers });
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  headers.set('ETag', etag);
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/);
  return known?.includes(etag)
    ? new Response(null, { status: 304, headers })
    : new Response(html, { status, headers });
};

/** Renders a page, at once and whole: no page of ours waits for anything but its loaders. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
): Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  headers.append('Vary', 'Cookie, Accept-Language');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const page = (
    <WakingProvider value={wakingOf(routerContext)}>
      <ServerRouter context={routerContext} url={request.url} />
    </WakingProvider>
  );
  return revised(request, `<!DOCTYPE html>${renderToString(page)}`, status, headers);
}

/** What went wrong in a loader, an action or a page; a refusal is no mistake, and is told to the person alone. */
export function handleError(
  cause: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (request.signal.aborted || (isRouteErrorResponse(cause) && cause.status < 500)) return;
  const { log } = context.get(baseContext);
  log.error('A page failed.', { cause, method: request.method, path: new URL(request.url).pathname });
}
