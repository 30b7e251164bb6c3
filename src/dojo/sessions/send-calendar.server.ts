import { feedResponse } from '#server/http/feed.server.ts';
import { type AskedByName, baseContext, originContext } from '../base.server.ts';
import { CALENDAR, writeFeed } from './calendar.ts';
import { calendarSession } from './calendar-session.ts';

/** The sessions of an edition for anybody's calendar: what the page shows, and no more. */
export const sendCalendar = async ({ params, context, request }: AskedByName): Promise<Response> => {
  const base = context.get(baseContext);
  const edition = await base.editions.bySlug(params.slug);
  if (!edition || edition.status === 'draft') throw new Response(null, { status: 404 });
  const origin = context.get(originContext);
  const sessions = await base.sessions.of(edition.id);
  const text = writeFeed({
    name: edition.title,
    url: `${origin}/e/${edition.slug}`,
    sessions: sessions.map((one) => calendarSession(one, edition, origin, 'public')),
  });
  return feedResponse(request, text, { ...CALENDAR, 'Cache-Control': 'public, max-age=300' });
};
