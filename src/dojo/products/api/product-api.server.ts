import { createHash } from 'node:crypto';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import { FILE_BOUNDS } from '#product/file.ts';
import { readJson, readJsonBytes } from '#server/http/body.server.ts';
import type { Base } from '../../base.server.ts';
import { NEED_MAX, TITLE_MAX } from '../new-document.ts';
import type { Created } from '../products.server.ts';
import { handOf } from './caller.server.ts';
import { type Mounted, mount, readShape } from './endpoint.server.ts';

export const MODEL_FILE = { 'application/json': { $ref: '/api/v1/schema/po-dojo-1.json' } } as const;

const Beginning = z
  .object({
    title: z.string().trim().max(TITLE_MAX).optional(),
    need: z.string().max(NEED_MAX).optional(),
    locale: z.enum(LOCALES).optional(),
  })
  .refine(({ title, need }) => (title ?? '') !== '' || (need ?? '').trim() !== '', {
    path: ['title'],
    message: 'a title, or a need, must be said',
  });

const CreatedProduct = z
  .object({
    id: z.string(),
    title: z.string(),
    token: z.string().openapi({ description: 'Lets its bearer change the product' }),
    editUrl: z.string(),
    viewUrl: z.string(),
    viewToken: z.string().openapi({ description: 'Lets its bearer see the product' }),
  })
  .openapi('CreatedProduct');

/** The address of a product that a link opens. */
export const linkUrl = (origin: string, productId: string, token: string): string =>
  `${origin}/p/${productId}?token=${token}`;

const tellCreated = ({ id, title, edit, view }: Created, origin: string) => ({
  id,
  title,
  token: edit.token,
  editUrl: linkUrl(origin, id, edit.token),
  viewUrl: linkUrl(origin, id, view.token),
  viewToken: view.token,
});

/** Begin a product, bring one in, take one whole. */
export const mountProducts = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'post',
    path: '/products',
    scope: 'products:write',
    about: 'Begin a product',
    more: 'A guest product: nobody owns it, its links open it. A need becomes its idea, and its title when none is given. Three hundred at once from one address, then one every two seconds.',
    sends: { 'application/json': Beginning },
    answers: { 201: { about: 'The product and its links', content: { 'application/json': CreatedProduct } } },
    refusals: ['not-json', 'broken-text', 'too-large', 'too-often', 'unsupported-media-type', 'wrong-shape'],
    async handle({ context, caller, locale, refuse }) {
      const body = await readJson(context.req.raw, 64 * 1024);
      if (!body.ok) return refuse(body.reason, body.faults);
      const read = readShape(Beginning, body.value);
      if (!read.ok) return refuse('wrong-shape', read.faults);
      const { title = '', need = '', locale: spoken = locale } = read.value;
      const created = await base.products.create({ title, need, locale: spoken, by: handOf(caller).name });
      if (caller.person) await base.keptProducts.keep(caller.person.id, created.id, null);
      if (caller.visitor) await base.shares.begin(caller.visitor.id, created.edit.id);
      return context.json(tellCreated(created, caller.origin), 201);
    },
  }),
  mount(api, base, {
    method: 'post',
    path: '/products/import',
    scope: 'products:write',
    about: 'Bring in a product from a model file',
    more: 'A new product with everything the file holds, ids included. Whole or not at all; 32 MiB at most. Each MiB counts as one more begun product.',
    sends: MODEL_FILE,
    answers: { 201: { about: 'The product and its links', content: { 'application/json': CreatedProduct } } },
    refusals: [
      'not-json',
      'broken-text',
      'too-large',
      'too-often',
      'unsupported-media-type',
      'not-a-model-file',
      'model-file-fault',
      'model-file-size',
    ],
    async handle({ context, caller, refuse }) {
      const body = await readJsonBytes(context.req.raw, FILE_BOUNDS.bytes);
      if (!body.ok) return refuse(body.reason);
      const brought = await base.products.bringIn(body.value);
      if (brought.ok && caller.person) await base.keptProducts.keep(caller.person.id, brought.value.id, null);
      if (!brought.ok) return refuse(brought.reason, brought.faults);
      const created = brought.value;
      if (caller.visitor) await base.shares.begin(caller.visitor.id, created.edit.id);
      return context.json(tellCreated(created, caller.origin), 201);
    },
  }),
  mount(api, base, {
    method: 'get',
    path: '/products/{id}',
    about: 'The product, whole, as a model file',
    more: 'The ETag stays the same as long as the product does, whenever it is asked for.',
    answers: {
      200: { about: 'The model file', content: MODEL_FILE },
      304: { about: 'Nothing has changed since the ETag in If-None-Match' },
    },
    needs: 'view',
    async handle({ context, id, refuse }) {
      const file = await base.products.file(id);
      if (!file) return refuse('no-such-product');
      const { exportedAt, ...lasting } = file;
      const etag = `W/"${createHash('sha256').update(JSON.stringify(lasting)).digest('base64url').slice(0, 27)}"`;
      const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Authorization, Cookie' };
      const known = (context.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim());
      if (known.includes(etag) || known.includes('*')) return context.body(null, 304, headers);
      return context.json(file, 200, headers);
    },
  }),
];
