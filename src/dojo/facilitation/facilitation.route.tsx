import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { mayEdit, slugOf } from '../editions/edition.ts';
import { mustBeSignedIn, ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { sayInstant } from '../sessions/say-day.ts';
import { PARTS } from '../sessions/session.ts';
import type { Route } from './+types/facilitation.route.ts';
import { givenBy, keyOf } from './facilitation.server.ts';
import { FacilitationPage } from './facilitation-page.tsx';
import { tradeOf } from './plan.server.ts';
import { holderOf, readPlace, writePlace } from './trade.ts';
import { facilitationWords } from './words.ts';

export const handle = { static: true };

/** The edition, to who takes part in it or hosts it; for everybody else there is no such page. */
const entered = async ({
  request,
  params,
  context,
}: Pick<Route.LoaderArgs, 'request' | 'params' | 'context'>) => {
  const { editions } = context.get(baseContext);
  const { person } = mustBeSignedIn(request, context);
  const edition = slugOf(params.slug) === params.slug ? await editions.bySlug(params.slug) : null;
  const role = edition && (await editions.roleOf(edition, person));
  const isHosting = role !== null && mayEdit(role);
  if (!edition || !(isHosting || (role === 'participant' && edition.status !== 'draft')))
    throw new Response(null, { status: 404 });
  return { edition, person, isHosting };
};

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, person, isHosting } = await entered(args);
  const plan = await args.context.get(baseContext).facilitation.plan(edition);
  const locale = args.context.get(localeContext);
  const names = new Map(plan.members.map(({ id, name }) => [id, name]));
  const given = new Set(givenBy(plan.sessions, plan.proposed).map(({ place }) => writePlace(place)));
  return {
    locale,
    ...{ slug: edition.slug, title: edition.title, isHosting, me: person.id },
    people: plan.members.map(({ id, name, picture, colour, seated }) => ({
      ...{ id, name, picture, colour },
      tally: seated ? (plan.tallies.get(id) ?? null) : null,
    })),
    sessions: plan.sessions.map((session) => ({
      ...{ id: session.id, number: session.number, title: session.title, date: session.date },
      ...{ start: session.start, isAhead: session.isAhead, cancelled: session.cancelledAt !== null },
      holders: PARTS.map((part) => ({ part, personId: holderOf(session, part) })),
    })),
    proposal: isHosting
      ? {
          key: keyOf(plan),
          sessions: plan.proposed.map(({ id, facilitator, coFacilitator }) => ({
            id,
            holders: PARTS.map((part) => ({
              ...{ part, personId: part === 'facilitator' ? facilitator : coFacilitator },
              isNew: given.has(writePlace({ sessionId: id, part })),
            })),
          })),
        }
      : null,
    trades: plan.trades
      .filter(({ byId, toId }) => byId === person.id || toId === person.id)
      .map((trade) => ({ id: trade.id, ...tradeOf(trade) })),
    changes: plan.changes.map(({ id, sessionId, part, fromId, toId, way, at }) => ({
      ...{ id, sessionId, part, way, when: sayInstant(at, edition.zone, locale) },
      // Who left is named no more.
      from: fromId === null ? null : (names.get(fromId) ?? ''),
      to: toId === null ? null : (names.get(toId) ?? ''),
    })),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition, person, isHosting } = await entered(args);
  const { facilitation } = context.get(baseContext);
  const t = facilitationWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const said = (name: string) => String(form.get(name) ?? '').slice(0, 200);
  const here = `/e/${edition.slug}/facilitation`;
  const tell = (reason: keyof typeof t.refusals, status = 422) =>
    data({ said: t.refusals[reason] }, { status });
  switch (said('do')) {
    case 'retain': {
      if (!isHosting) throw new Response(null, { status: 403 });
      const accepted = await facilitation.accept(edition.id, said('key'), person.id);
      return accepted.ok ? redirect(`${here}#sessions`, 303) : tell(accepted.reason, 409);
    }
    case 'give': {
      if (!isHosting) throw new Response(null, { status: 403 });
      const holders = {
        facilitator: said('facilitator') || null,
        'co-facilitator': said('co-facilitator') || null,
      };
      const given = await facilitation.give(edition.id, said('session'), holders, person.id);
      if (!given.ok) return tell(given.reason);
      return redirect(`${here}#sessions`, 303);
    }
    case 'offer': {
      const [given, wanted] = [readPlace(said('given')), readPlace(said('wanted'))];
      if (!given || !wanted) return tell('wrong');
      const offered = await facilitation.offer(edition.id, person.id, given, { wanted });
      return offered.ok ? redirect(`${here}#yours`, 303) : tell(offered.reason, 409);
    }
    case 'hand-on': {
      const given = readPlace(said('given'));
      if (!given || said('to') === '') return tell('wrong');
      const offered = await facilitation.offer(edition.id, person.id, given, { toId: said('to') });
      return offered.ok ? redirect(`${here}#yours`, 303) : tell(offered.reason, 409);
    }
    case 'give-back': {
      const place = readPlace(said('given'));
      if (!place) return tell('wrong');
      const returned = await facilitation.giveBack(edition.id, person.id, place);
      return returned.ok ? redirect(`${here}#yours`, 303) : tell(returned.reason, 409);
    }
    case 'accepted':
    case 'declined': {
      const says = said('do') as 'accepted' | 'declined';
      const answered = await facilitation.answer(edition.id, said('trade'), person.id, says);
      return answered.ok ? redirect(`${here}#yours`, 303) : tell(answered.reason, 409);
    }
    case 'withdraw':
      await facilitation.withdraw(edition.id, said('trade'), person.id);
      return redirect(`${here}#yours`, 303);
    default:
      return redirect(here, 303);
  }
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${facilitationWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.title ?? ''} · PO Dojo`,
  },
  { name: 'robots', content: 'noindex' },
];

export default function FacilitationRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <FacilitationPage {...loaderData} said={actionData?.said ?? null} />;
}

export { PublicFault as ErrorBoundary };
