import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { freeSeats } from '../enrolment/enrolment.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { sayInstant } from '../sessions/say-day.ts';
import type { Route } from './+types/selection.route.ts';
import { balanceOf } from './balance.ts';
import { seenBy } from './seen.server.ts';
import { lineOf } from './seen-application.ts';
import { decisionOfForm } from './selection.ts';
import { SelectionPage } from './selection-page.tsx';
import { sift, siftingOf } from './sift.ts';
import { selectionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, viewer } = await seenBy('reviewer', args);
  const { selections, enrolments } = args.context.get(baseContext);
  const locale = args.context.get(localeContext);
  const t = selectionWords[locale];
  const { decides } = viewer;
  const sifting = siftingOf(new URL(args.request.url).searchParams, decides);
  const [applications, seated, releases, ground] = await Promise.all([
    selections.applications(edition, viewer),
    selections.seated(edition.id),
    decides ? selections.releases(edition.id) : [],
    enrolments.ground(edition.id),
  ]);
  return {
    locale,
    ...{ slug: edition.slug, edition: edition.title, decides, sifting },
    ...{ selecting: edition.mode === 'selection', blind: edition.blind, all: applications.length },
    decided: applications.filter(({ decision }) => decision !== null).length,
    free: ground ? freeSeats(ground) : 0,
    lines: sift(applications, sifting).map((one) => lineOf(one, locale)),
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
  const form = await ownForm(request, context);
  const act = async () => {
    const what = form.get('do');
    if (what === 'shortlist' || what === 'unlist') {
      const application = String(form.get('application') ?? '').replaceAll('\0', '');
      return selections.shortlist(edition.id, application, viewer.personId, what === 'shortlist');
    }
    const wish = decisionOfForm(form);
    return wish && selections.decideRest(edition.id, viewer.personId, wish);
  };
  const done = await act();
  // One stays with what one had sifted.
  return done?.ok
    ? redirect(`/e/${edition.slug}/selection${new URL(request.url).search}`, 303)
    : data({ said: done ? t.refusals[done.reason] : t.refusals.wrong }, { status: 422 });
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
