import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readJson } from '#server/http/body.server.ts';
import type { Base } from '../../base.server.ts';
import type { Share } from '../shares.server.ts';
import { type Mounted, mount, readShape } from './endpoint.server.ts';
import { linkUrl } from './product-api.server.ts';

const Link = z
  .object({
    id: z.string(),
    right: z.enum(['edit', 'view']),
    token: z.string(),
    url: z.string(),
    createdAt: z.string(),
  })
  .openapi('Link');
const NewLink = z.object({ right: z.enum(['edit', 'view']) });

const tellLink = (share: Share, productId: string, origin: string) => ({
  ...share,
  createdAt: share.createdAt.toISOString(),
  url: linkUrl(origin, productId, share.token),
});

/** Links that open a product: list, make, withdraw. */
export const mountShares = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/products/{id}/shares',
    about: 'The links that open the product',
    more: 'Who may only view sees only the link they came by: another one would still open when theirs is withdrawn.',
    answers: { 200: { about: 'Links, oldest first', content: { 'application/json': z.array(Link) } } },
    needs: 'view',
    async handle({ context, caller, id, access }) {
      const links = await base.shares.list(id);
      const shown = links.filter((link) => access.right === 'edit' || link.id === access.link);
      return context.json(shown.map((share) => tellLink(share, id, caller.origin)));
    },
  }),
  mount(api, base, {
    method: 'post',
    path: '/products/{id}/shares',
    about: 'Make a link',
    sends: { 'application/json': NewLink },
    answers: { 201: { about: 'The link', content: { 'application/json': Link } } },
    refusals: ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape', 'too-many-links'],
    needs: 'edit',
    async handle({ context, caller, id, refuse }) {
      const body = await readJson(context.req.raw, 4_096);
      if (!body.ok) return refuse(body.reason, body.faults);
      const read = readShape(NewLink, body.value);
      if (!read.ok) return refuse('wrong-shape', read.faults);
      const made = await base.shares.create(id, read.value.right);
      if (!made.ok) return refuse(made.reason);
      // Whoever makes a link holds it, and may end the one they came by without shutting themselves out.
      if (caller.visitor) await base.shares.enter(caller.visitor.id, made.value.id);
      if (caller.person && made.value.right === 'edit')
        await base.keptProducts.restOn(caller.person.id, id, made.value.id);
      return context.json(tellLink(made.value, id, caller.origin), 201);
    },
  }),
  mount(api, base, {
    method: 'delete',
    path: '/products/{id}/shares/{share}',
    about: 'Withdraw a link',
    more: 'It opens nothing any more, at once; whoever came in by it is out, their live connections are closed.',
    answers: { 204: { about: 'Withdrawn' } },
    refusals: ['no-such-link'],
    needs: 'edit',
    async handle({ context, id, param, refuse }) {
      const share = param('share');
      if (!(await base.shares.revoke(id, share))) return refuse('no-such-link');
      // They may hold another link: the door decides again when they come back.
      base.rooms.closePeople(id, ({ link }) => link === share, 'rights-changed');
      return context.body(null, 204);
    },
  }),
];
