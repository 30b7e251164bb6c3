import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { freeSeats } from '../enrolment/enrolment.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { sayInstant } from '../sessions/say-day.ts';
import type { Route } from './+types/selection.route.ts';
import { balanceOf } from './balance.ts';
import { seenBy } from './seen.server.ts';
import { findIn, lineOf } from './seen-application.ts';
import { decisionOfForm, SOUGHT_MAX } from './selection.ts';
import { SelectionPage } from './selection-page.tsx';
import { selectionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, viewer } = await seenBy('reviewer', args);
  const { selections, enrolments } = args.context.get(baseContext);
  const locale = args.context.get(localeContext);
  const t = selectionWords[locale];
  const sought = (new URL(args.request.url).searchParams.get('q') ?? '').slice(0, SOUGHT_MAX);
  const { decides } = viewer;
  const [applications, seated, releases, ground] = await Promise.all([
    selections.applications(edition, viewer),
    selections.seated(edition.id),
    decides ? selections.releases(edition.id) : [],
    enrolments.ground(edition.id),
  ]);
  return {
    locale,
    ...{ slug: edition.slug, edition: edition.title, decides, sought },
    ...{ selecting: edition.mode === 'selection', blind: edition.blind, all: applications.length },
    decided: applications.filter(({ decision }) => decision !== null).length,
    free: ground ? freeSeats(ground) : 0,
    lines: findIn(applications, sought).map((one) => lineOf(one, locale)),
    balance: balanceOf(applications, seated),
    releases: releases.map(({ at, invited, reserved, declined }) =>
      t.released(sayInstant(at, edition.zone, locale), invited, reserved, declined),
    ),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition, viewer } = await seenBy('host', args);
  const { selections } = context.get(baseContext);
  const t = selectionWords[context.get(localeContext)];
  const wish = decisionOfForm(await ownForm(request, context));
  if (!wish) return data({ said: t.refusals.wrong }, { status: 422 });
  const done = await selections.decideRest(edition.id, viewer.personId, wish);
  return done.ok
    ? redirect(`/e/${edition.slug}/selection`, 303)
    : data({ said: t.refusals[done.reason] }, { status: 422 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${selectionWords[loaderData?.locale ?? 'fr'].title} · ${loaderData?.edition ?? ''} · PO Dojo`,
  },
  { name: 'robots', content: 'noindex' },
];

export default function SelectionRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, ...seen } = loaderData;
  return <SelectionPage {...seen} said={actionData?.said ?? null} />;
}

export { PublicFault as ErrorBoundary };
