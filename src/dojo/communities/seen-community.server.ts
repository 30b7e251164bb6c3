import {
  type AskedByName,
  baseContext,
  localeContext,
  originContext,
  signedInContext,
} from '../base.server.ts';
import { firstWords } from '../editions/plain-text.server.ts';
import { renderProse } from '../editions/prose.server.ts';
import { linkPictureAt, sayLinkPicture } from '../link-pictures/link-picture.ts';
import { revisionOf } from '../link-pictures/link-pictures.server.ts';
import { thanked } from '../partners/logo.ts';
import { linkPictureOfCommunity } from './community-link-picture.ts';

/** What the page of a community shows to who asks for it. */
export const seeCommunity = async ({ params, context }: AskedByName) => {
  const { communities, editions, logos } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const community = await communities.bySlug(params.slug);
  if (!community) throw new Response(null, { status: 404 });
  const runs = await communities.mayRun(community.id, person);
  const lines = await editions.ofCommunity(community.id);
  const locale = context.get(localeContext);
  const url = `${context.get(originContext)}/c/${community.slug}`;
  const linked = linkPictureOfCommunity(community, lines, locale);
  return {
    ...{ locale, url },
    image: { url: linkPictureAt(url, locale, revisionOf(linked)), alt: sayLinkPicture(linked) },
    community: {
      ...{ slug: community.slug, name: community.name, region: community.region },
      partners: thanked(community.partners, await logos.of({ community: community.id })),
    },
    description: firstWords(community.about),
    html: renderProse(community.about),
    editions: lines,
    runs,
    drafts: runs ? await editions.draftsOf(community.id) : [],
  };
};
