import { addressContext, baseContext, originContext } from '#dojo/base.server.ts';
import { feedResponse } from '#server/http/feed.server.ts';
import { Rate } from '#server/http/rate.server.ts';
import type { Route } from './+types/own-calendar.route.ts';
import { CALENDAR, writeFeed } from './calendar.ts';
import { calendarSession } from './calendar-session.ts';

/** A calendar asks a few times a day; who tries keys asks more. */
const knocks = new Rate({ burst: 60, perSecond: 0.05, remembered: 10_000 });

/** All sessions of somebody's editions, for who has the secret of this address [C8]. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  if (knocks.take(context.get(addressContext), 1, base.now().getTime()) > 0)
    throw new Response(null, { status: 429, headers: { 'Retry-After': '60' } });
  const personId = await base.sessions.feedOf(params.key);
  if (personId === null) throw new Response(null, { status: 404 });
  const origin = context.get(originContext);
  const all = (await base.sessions.ofPerson(personId)).filter(({ edition }) => edition.status !== 'draft');
  const text = writeFeed({
    name: 'PO Dojo',
    url: `${origin}/me`,
    sessions: all.map(({ session, edition }) => calendarSession(session, edition, origin, 'everything')),
  });
  return feedResponse(request, text, {
    ...CALENDAR,
    'Cache-Control': 'private, max-age=300',
    'X-Robots-Tag': 'noindex',
  });
};
