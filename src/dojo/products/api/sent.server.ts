import type { z } from '@hono/zod-openapi';
import { storable } from '#server/db/storable.server.ts';
import { readJson } from '#server/http/body.server.ts';
import { type Call, readShape } from './endpoint.server.ts';

/** How an endpoint that reads JSON may refuse what was sent. */
export const SENT_WRONG = ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape'] as const;

/** What was sent as JSON, by its schema, or the refusal to answer with. */
export const readSent = async <T>(
  { context, refuse }: Pick<Call<unknown>, 'context' | 'refuse'>,
  schema: z.ZodType<T>,
  max = 64 * 1024,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Response }> => {
  const body = await readJson(context.req.raw, max);
  if (!body.ok) return { ok: false, refusal: refuse(body.reason, body.faults) };
  const read = readShape(schema, body.value);
  return read.ok ? read : { ok: false, refusal: refuse('wrong-shape', read.faults) };
};

/** Whatever was written, as it can be kept. */
export const keepable = (said: unknown): unknown =>
  typeof said === 'string'
    ? storable(said)
    : Array.isArray(said)
      ? said.map(keepable)
      : said !== null && typeof said === 'object'
        ? Object.fromEntries(Object.entries(said).map(([name, value]) => [name, keepable(value)]))
        : said;
