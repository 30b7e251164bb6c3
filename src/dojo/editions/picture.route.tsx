import { baseContext, signedInContext } from '../base.server.ts';
import type { Route } from './+types/picture.route.ts';
import { isPictureSize, mayEdit, slugOf } from './edition.ts';

/** The picture of an edition by its revision: what an address shows never changes. */
export const loader = async ({ params: { slug, revision, size }, context }: Route.LoaderArgs) => {
  const { editions, pictures } = context.get(baseContext);
  const isKnown = slugOf(slug) === slug && /^[0-9a-f]{32}$/.test(revision) && isPictureSize(size);
  const edition = isKnown ? await editions.bySlug(slug) : null;
  if (!edition || !isPictureSize(size)) throw new Response(null, { status: 404 });
  const isDraft = edition.status === 'draft';
  if (isDraft && !mayEdit(await editions.roleOf(edition, context.get(signedInContext)?.person ?? null)))
    throw new Response(null, { status: 404 });
  const bytes = await pictures.bytes(edition.id, revision, size);
  if (!bytes) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      'Cache-Control': `${isDraft ? 'private' : 'public'}, max-age=31536000, immutable`,
      'Content-Disposition': 'inline',
    },
  });
};
