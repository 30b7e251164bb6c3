import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { hosted } from '../editions/hosted.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { cleanLine } from '../products/visitor.ts';
import { instantsOf } from '../sessions/rhythm.ts';
import { sayDay, sayInstant } from '../sessions/say-day.ts';
import type { Route } from './+types/evenings.route.ts';
import { QUESTION_MAX } from './chair.ts';
import { EveningsPage } from './evenings-page.tsx';
import { eveningWords } from './words.ts';

export const handle = { static: true };

/** So many evenings to come are told whole; the others are far away. */
const NEXT = 3;

export const loader = async (args: Route.LoaderArgs) => {
  const { edition } = await hosted(args);
  const { sessions, evenings, now } = args.context.get(baseContext);
  const locale = args.context.get(localeContext);
  const t = eveningWords[locale];
  const say = (instant: Date) => sayInstant(instant, edition.zone, locale);
  const near = [];
  for (const session of await sessions.of(edition.id)) {
    if (near.length === NEXT) break;
    // What was answered is read till the evening ends.
    const isOver = instantsOf({ ...session, zone: edition.zone }).endsAt <= now();
    if (isOver || session.cancelledAt !== null) continue;
    const seen = await evenings.see(edition, session);
    const { askedAt, closesAt, closed, asksAt } = seen;
    const comers = askedAt === null ? [] : await evenings.comers(session);
    near.push({
      ...{ id: session.id, number: session.number, title: session.title || t.session(session.number) },
      when: t.hours(sayDay(session.date, locale), session.start, session.end, edition.zone),
      question: session.question,
      begun: seen.over,
      hint: askedAt === null ? (asksAt > now() ? t.askHint(say(asksAt)) : t.askNow) : null,
      told:
        askedAt === null
          ? []
          : [
              t.asked(say(askedAt)),
              closesAt === null
                ? t.closesNever
                : closed
                  ? t.closed(say(closesAt))
                  : t.willClose(say(closesAt)),
            ],
      free: askedAt === null ? null : seen.free,
      comers: comers.map(({ offerEndsAt, ...one }) => ({ ...one, until: offerEndsAt && say(offerEndsAt) })),
    });
  }
  return {
    locale,
    ...{ slug: edition.slug, title: edition.title, near, shown: edition.noShowsShown },
    chooses: edition.mode === 'selection',
    promises: await evenings.promises(edition),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition } = await hosted(args);
  const { sessions, evenings } = context.get(baseContext);
  const { refusals } = eveningWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '').replaceAll('\0', '');
  const here = `/e/${edition.slug}/evenings`;
  const tell = (text: string) => data({ said: text }, { status: 422 });
  switch (said('do')) {
    case 'ask': {
      const question = cleanLine(said('question').slice(0, QUESTION_MAX * 4), QUESTION_MAX);
      const told = await sessions.tell(edition.id, said('session'), { question });
      if (!told.ok) return tell(refusals[told.reason]);
      await evenings.settle(edition.id, told.value.id);
      return redirect(here, 303);
    }
    case 'offer': {
      const offered = await evenings.offer(edition.id, said('session'), said('person'));
      return offered.ok ? redirect(here, 303) : tell(refusals[offered.reason]);
    }
    case 'show':
      await evenings.showNoShows(edition.id, form.has('shown'));
      return redirect(here, 303);
    default:
      return tell(refusals.wrong);
  }
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${eveningWords[loaderData?.locale ?? 'fr'].evenings} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function EveningsRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, ...seen } = loaderData;
  return <EveningsPage {...seen} said={actionData?.said ?? null} />;
}

export { PublicFault as ErrorBoundary };
