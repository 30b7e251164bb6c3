import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import type { Base } from '../base.server.ts';
import { readerOf } from '../editions/editions-api.server.ts';
import { LineTold, tellLine } from '../editions/told.server.ts';
import { type Mounted, mount } from '../products/api/endpoint.server.ts';
import { IN_PARTS, listQuery, placeAfter, tellPart } from '../products/api/list.server.ts';
import type { Community } from './communities.server.ts';

const CommunityTold = z
  .object({
    slug: z.string(),
    name: z.string(),
    about: z.string().openapi({ description: 'Markdown' }),
    locale: z.enum(LOCALES),
    region: z.string(),
    timeZone: z.string().openapi({ description: 'IANA, such as Europe/Paris' }),
    partners: z.array(z.object({ name: z.string(), url: z.string() })),
    url: z.string(),
    feed: z.string().openapi({ description: 'Its editions as an Atom feed' }),
  })
  .openapi('Community');

const tellCommunity = ({ slug, name, about, locale, region, zone, partners }: Community, origin: string) => ({
  ...{ slug, name, about, locale, region, partners },
  timeZone: zone,
  url: `${origin}/c/${slug}`,
  feed: `${origin}/c/${slug}/feed.atom`,
});

const Place = z.object({ name: z.string().max(100), slug: z.string().max(100) });

/** Communities, as everybody may read them; drafts of editions are there for who administers. */
export const mountCommunities = (api: OpenAPIHono, base: Base): Mounted[] => [
  mount(api, base, {
    method: 'get',
    path: '/communities',
    about: 'The communities of this PO Dojo',
    more: `By name. ${IN_PARTS}`,
    query: listQuery,
    answers: { 200: { about: 'Communities', content: { 'application/json': z.array(CommunityTold) } } },
    async handle(call) {
      const place = placeAfter(call.query, Place);
      if (place === undefined) return call.refuse('wrong-shape', [{ at: 'after', message: 'No such place' }]);
      return tellPart(
        call,
        await base.communities.list(call.query.limit + 1, place),
        ({ name, slug }) => ({ name, slug }),
        (one) => tellCommunity(one, call.caller.origin),
      );
    },
  }),
  mount(api, base, {
    method: 'get',
    path: '/communities/{community}',
    about: 'A community and its editions',
    more: 'The hundred published last; who administers it reads its drafts as well, first.',
    answers: {
      200: {
        about: 'The community',
        content: { 'application/json': CommunityTold.extend({ editions: z.array(LineTold) }) },
      },
    },
    refusals: ['no-such-community'],
    async handle({ context, caller, param, refuse }) {
      const community = await base.communities.bySlug(param('community'));
      if (!community) return refuse('no-such-community');
      const runs = await base.communities.mayRun(community.id, readerOf(caller));
      const [drafts, lines] = await Promise.all([
        runs ? base.editions.draftsOf(community.id) : [],
        base.editions.ofCommunity(community.id),
      ]);
      return context.json({
        ...tellCommunity(community, caller.origin),
        editions: [...drafts, ...lines].map((line) => tellLine(line, caller.origin)),
      });
    },
  }),
];
