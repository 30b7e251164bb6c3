import { type AskedByName, baseContext, localeContext, signedInContext } from '../base.server.ts';
import { renderProse } from '../editions/prose.server.ts';

/** What the page of a community shows to who asks for it. */
export const seeCommunity = async ({ params, context }: AskedByName) => {
  const { communities, editions } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const community = await communities.bySlug(params.slug);
  if (!community) throw new Response(null, { status: 404 });
  const runs = await communities.mayRun(community.id, person);
  return {
    locale: context.get(localeContext),
    community: {
      ...{ slug: community.slug, name: community.name, region: community.region },
      partners: community.partners,
    },
    html: renderProse(community.about),
    editions: await editions.ofCommunity(community.id),
    runs,
    drafts: runs ? await editions.draftsOf(community.id) : [],
  };
};
