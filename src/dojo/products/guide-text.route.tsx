import { isLocale } from '#core/words.ts';
import { localeContext } from '#dojo/base.server.ts';
import { guideOf } from '#techniques/guides.server.ts';
import type { Route } from './+types/guide-text.route.ts';

/** The guide's sections alone, for the panel beside a board. */
export const loader = ({ params, request, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams.get('locale');
  const guide = guideOf(params.technique, isLocale(asked) ? asked : context.get(localeContext));
  if (!guide) throw new Response(null, { status: 404 });
  return Response.json(guide);
};
