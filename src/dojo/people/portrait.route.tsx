import { baseContext } from '../base.server.ts';
import type { Route } from './+types/portrait.route.ts';

/** A picture by its revision: what an address shows never changes. */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const isKnown = [params.person, params.revision].every((id) => /^[0-9a-f-]{36}$/.test(id));
  const picture = isKnown
    ? await context.get(baseContext).profiles.picture(params.person, params.revision)
    : null;
  if (!picture) throw new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture.bytes), {
    headers: {
      'Content-Type': `image/${picture.type}`,
      'Cache-Control': 'private, max-age=86400, immutable',
      'Content-Disposition': 'inline',
    },
  });
};
