import { baseContext } from '../base.server.ts';
import type { Route } from './+types/community-logo.route.ts';
import { isLogoRevision, sendLogo } from './logos.server.ts';

/** The logo of a partner of a community. */
export const loader = async ({ params: { slug, logo }, context }: Route.LoaderArgs) => {
  const { communities, logos } = context.get(baseContext);
  const community = isLogoRevision(logo) ? await communities.bySlug(slug) : null;
  if (!community) throw new Response(null, { status: 404 });
  return sendLogo(await logos.bytes({ community: community.id }, logo), true);
};
