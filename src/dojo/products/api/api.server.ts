import { OpenAPIHono, z } from '@hono/zod-openapi';
import { fileJsonSchema } from '#product/file.ts';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { BEGINNINGS, notTooOften, Rate } from '#server/http/rate.server.ts';
import type { Base } from '../../base.server.ts';
import { mountCommunities } from '../../communities/communities-api.server.ts';
import { mountEditions } from '../../editions/editions-api.server.ts';
import { mountHosting } from '../../editions/hosting-api.server.ts';
import { mountEnrolment } from '../../enrolment/enrolment-api.server.ts';
import { mountEvenings } from '../../evenings/evenings-api.server.ts';
import { mountPeople } from '../../people/people-api.server.ts';
import { mountPlays } from '../../plays/plays-api.server.ts';
import { mountSales } from '../../sales/sales-api.server.ts';
import { mountSelection } from '../../selection/selection-api.server.ts';
import { mountAttendance } from '../../sessions/attendance-api.server.ts';
import { mountSessions } from '../../sessions/sessions-api.server.ts';
import { mountWebhooks } from '../../webhooks/webhooks-api.server.ts';
import { callLocale, type Mounted } from './endpoint.server.ts';
import { mountExports } from './exports-api.server.ts';
import { mountProducts } from './product-api.server.ts';
import { refuse } from './refuse.server.ts';
import { mountShares } from './shares-api.server.ts';
import { mountStories } from './stories-api.server.ts';
import { mountThread } from './thread-api.server.ts';
import { mountVersions } from './versions-api.server.ts';
import { mountVisitor } from './visitor-api.server.ts';

export const API_PATH = '/api/v1';

const Problem = z
  .object({
    type: z.string().openapi({ description: 'Stable name of the problem, `urn:po-dojo:problem:…`' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'What happened, what is safe, what to do: in your language' }),
    faults: z
      .array(z.object({ at: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'Where values do not fit, and why; for developers, in English' }),
  })
  .openapi('Problem', { description: 'RFC 9457' });

/**
 * The REST API for other programs, and for our own pages: see /api/v1/openapi.json. `beginnings`: how often somebody
 * may begin a product, here and on pages.
 */
export const createApi = (base: Base, beginnings = new Rate(BEGINNINGS)): OpenAPIHono => {
  const api = new OpenAPIHono();
  api.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.res.headers.set('Cache-Control', 'no-store');
  });
  const seldom = notTooOften(
    beginnings,
    base.now,
    (context) => refuse(context, callLocale(context), 'too-often'),
    base.settings.trustedProxies,
  );
  api.use('/products', seldom);
  api.use('/products/import', seldom);
  const registry = api.openAPIRegistry;
  registry.register('Problem', Problem);
  registry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a link, or an access token of a person (`podojo_…`)',
  });
  registry.registerComponent('securitySchemes', 'token', {
    type: 'apiKey',
    in: 'query',
    name: 'token',
    description: 'The token of a link',
  });
  registry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: 'po_visitor',
    description: 'Our own pages: somebody who came in by a link, or is signed in',
  });
  const mounted: Mounted[] = [
    mountProducts,
    mountStories,
    mountExports,
    mountThread,
    mountShares,
    mountVersions,
    mountVisitor,
    mountPlays,
    mountSales,
    mountPeople,
    mountCommunities,
    mountEditions,
    mountHosting,
    mountSessions,
    mountAttendance,
    mountEvenings,
    mountEnrolment,
    mountSelection,
    mountWebhooks,
  ].flatMap((mountAll) => mountAll(api, base));
  api.get('/openapi.json', (context) =>
    context.json(
      api.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'PO Dojo',
          version: base.version,
          description: 'A connected product model, from an idea to a product backlog.',
          license: { name: 'MIT' },
        },
        servers: [{ url: API_PATH }],
      }),
    ),
  );
  api.get('/schema/po-dojo-1.json', (context) =>
    context.json(fileJsonSchema(), 200, { 'Content-Type': 'application/schema+json' }),
  );
  api.all('*', (context) => {
    const locale = callLocale(context);
    const path = context.req.path.slice(API_PATH.length);
    const allowed = mounted.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (allowed.length === 0) return refuse(context, locale, 'unknown-address');
    context.header('Allow', [...new Set(allowed)].join(', '));
    return refuse(context, locale, 'wrong-method');
  });
  api.onError((cause, context) => {
    const locale = callLocale(context);
    if (cause.name === 'StoreAway' || isDatabaseAway(cause)) return refuse(context, locale, 'store-away');
    base.log.error('A request to the API failed.', {
      cause,
      method: context.req.method,
      path: context.req.path,
    });
    return refuse(context, locale, 'failed');
  });
  return api;
};
