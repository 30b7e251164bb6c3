/** Long lists, a bounded part at a time: the next one begins behind the last place told, whatever came meanwhile. */
import { z } from '@hono/zod-openapi';
import type { Call } from './endpoint.server.ts';

/** The most that one answer lists, and how many without a word about it. */
const MOST = 200;
const USUAL = 100;

export const listQuery = {
  limit: z.coerce.number().int().min(1).max(MOST).default(USUAL).openapi({ description: 'How many at most' }),
  after: z.string().max(600).optional().openapi({
    description: 'Where the part before ended: take it from the `Link` header with `rel="next"`',
  }),
};

/** What is said of a list that is told in parts. */
export const IN_PARTS = 'Where there are more, the header `Link` has the address of the next part.';

interface Asked {
  readonly limit: number;
  readonly after?: string | undefined;
}

/** The place behind which to begin: null from the start, undefined when it is none of ours. */
export const placeAfter = <T>({ after }: Asked, schema: z.ZodType<T>): T | null | undefined => {
  if (after === undefined) return null;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(after, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
};

/** Answers with a part of a list; `rows` has one more than asked for when there is a next one. */
export const tellPart = <Row, Told>(
  { context, query, caller }: Call<Asked>,
  rows: readonly Row[],
  placeOf: (row: Row) => unknown,
  tell: (row: Row) => Told,
): Response => {
  const part = rows.slice(0, query.limit);
  if (rows.length > part.length) {
    const next = new URL(context.req.url);
    const place = Buffer.from(JSON.stringify(placeOf(part.at(-1)!))).toString('base64url');
    next.searchParams.set('after', place);
    next.searchParams.delete('token');
    context.header('Link', `<${caller.origin}${next.pathname}${next.search}>; rel="next"`);
  }
  return context.json(part.map(tell));
};
