import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isLocale, LOCALES, type Locale } from '#core/words.ts';
import { localeOf } from '#server/http/locale.server.ts';
import type { Fault } from '#server/http/problem.server.ts';
import type { Base } from '../../base.server.ts';
import { grants, type Scope } from '../../people/scopes.ts';
import type { Access } from '../access.ts';
import { admit, type Caller, callerOf } from './caller.server.ts';
import { PROBLEM_STATUS, type ProblemName, problemOf, refuse } from './refuse.server.ts';

/** One request to an endpoint, as its handler sees it. */
export interface Call<Query> {
  readonly context: Context;
  readonly base: Base;
  readonly caller: Caller;
  readonly locale: Locale;
  readonly query: Query;
  /** The product, when the endpoint is about one. */
  readonly id: string;
  /** What the caller may do with it. */
  readonly access: Access;
  readonly param: (name: string) => string;
  readonly refuse: (name: ProblemName, faults?: readonly Fault[]) => Response;
}

type Shape = Record<string, z.ZodType>;
type Asked<Q extends Shape> = z.infer<z.ZodObject<Q>>;

/** A content as documented: a schema, or words about a text. */
type Content = Readonly<Record<string, z.ZodType | { readonly $ref: string } | string>>;

export interface Endpoint<Q extends Shape> {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** With its parameters in braces, as OpenAPI writes them; `id` is the product. */
  readonly path: string;
  readonly about: string;
  readonly more?: string;
  readonly query?: Q;
  readonly sends?: Content;
  readonly answers: Readonly<Record<number, { readonly about: string; readonly content?: Content }>>;
  readonly refusals?: readonly ProblemName[];
  /** What one must be allowed to do with the product `id`; nothing is checked when it is left out. */
  readonly needs?: 'view' | 'edit';
  /** What an access token must let one do in the person's name; for a product it follows from `needs`. */
  readonly scope?: Scope;
  /** Only for who is signed in, or comes with an access token. */
  readonly signedIn?: boolean;
  /** Its answer names the state it tells, and a change may say which state it is made from (tagged.server.ts). */
  readonly tagged?: boolean;
  readonly handle: (call: Call<Asked<Q>>) => Promise<Response> | Response;
}

/** An endpoint that was mounted: its address as a pattern, for those who come with the wrong method. */
export interface Mounted {
  readonly method: string;
  readonly pattern: RegExp;
}

const ALWAYS: readonly ProblemName[] = ['store-away', 'failed'];
const ABOUT_PRODUCT: readonly ProblemName[] = [
  'no-such-product',
  'no-token',
  'unknown-token',
  'revoked-link',
];

const scopeOf = ({ scope, needs }: Pick<Endpoint<Shape>, 'scope' | 'needs'>): Scope | undefined =>
  scope ?? (needs && (needs === 'edit' ? 'products:write' : 'products:read'));

const refusalsOf = ({
  needs,
  scope,
  signedIn,
  tagged,
  method,
  refusals = [],
  query,
}: Endpoint<Shape>): readonly ProblemName[] => [
  ...(signedIn ? (['not-signed-in'] as const) : []),
  ...(needs || scope ? (['scope-missing'] as const) : []),
  ...(needs ? ABOUT_PRODUCT : []),
  ...(needs === 'edit' ? (['view-only'] as const) : []),
  ...(method === 'get' ? [] : (['foreign-origin'] as const)),
  ...(tagged && method !== 'get' ? (['changed-meanwhile'] as const) : []),
  ...(query ? (['wrong-shape'] as const) : []),
  ...refusals,
  ...ALWAYS,
];

const tag = z.string();
const IF_MATCH = z.object({
  'If-Match': tag.optional().openapi({
    description:
      'The `ETag` of what was read: if it has changed since, nothing is changed. Left out, what is sent is changed, whatever else has.',
  }),
});
const IF_NONE_MATCH = z.object({
  'If-None-Match': tag.optional().openapi({ description: 'An `ETag`: what has not changed is not sent' }),
});
const TAGGED = z.object({ ETag: tag.openapi({ description: 'Names this state' }) });

const localeQuery = z.enum(LOCALES).optional().openapi({ description: 'Language of what people read' });

