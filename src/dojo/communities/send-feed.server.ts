import { feedResponse } from '#server/http/feed.server.ts';
import { type AskedByName, baseContext, originContext } from '../base.server.ts';
import { writeAtom } from './atom.ts';

/** The editions of a community for feed readers. */
export const sendFeed = async ({ params, context, request }: AskedByName): Promise<Response> => {
  const { communities, editions } = context.get(baseContext);
  const community = await communities.bySlug(params.slug);
  if (!community) throw new Response(null, { status: 404 });
  const url = `${context.get(originContext)}/c/${community.slug}`;
  const lines = await editions.ofCommunity(community.id);
  const text = writeAtom({
    id: `urn:po-dojo:community:${community.id}`,
    title: community.name,
    url,
    self: `${url}/feed.atom`,
    locale: community.locale,
    entries: lines.map(({ slug, title, sentence, publishedAt, changedAt }) => ({
      // The address of an edition never changes, nor is it given to another.
      id: `urn:po-dojo:edition:${slug}`,
      title,
      summary: sentence,
      url: `${context.get(originContext)}/e/${slug}`,
      publishedAt: publishedAt ?? changedAt,
      changedAt,
    })),
  });
  return feedResponse(request, text, {
    'Content-Type': 'application/atom+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
  });
};
