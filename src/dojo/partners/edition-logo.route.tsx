import { baseContext, signedInContext } from '../base.server.ts';
import { mayEdit, slugOf } from '../editions/edition.ts';
import type { Route } from './+types/edition-logo.route.ts';
import { isLogoRevision, sendLogo } from './logos.server.ts';

/** The logo of a partner of an edition. */
export const loader = async ({ params: { slug, logo }, context }: Route.LoaderArgs) => {
  const { editions, logos } = context.get(baseContext);
  const isKnown = slugOf(slug) === slug && isLogoRevision(logo);
  const edition = isKnown ? await editions.bySlug(slug) : null;
  if (!edition) throw new Response(null, { status: 404 });
  const isDraft = edition.status === 'draft';
  if (isDraft && !mayEdit(await editions.roleOf(edition, context.get(signedInContext)?.person ?? null)))
    throw new Response(null, { status: 404 });
  return sendLogo(await logos.bytes({ edition: edition.id }, logo), !isDraft);
};
