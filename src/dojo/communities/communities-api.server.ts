import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { LOCALES } from '#core/words.ts';
import type { Base } from '../base.server.ts';
import { slugOf, webAddress } from '../editions/edition.ts';
import { readerOf } from '../editions/editions-api.server.ts';
import { LineTold, tellLine } from '../editions/told.server.ts';
import { type Call, type Mounted, mount } from '../products/api/endpoint.server.ts';
import { IN_PARTS, listQuery, placeAfter, tellPart } from '../products/api/list.server.ts';
import { keepable, readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import { meansAnother, saysFrom, tellTagged } from '../products/api/tagged.server.ts';
import { may, rolesOf } from '../rights.ts';
import type { Community } from './communities.server.ts';
import { CommunityWish } from './community.ts';

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

/** What admins say of a community. */
const Changes = z
  .strictObject({
    name: z.string(),
    about: z.string().openapi({ description: 'Markdown' }),
    locale: z.enum(LOCALES),
    region: z.string(),
    timeZone: z.string().openapi({ description: 'IANA; of editions to come' }),
    partners: z.array(z.strictObject({ name: z.string(), url: webAddress.default('') })),
  })
  .partial();
const NewCommunity = Changes.extend({
  name: z.string(),
  slug: z
    .string()
    .optional()
    .openapi({ description: 'Its place in addresses; made of the name when left out' }),
});
const Whole = CommunityTold.extend({ editions: z.array(LineTold) });
const WHOLE = { 200: { about: 'The community', content: { 'application/json': Whole } } } as const;
const WRITING = { signedIn: true, scope: 'editions:write' } as const;

/** What was sent, as the form of its page says it. */
const wishOf = ({ timeZone, ...said }: z.infer<typeof Changes>) => ({
  ...(keepable(said) as typeof said),
  ...(timeZone === undefined ? {} : { zone: timeZone }),
});
const wrongIn = (error: z.ZodError) =>
  [...new Set(error.issues.map(({ path }) => String(path[0]).replace('zone', 'timeZone')))].map((at) => ({
    ...{ at, message: 'This does not fit' },
  }));

const Place = z.object({ name: z.string().max(100), slug: z.string().max(100) });

/** Communities, as everybody may read them; drafts of editions are there for who administers, who changes them as well. */
export const mountCommunities = (api: OpenAPIHono, base: Base): Mounted[] => {
  const tell = async (community: Community, { caller }: Call<unknown>) => {
    const runs = await base.communities.mayRun(community.id, readerOf(caller));
    const [drafts, lines] = await Promise.all([
      runs ? base.editions.draftsOf(community.id) : [],
      base.editions.ofCommunity(community.id),
    ]);
    return {
      ...tellCommunity(community, caller.origin),
      editions: [...drafts, ...lines].map((line) => tellLine(line, caller.origin)),
    };
  };

  return [
    mount(api, base, {
      method: 'get',
      path: '/communities',
      about: 'The communities of this PO Dojo',
      more: `By name. ${IN_PARTS}`,
      query: listQuery,
      answers: { 200: { about: 'Communities', content: { 'application/json': z.array(CommunityTold) } } },
      async handle(call) {
        const place = placeAfter(call.query, Place);
        if (place === undefined)
          return call.refuse('wrong-shape', [{ at: 'after', message: 'No such place' }]);
        return tellPart(
          call,
          await base.communities.list(call.query.limit + 1, place),
          ({ name, slug }) => ({ name, slug }),
          (one) => tellCommunity(one, call.caller.origin),
        );
      },
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: '/communities',
      about: 'Make a community, and administer it',
      more: 'For who administers this PO Dojo.',
      sends: { 'application/json': NewCommunity },
      answers: { 201: { about: 'The community', content: { 'application/json': Whole } } },
      refusals: ['not-site-admin', 'address-taken', ...SENT_WRONG],
      async handle(call) {
        const person = call.caller.person!;
        if (!may(rolesOf(person), 'community create')) return call.refuse('not-site-admin');
        const sent = await readSent(call, NewCommunity);
        if (!sent.ok) return sent.refusal;
        const { slug, ...said } = sent.value;
        const blank = { about: '', locale: call.locale, region: '', zone: person.timeZone, partners: [] };
        const wish = CommunityWish.safeParse({ ...blank, ...wishOf(said), slug: slug ?? slugOf(said.name) });
        if (!wish.success) return call.refuse('wrong-shape', wrongIn(wish.error));
        const made = await base.communities.create(wish.data, person);
        return made.ok ? call.context.json(await tell(made.value, call), 201) : call.refuse('address-taken');
      },
    }),
    mount(api, base, {
      method: 'get',
      path: '/communities/{community}',
      about: 'A community and its editions',
      more: 'The hundred published last; who administers it reads its drafts as well, first.',
      tagged: true,
      answers: WHOLE,
      refusals: ['no-such-community'],
      async handle(call) {
        const community = await base.communities.bySlug(call.param('community'));
        return community ? tellTagged(call, await tell(community, call)) : call.refuse('no-such-community');
      },
    }),
    mount(api, base, {
      ...WRITING,
      method: 'patch',
      path: '/communities/{community}',
      about: 'Say something else about a community',
      more: 'What is left out stays, and so does its address.',
      tagged: true,
      sends: { 'application/json': Changes },
      answers: WHOLE,
      refusals: ['no-such-community', 'not-administering', ...SENT_WRONG],
      async handle(call) {
        const slug = call.param('community');
        const community = await base.communities.bySlug(slug);
        if (!community) return call.refuse('no-such-community');
        if (!(await base.communities.mayRun(community.id, call.caller.person)))
          return call.refuse('not-administering');
        const sent = await readSent(call, Changes);
        if (!sent.ok) return sent.refusal;
        const wish = CommunityWish.omit({ slug: true }).partial().safeParse(wishOf(sent.value));
        if (!wish.success) return call.refuse('wrong-shape', wrongIn(wish.error));
        if (saysFrom(call) && meansAnother(call, await tell(community, call)))
          return call.refuse('changed-meanwhile');
        const from = saysFrom(call) ? community.revision : undefined;
        if (!(await base.communities.edit(community.id, wish.data, from)))
          return call.refuse('changed-meanwhile');
        return tellTagged(call, await tell((await base.communities.bySlug(slug))!, call));
      },
    }),
  ];
};
