import { redirect } from 'react-router';
import { baseContext, localeContext, originContext, signedInContext } from '#dojo/base.server.ts';
import { applicationOf } from '../enrolment/application.ts';
import { mayApply } from '../enrolment/enrolment.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { instantsOf } from '../sessions/rhythm.ts';
import { sayInstant } from '../sessions/say-day.ts';
import type { Route } from './+types/edition.route.ts';
import { mayEdit, pictureAt, slugOf } from './edition.ts';
import { EditionPage } from './edition-page.tsx';
import { eventOf } from './json-ld.ts';
import { renderProse } from './prose.server.ts';

export const handle = { static: true };

const sayRefusal = (locale: 'fr' | 'en', reason: string | null): string | null => {
  const { refusals } = enrolmentWords[locale];
  return reason !== null && Object.hasOwn(refusals, reason)
    ? refusals[reason as keyof typeof refusals]
    : null;
};

export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const base = context.get(baseContext);
  const [locale, signedIn] = [context.get(localeContext), context.get(signedInContext)];
  const person = signedIn?.person ?? null;
  const edition = slugOf(params.slug) === params.slug ? await base.editions.bySlug(params.slug) : null;
  if (!edition) throw new Response(null, { status: 404 });
  const role = await base.editions.roleOf(edition, person);
  // A draft is nobody's business yet, its existence included.
  if (edition.status === 'draft' && !mayEdit(role)) throw new Response(null, { status: 404 });
  const [sessions, people, ground, standing] = await Promise.all([
    base.sessions.of(edition.id),
    base.editions.shownPeople(edition.id),
    base.enrolments.ground(edition.id),
    person ? base.enrolments.standing(edition.id, person.id) : null,
  ]);
  if (!ground) throw new Response(null, { status: 404 });
  const now = base.now();
  const { zone } = edition;
  const nextId = sessions.find((one) => !one.cancelledAt && instantsOf({ ...one, zone }).endsAt > now)?.id;
  const takesPart = mayEdit(role) || role === 'participant';
  const view = {
    ...{ slug: edition.slug, status: edition.status, title: edition.title, sentence: edition.sentence },
    ...{
      region: edition.region,
      place: edition.place,
      zone,
      elsewhere: edition.elsewhere,
      mode: edition.mode,
    },
    ...{ themes: edition.themes, partners: edition.partners, questions: edition.questions, people },
    ...{ capacity: edition.capacity, taken: ground.taken },
    picture: edition.picture,
    html: renderProse(edition.description),
    community: { slug: edition.community.slug, name: edition.community.name },
    hosts: edition.hosts.map(({ name }) => name).filter((name) => name !== ''),
    // How to get in and the video link are for who takes part.
    sessions: sessions.map((one) => ({
      ...{ id: one.id, number: one.number, title: one.title, date: one.date, start: one.start, end: one.end },
      ...{ venue: one.venue, movedFrom: one.movedFrom, cancelled: one.cancelledAt !== null },
      next: one.id === nextId,
      ...(takesPart ? { wayIn: one.wayIn, video: one.video } : {}),
    })),
  };
  const may = mayApply(ground, now);
  const origin = context.get(originContext);
  return {
    locale,
    url: `${origin}/e/${edition.slug}`,
    edition: view,
    event: eventOf(
      {
        ...view,
        locale: edition.locale,
        image: view.picture && origin + pictureAt(edition.slug, view.picture, 'large'),
      },
      view.sessions,
      `${origin}/e/${edition.slug}`,
    ),
    person: person ? { doing: person.doing } : null,
    mine: standing && {
      state: standing.state,
      rank: standing.rank,
      until: standing.offerEndsAt ? sayInstant(standing.offerEndsAt, zone, locale) : null,
      log: standing.log.map(({ move, why, at }) => ({ move, why, when: sayInstant(at, zone, locale) })),
    },
    shut: may.ok ? null : sayRefusal(locale, may.reason),
    refused: sayRefusal(locale, new URL(request.url).searchParams.get('refused')),
    hosting: mayEdit(role),
    products: takesPart ? await base.editions.products(edition.id) : [],
  };
};

export const action = async ({ params, context, request }: Route.ActionArgs) => {
  const { editions, enrolments } = context.get(baseContext);
  const person = context.get(signedInContext)?.person;
  const path = `/e/${encodeURIComponent(params.slug)}`;
  if (!person) return redirect(`/sign-in?back=${encodeURIComponent(path)}`, 303);
  const edition = await editions.bySlug(params.slug);
  if (!edition) throw new Response(null, { status: 404 });
  if (edition.status === 'draft' && !mayEdit(await editions.roleOf(edition, person)))
    throw new Response(null, { status: 404 });
  const form = await ownForm(request, context);
  const act = async () => {
    switch (form.get('do')) {
      case 'accept':
        return enrolments.accept(edition.id, person.id);
      case 'turn-down':
        return enrolments.turnDown(edition.id, person.id);
      case 'withdraw':
        return enrolments.withdraw(edition.id, person.id);
      default: {
        const application = applicationOf(form, edition.questions);
        const applied = await enrolments.apply(edition.id, person.id, application);
        // What somebody wrote is not lost because they were late [A4].
        if (!applied.ok && applied.reason === 'closed')
          await enrolments.save(edition.id, person.id, application);
        return applied;
      }
    }
  };
  const answer = await act();
  return redirect(answer.ok ? `${path}#mine` : `${path}?refused=${answer.reason}#mine`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { edition, url, event, locale } = loaderData;
  const description = edition.sentence || edition.title;
  return [
    { title: `${edition.title} · PO Dojo` },
    { name: 'description', content: description },
    ...(edition.status === 'draft' ? [{ name: 'robots', content: 'noindex' }] : []),
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: edition.title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:site_name', content: 'PO Dojo' },
    { property: 'og:locale', content: locale === 'fr' ? 'fr_FR' : 'en_GB' },
    { tagName: 'link', rel: 'alternate', type: 'text/calendar', href: `${url}/calendar.ics` },
    { 'script:ld+json': event },
  ];
};

export default function EditionRoute({ loaderData }: Route.ComponentProps) {
  const { edition, person, mine, shut, refused, hosting, products } = loaderData;
  return (
    <EditionPage
      edition={edition}
      person={person}
      mine={mine}
      shut={shut}
      refused={refused}
      hosting={hosting}
      products={products}
    />
  );
}

export { PublicFault as ErrorBoundary };
