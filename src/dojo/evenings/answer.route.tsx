import { data, redirect } from 'react-router';
import { baseContext, localeContext, signedInContext } from '#dojo/base.server.ts';
import { storable } from '#server/db/storable.server.ts';
import { slugOf } from '../editions/edition.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { hoursIn } from '../sessions/elsewhere.ts';
import { sayDay, sayInstant } from '../sessions/say-day.ts';
import type { Route } from './+types/answer.route.ts';
import { AnswerPage } from './answer-page.tsx';
import { ANSWER_MAX } from './chair.ts';
import { mayCome, mayStay, stageOf } from './stage.ts';
import { eveningWords } from './words.ts';

export const handle = { static: true };

/** The session, to who has a seat or was offered a chair; to everybody else there is nothing to answer. */
const concerned = async ({ params, context }: Pick<Route.LoaderArgs, 'params' | 'context'>) => {
  const { editions, sessions, evenings } = context.get(baseContext);
  const person = context.get(signedInContext)?.person;
  const path = `/e/${encodeURIComponent(params.slug)}/sessions/${encodeURIComponent(params.number)}/answer`;
  if (!person) throw redirect(`/sign-in?back=${encodeURIComponent(path)}`, 303);
  const edition = slugOf(params.slug) === params.slug ? await editions.bySlug(params.slug) : null;
  const all = edition && edition.status !== 'draft' ? await sessions.of(edition.id) : [];
  const session = all.find(({ number }) => String(number) === params.number);
  const own = session ? await evenings.own(session, person.id) : null;
  if (!edition || !session || !own) throw new Response(null, { status: 404 });
  const seen = await evenings.see(edition, session);
  if (session.question === '' && seen.askedAt === null) throw new Response(null, { status: 404 });
  return { path, person, edition, session, own, seen };
};

export const loader = async (args: Route.LoaderArgs) => {
  const { person, edition, session, own, seen } = await concerned(args);
  const locale = args.context.get(localeContext);
  const t = eveningWords[locale];
  const say = (instant: Date | null) => instant && sayInstant(instant, edition.zone, locale);
  const stage = stageOf({ asked: seen.askedAt !== null, closed: seen.closed, over: seen.over }, own);
  const comes = stage === 'comes';
  const yours = hoursIn(person.timeZone, { ...session, zone: edition.zone });
  return {
    locale,
    ...{ stage, cancelled: session.cancelledAt !== null, seated: own.seated, answer: own.said?.answer ?? '' },
    ...{ mayCome: mayCome(stage, seen.free), mayStay: mayStay(stage) },
    edition: { slug: edition.slug, title: edition.title },
    session: {
      ...{ number: session.number, title: session.title || t.session(session.number) },
      when: t.hours(sayDay(session.date, locale), session.start, session.end, edition.zone),
      yours: yours && t.hours(sayDay(yours.date, locale), yours.start, yours.end, yours.zone),
      ...{ where: session.venue || edition.place, question: session.question },
      // How to get in and the video link are for who comes.
      ...{ wayIn: comes ? session.wayIn : '', video: comes ? session.video : '' },
    },
    asks: say(seen.asksAt),
    closes: stage === 'silent' && !seen.closed ? say(seen.closesAt) : null,
    held: say(own.offerEndsAt),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { path, person, edition, session } = await concerned(args);
  const { refusals } = eveningWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const written = storable(String(form.get('answer') ?? '')).trim();
  const said = form.get('do');
  if ((said !== 'come' && said !== 'stay') || written.length > ANSWER_MAX)
    return data({ said: refusals.wrong, written: written.slice(0, ANSWER_MAX) }, { status: 422 });
  const answer = { comes: said === 'come', answer: written };
  const done = await context.get(baseContext).evenings.answer(edition.id, session.id, person.id, answer);
  return done.ok ? redirect(path, 303) : data({ said: refusals[done.reason], written }, { status: 422 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${eveningWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.session.title ?? ''} · PO Dojo`,
  },
  { name: 'robots', content: 'noindex' },
];

export default function AnswerRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, ...seen } = loaderData;
  return <AnswerPage {...seen} refused={actionData?.said ?? null} written={actionData?.written ?? null} />;
}

export { PublicFault as ErrorBoundary };
