import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { baseContext, nonceContext } from '#dojo/base.server.ts';
import { StaticFrame } from './frame.tsx';

/** A page whose data takes longer is cut off. Milliseconds. */
export const streamTimeout = 5_000;

const handleOf = (context: EntryContext): { static?: boolean } => {
  const leaf = context.staticHandlerContext.matches.at(-1)?.route.id;
  return (leaf && (context.routeModules[leaf]?.handle as { static?: boolean })) || {};
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

/**
 * Renders a page. Those whose route says `handle = { static: true }`, and refusals, are sent without the framework's
 * scripts. Only they may use renderToString: it drops what a page needs to wake up, without a word.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const nonce = loadContext.get(nonceContext);
  const isStatic =
    handleOf(routerContext).static === true || routerContext.staticHandlerContext.errors !== null;
  const page = (
    <StaticFrame value={isStatic}>
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
    </StaticFrame>
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  headers.append('Vary', 'Cookie, Accept-Language');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  if (isStatic) return revised(request, `<!DOCTYPE html>${renderToString(page)}`, status, headers);

  const { log } = loadContext.get(baseContext);
  return new Promise((resolve, reject) => {
    let sent = false;
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        sent = true;
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      },
      onShellError: reject,
      onError(cause) {
        if (sent && !request.signal.aborted) log.error('A page broke while it was being sent.', { cause });
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1_000);
    body.on('close', () => clearTimeout(timer));
  });
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
