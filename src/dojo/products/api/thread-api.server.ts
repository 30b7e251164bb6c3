import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { runChecks, tellFinding } from '#product/checks.ts';
import { titleOf } from '#product/title.ts';
import { THREAD_KINDS, traceOf } from '#product/trace.ts';
import { allChecks } from '#techniques/folders.ts';
import type { Base } from '../../base.server.ts';
import { type Mounted, mount } from './endpoint.server.ts';

const Finding = z
  .object({
    check: z.string().openapi({ description: 'Stable name of the check, `technique/what`' }),
    severity: z.enum(['hint', 'mend']),
    entity: z.string().nullable(),
    title: z.string(),
    why: z.string(),
    mend: z.string().openapi({ description: 'How to mend it' }),
    gesture: z.string().nullable().openapi({ description: 'What the page mends in one gesture, if it can' }),
  })
  .openapi('Finding');

const Thread = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        title: z.string(),
        loose: z
          .enum(['unasked', 'unserved'])
          .nullable()
          .openapi({ description: 'Nothing asked for it, or nothing came of it' }),
      }),
    ),
    links: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        by: z.string().openapi({ description: 'The field that says so; `link` for a link of its own' }),
      }),
    ),
    looseEnds: z.array(z.object({ id: z.string(), why: z.enum(['unasked', 'unserved']) })),
  })
  .openapi('Thread');

/** What the model says of itself: what came from what, and what a seasoned Product Owner would say of it. */
export const mountThread = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/products/{id}/findings',
    about: 'What the checks say of the product',
    more: 'Worth mending first. Those that people set aside are left out. They teach; nothing is ever refused because of one.',
    answers: { 200: { about: 'Findings', content: { 'application/json': z.array(Finding) } } },
    needs: 'view',
    async handle({ context, id, locale, refuse }) {
      const model = await base.products.model(id);
      if (!model) return refuse('no-such-product');
      const findings = runChecks(await allChecks(), model).filter(({ setAside }) => !setAside);
      return context.json(findings.map((finding) => tellFinding(finding, model, locale)));
    },
  }),
  mount(api, base, {
    method: 'get',
    path: '/products/{id}/thread',
    about: 'What came from what, from the idea to acceptance tests, and what hangs loose',
    answers: { 200: { about: 'The thread', content: { 'application/json': Thread } } },
    needs: 'view',
    async handle({ context, id, refuse }) {
      const model = await base.products.model(id);
      if (!model) return refuse('no-such-product');
      const { strands, loose } = traceOf(model);
      const nodes = THREAD_KINDS.flatMap((kind) =>
        model.list(kind).map((entity) => ({
          id: entity.id,
          kind,
          title: titleOf(entity, model),
          loose: loose.get(entity.id) ?? null,
        })),
      );
      return context.json({
        nodes,
        links: strands,
        looseEnds: [...loose].map(([id, why]) => ({ id, why })),
      });
    },
  }),
];
