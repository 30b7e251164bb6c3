import { isLocale } from '#core/words.ts';
import { baseContext } from '../base.server.ts';
import { sendLinkPicture } from '../link-pictures/link-pictures.server.ts';
import type { Route } from './+types/community-link-picture.route.ts';
import { linkPictureOfCommunity } from './community-link-picture.ts';

/** The picture that other sites show with a link to a community. */
export const loader = async ({ params: { slug, locale, revision }, context }: Route.LoaderArgs) => {
  const { communities, editions, linkPictures } = context.get(baseContext);
  const community = isLocale(locale) ? await communities.bySlug(slug) : null;
  if (!community || !isLocale(locale)) throw new Response(null, { status: 404 });
  const lines = await editions.ofCommunity(community.id);
  return sendLinkPicture(
    linkPictures,
    linkPictureOfCommunity(community, lines, locale),
    { path: `/c/${slug}`, locale, revision },
    async () => null,
  );
};
