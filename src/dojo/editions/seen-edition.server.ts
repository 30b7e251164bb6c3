import {
  type AskedByName,
  baseContext,
  lastingContext,
  localeContext,
  originContext,
  signedInContext,
} from '../base.server.ts';
import { askedIn } from '../enrolment/application.ts';
import { mayAmend, mayApply } from '../enrolment/enrolment.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import { sayable } from '../evenings/no-shows.ts';
import { linkPictureAt, sayLinkPicture } from '../link-pictures/link-picture.ts';
import { revisionOf } from '../link-pictures/link-pictures.server.ts';
import { thanked } from '../partners/logo.ts';
import { instantsOf } from '../sessions/rhythm.ts';
import { sayDay, sayInstantTo } from '../sessions/say-day.ts';
import { mayEdit, pictureAt, slugOf } from './edition.ts';
import { linkPictureOfEdition } from './edition-link-picture.ts';
import { eventOf } from './json-ld.ts';
import { nextTurn } from './next-turn.ts';
import { renderProse } from './prose.server.ts';

export const sayRefusal = (locale: 'fr' | 'en', reason: string | null): string | null => {
  const { refusals } = enrolmentWords[locale];
  return reason !== null && Object.hasOwn(refusals, reason)
    ? refusals[reason as keyof typeof refusals]
    : null;
};

/** What the page of an edition shows to who asks for it. */
export const seeEdition = async ({ params, context, request }: AskedByName) => {
  const base = context.get(baseContext);
  const [locale, signedIn] = [context.get(localeContext), context.get(signedInContext)];
  const person = signedIn?.person ?? null;
  const edition = slugOf(params.slug) === params.slug ? await base.editions.bySlug(params.slug) : null;
  if (!edition) throw new Response(null, { status: 404 });
  const role = await base.editions.roleOf(edition, person);
  // A draft is nobody's business yet, its existence included.
  if (edition.status === 'draft' && !mayEdit(role)) throw new Response(null, { status: 404 });
  const [sessions, people, ground, logos, standing] = await Promise.all([
    base.sessions.of(edition.id),
    base.editions.shownPeople(edition.id),
    base.enrolments.ground(edition.id),
    base.logos.of({ edition: edition.id }),
    person ? base.enrolments.standing(edition.id, person.id) : null,
  ]);
  if (!ground) throw new Response(null, { status: 404 });
  const now = base.now();
  const { zone } = edition;
  const nextId = sessions.find((one) => !one.cancelledAt && instantsOf({ ...one, zone }).endsAt > now)?.id;
  const held = sessions.filter(({ cancelledAt }) => !cancelledAt).map((one) => ({ ...one, zone }));
  const lasting = context.get(lastingContext);
  if (lasting) lasting.until = nextTurn(ground, held, now);
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
    ...{
      themes: edition.themes,
      partners: thanked(edition.partners, logos),
      questions: edition.questions,
      people,
    },
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
  const say = (at: Date) => sayInstantTo(person?.timeZone ?? zone, at, zone, locale);
  const url = `${context.get(originContext)}/e/${edition.slug}`;
  const linked = linkPictureOfEdition(
    edition,
    held.map(({ date }) => date),
    locale,
  );
  const image = { url: linkPictureAt(url, locale, revisionOf(linked)), alt: sayLinkPicture(linked) };
  const shown = edition.picture
    ? context.get(originContext) + pictureAt(edition.slug, edition.picture, 'large')
    : image.url;
  return {
    locale,
    image,
    url,
    edition: view,
    event: eventOf({ ...view, locale: edition.locale, image: shown }, view.sessions, url),
    person: person ? { doing: person.doing } : null,
    mine: standing && {
      state: standing.state,
      rank: standing.rank,
      until: standing.offerEndsAt ? say(standing.offerEndsAt) : null,
      log: standing.log.map(({ move, by, why, at }) => ({ move, by, why, when: say(at) })),
      ...{ doing: standing.doing, shown: standing.shown, version: standing.version },
      answers: askedIn(edition.questions).map((question) => ({
        ...question,
        answer: standing.answers[question.id] ?? '',
      })),
      mayAmend: mayAmend(ground, standing.state, now).ok,
      closes: edition.closesOn && sayDay(edition.closesOn, locale),
    },
    shut: may.ok ? null : sayRefusal(locale, may.reason),
    refused: sayRefusal(locale, new URL(request.url).searchParams.get('refused')),
    hosting: mayEdit(role),
    answers: person ? await base.evenings.awaits(edition, sessions, person.id) : null,
    promises: edition.noShowsShown ? sayable(await base.evenings.promises(edition)) : null,
    products: takesPart ? await base.editions.products(edition.id) : [],
  };
};
