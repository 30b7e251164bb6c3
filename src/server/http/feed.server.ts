import { createHash } from 'node:crypto';

/** A feed over HTTP: who has it already, byte for byte, is told so. `headers` say what type it is. */
export const feedResponse = (
  request: Request,
  text: string,
  headers: Readonly<Record<string, string>>,
): Response => {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  const all = { ETag: etag, ...headers };
  return known.some((one) => one.replace(/^W\//, '') === etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(text, { headers: all });
};
