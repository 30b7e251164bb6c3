import { createHash } from 'node:crypto';
import { baseContext, originContext } from '#dojo/base.server.ts';
import type { Route } from './+types/edition-calendar.route.ts';
import { writeFeed } from './calendar.ts';

/** The sessions of an edition for anybody's calendar: what the page shows, and no more. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const edition = await base.editions.bySlug(params.slug);
  if (!edition || edition.status === 'draft') throw new Response(null, { status: 404 });
  const url = `${context.get(originContext)}/e/${edition.slug}`;
  const sessions = await base.sessions.of(edition.id);
  const text = writeFeed({
    name: edition.title,
    url,
    sessions: sessions.map((one) => ({
      ...{ uid: one.uid, sequence: one.sequence, changedAt: one.changedAt },
      ...{ date: one.date, start: one.start, end: one.end, zone: edition.zone },
      title: `${edition.title} · ${one.title || one.number}`,
      description: '',
      place: one.venue || edition.place,
      url,
      video: '',
      cancelled: one.cancelledAt !== null,
    })),
  });
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    ETag: etag,
  };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((one) => one.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
};
