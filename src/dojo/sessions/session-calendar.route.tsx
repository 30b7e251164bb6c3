import { baseContext, originContext, signedInContext } from '#dojo/base.server.ts';
import { mayEdit, slugOf } from '../editions/edition.ts';
import type { Route } from './+types/session-calendar.route.ts';
import { CALENDAR, writeOne } from './calendar.ts';
import { calendarSession } from './calendar-session.ts';
import { byNumber, seeSession } from './seen-session.server.ts';

/** One session to put into a calendar: the same that feeds and mails know, with the way in for who is expected [C1, C7]. */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const edition = slugOf(params.slug) === params.slug ? await base.editions.bySlug(params.slug) : null;
  const role = edition && (await base.editions.roleOf(edition, person));
  const isHidden = !edition || !role || (edition.status === 'draft' && !mayEdit(role));
  const seen = isHidden ? null : await seeSession(base, edition, role, person, byNumber(params.number));
  if (isHidden || !seen) throw new Response(null, { status: 404 });
  const sees = seen.inside ? 'everything' : 'public';
  const text = writeOne(calendarSession(seen.session, edition, context.get(originContext), sees));
  return new Response(text, {
    headers: {
      ...CALENDAR,
      'Content-Disposition': `attachment; filename="${edition.slug}-${seen.session.number}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
};
