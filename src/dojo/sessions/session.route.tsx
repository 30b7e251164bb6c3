import { createHash } from 'node:crypto';
import { data, redirect } from 'react-router';
import { baseContext, localeContext, originContext, signedInContext } from '#dojo/base.server.ts';
import { mayEdit, slugOf } from '../editions/edition.ts';
import { renderProse } from '../editions/prose.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/session.route.ts';
import { hoursIn } from './elsewhere.ts';
import { sayDay } from './say-day.ts';
import { byNumber, seeSession } from './seen-session.server.ts';
import { cleanWritten, isWritten, SESSION_BOUNDS, WRITTEN } from './session.ts';
import { SessionPage } from './session-page.tsx';
import { sessionWords } from './words.ts';

export const handle = { static: true };

/** Tells one wording from another, so that a form can say which one it was made from. */
const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

const seen = async ({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) => {
  const base = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const edition = slugOf(params.slug) === params.slug ? await base.editions.bySlug(params.slug) : null;
  const role = edition && (await base.editions.roleOf(edition, person));
  // A draft is nobody's business yet, its sessions included.
  if (!edition || !role || (edition.status === 'draft' && !mayEdit(role)))
    throw new Response(null, { status: 404 });
  const found = await seeSession(base, edition, role, person, byNumber(params.number));
  if (!found) throw new Response(null, { status: 404 });
  return { base, person, edition, role, ...found };
};

export const loader = async (args: Route.LoaderArgs) => {
  const { base, person, edition, role, session, all, moment, leading, inside } = await seen(args);
  const { slug, title, status, place, zone } = edition;
  const { date, start, end } = session;
  const origin = args.context.get(originContext);
  return {
    locale: args.context.get(localeContext),
    url: `${origin}/e/${slug}/sessions/${session.number}`,
    isKnown: person !== null,
    edition: { slug, title, zone, isDraft: status === 'draft' },
    sessions: all.map((one) => ({
      ...{ number: one.number, title: one.title, date: one.date, cancelled: one.cancelledAt !== null },
    })),
    session: {
      ...{ number: session.number, title: session.title, date, start, end },
      ...{ venue: session.venue || place, techniques: session.techniques, movedFrom: session.movedFrom },
      cancelled: session.cancelledAt !== null,
      yours: person && hoursIn(person.timeZone, { date, start, end, zone }),
    },
    ...{ moment, leading },
    chair: person && (await base.evenings.stage(edition, session, person.id)),
    inside: inside && {
      ...inside,
      ...{ wayIn: session.wayIn, video: session.video, hosting: mayEdit(role) },
      written: WRITTEN.map((field) => ({
        ...{ field, text: session[field], html: renderProse(session[field]), mark: markOf(session[field]) },
        most: SESSION_BOUNDS[field],
      })),
    },
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { params, context, request } = args;
  const here = `/e/${encodeURIComponent(params.slug)}/sessions/${encodeURIComponent(params.number)}`;
  if (!context.get(signedInContext)) return redirect(`/sign-in?back=${encodeURIComponent(here)}`, 303);
  const { base, edition, session, inside, person } = await seen(args);
  if (!person || !inside?.mayRun) throw new Response(null, { status: 403 });
  const t = sessionWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '');
  const tell = (text: string) => data({ said: text, draft: null }, { status: 422 });
  if (form.has('present') || form.has('away')) {
    const who = said(form.has('present') ? 'present' : 'away');
    const noted = await base.sessions.attend(session.id, who, form.has('present'), person.id);
    return noted.ok ? redirect(`${here}#at-${who}`, 303) : tell(t.refusals[noted.reason]);
  }
  const field = form.get('write');
  if (!isWritten(field)) return redirect(here, 303);
  const text = cleanWritten(said('text'), field);
  const isSame = said('mark') === markOf(session[field]) || text === session[field];
  const kept = isSame
    ? await base.sessions.write(edition.id, session.id, field, text, session[field])
    : { ok: false as const, reason: 'changed' as const };
  if (kept.ok) return redirect(`${here}#${field}`, 303);
  return kept.reason === 'changed'
    ? data({ said: t.changed, draft: { field, text } }, { status: 409 })
    : tell(t.refusals[kept.reason]);
};

const titleOf = (locale: 'fr' | 'en', { number, title }: { number: number; title: string }): string =>
  title || sessionWords[locale].session(number);

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, url, edition, session } = loaderData;
  const title = `${titleOf(locale, session)} · ${edition.title}`;
  const t = sessionWords[locale];
  const description = `${sayDay(session.date, locale)}, ${t.hours(session.start, session.end)} (${edition.zone})`;
  return [
    { title: `${title} · PO Dojo` },
    { name: 'description', content: description },
    ...(edition.isDraft ? [{ name: 'robots', content: 'noindex' }] : []),
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:site_name', content: 'PO Dojo' },
    { property: 'og:locale', content: locale === 'fr' ? 'fr_FR' : 'en_GB' },
  ];
};

export default function SessionRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <SessionPage {...loaderData} said={actionData?.said ?? null} draft={actionData?.draft ?? null} />;
}

export { PublicFault as ErrorBoundary };