const document = (api: OpenAPIHono, endpoint: Endpoint<Shape>): void => {
  const { method, path, about, more, query, sends, answers, needs, tagged } = endpoint;
  const content = (all: Content) =>
    Object.fromEntries(
      Object.entries(all).map(([type, said]) => [
        type,
        { schema: typeof said === 'string' ? { type: 'string' as const, description: said } : said },
      ]),
    );
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const refused = Map.groupBy(new Set(refusalsOf(endpoint)), (name) => PROBLEM_STATUS[name]);
  api.openAPIRegistry.registerPath({
    method,
    path,
    summary: about,
    ...(more ? { description: more } : {}),
    security: needs
      ? [{ bearer: [] }, { token: [] }, { cookie: [] }]
      : endpoint.signedIn
        ? [{ bearer: [] }, { cookie: [] }]
        : [],
    request: {
      ...(names.length > 0
        ? { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }
        : {}),
      query: z.object({ locale: localeQuery, ...query }),
      ...(tagged ? { headers: method === 'get' ? IF_NONE_MATCH : IF_MATCH } : {}),
      ...(sends ? { body: { required: true, content: content(sends) } } : {}),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: answer.about,
            ...(tagged ? { headers: TAGGED } : {}),
            ...(answer.content ? { content: content(answer.content) } : {}),
          },
        ]),
      ),
      ...(tagged && method === 'get' ? { 304: { description: 'It has not changed' } } : {}),
      ...Object.fromEntries(
        [...refused].map(([status, problems]) => [
          status,
          {
            description: problems.map((name) => `\`${name}\`: ${problemOf(name, 'en').title}`).join('\n\n'),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  });
};

const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ at: path.map(String).join('.').slice(0, 200), message }));

/** Reads a value by its schema; what does not fit is told with its faults. */
export const readShape = <T>(
  schema: z.ZodType<T>,
  value: unknown,
): { ok: true; value: T } | { ok: false; faults: Fault[] } => {
  const read = schema.safeParse(value);
  return read.success ? { ok: true, value: read.data } : { ok: false, faults: faultsOf(read.error) };
};

/** The language of an answer: the one asked for, else the caller's. */
export const callLocale = (context: Context): Locale => {
  const asked = context.req.query('locale');
  return isLocale(asked) ? asked : localeOf(context.req.raw);
};

/** Documents an endpoint and answers at its address. */
export const mount = <Q extends Shape>(api: OpenAPIHono, base: Base, endpoint: Endpoint<Q>): Mounted => {
  const { method, path, query, needs, handle } = endpoint;
  document(api, endpoint as unknown as Endpoint<Shape>);
  const schema = z.object(query ?? ({} as Q));
  api.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (context) => {
    const locale = callLocale(context);
    const say = (name: ProblemName, faults?: readonly Fault[]) => refuse(context, locale, name, faults);
    // PostgreSQL keeps no NUL in a text, so nothing in a product bears one in its address.
    const { id: _product, ...inside } = context.req.param() as Record<string, string>;
    if (Object.values(inside).some((part) => part.includes('\0'))) return say('unknown-address');
    const caller = await callerOf(context, base);
    // A token says by itself who meant it; a cookie comes along whoever asks.
    if (method !== 'get' && caller.token === null && !caller.trusted) return say('foreign-origin');
    const { scopes } = caller;
    const wanted = scopeOf({ ...endpoint, needs } as Pick<Endpoint<Shape>, 'scope' | 'needs'>);
    if (scopes && wanted && !grants(scopes, wanted)) return say('scope-missing');
    if (endpoint.signedIn && !caller.person) return say('not-signed-in');
    const param = (name: string) => context.req.param(name) ?? '';
    const admission = needs ? await admit(base, caller, param('id'), needs) : undefined;
    if (admission && !admission.ok) return say(admission.problem);
    const asked = readShape(schema, context.req.query());
    if (!asked.ok) return say('wrong-shape', asked.faults);
    const access = admission?.access ?? { right: 'view', link: '' };
    return handle({
      context,
      base,
      caller,
      locale,
      query: asked.value as Asked<Q>,
      id: param('id'),
      access,
      param,
      refuse: say,
    });
  });
  const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+').replace(/\./g, '\\.')}$`);
  return { method: method.toUpperCase(), pattern };
};
