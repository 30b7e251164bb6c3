import { isLocale } from '#core/words.ts';
import { baseContext, signedInContext } from '../base.server.ts';
import { sendLinkPicture } from '../link-pictures/link-pictures.server.ts';
import type { Route } from './+types/edition-link-picture.route.ts';
import { mayEdit, slugOf } from './edition.ts';
import { linkPictureOfEdition } from './edition-link-picture.ts';

/** The picture that other sites show with a link to an edition. */
export const loader = async ({ params: { slug, locale, revision }, context }: Route.LoaderArgs) => {
  const { editions, linkPictures, pictures, sessions } = context.get(baseContext);
  const isKnown = slugOf(slug) === slug && isLocale(locale);
  const edition = isKnown ? await editions.bySlug(slug) : null;
  if (!edition || !isLocale(locale)) throw new Response(null, { status: 404 });
  const person = context.get(signedInContext)?.person ?? null;
  if (edition.status === 'draft' && !mayEdit(await editions.roleOf(edition, person)))
    throw new Response(null, { status: 404 });
  const held = (await sessions.of(edition.id)).filter(({ cancelledAt }) => !cancelledAt);
  return sendLinkPicture(
    linkPictures,
    linkPictureOfEdition(
      edition,
      held.map(({ date }) => date),
      locale,
    ),
    { path: `/e/${slug}`, locale, revision },
    async () => edition.picture && pictures.bytes(edition.id, edition.picture.revision, 'large'),
  );
};
