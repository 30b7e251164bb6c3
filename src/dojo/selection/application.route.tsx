import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/application.route.ts';
import { ApplicationPage } from './application-page.tsx';
import { seenBy } from './seen.server.ts';
import { nextUnread, sayTally, titleOf } from './seen-application.ts';
import { criteriaOf, decisionOfForm, reviewOfForm } from './selection.ts';
import { selectionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, viewer } = await seenBy('reviewer', args);
  const { selections } = args.context.get(baseContext);
  const locale = args.context.get(localeContext);
  const [t, e] = [selectionWords[locale], enrolmentWords[locale]];
  const all = await selections.applications(edition, viewer);
  const one = all.find(({ id }) => id === args.params.application);
  if (!one) throw new Response(null, { status: 404 });
  const criteria = criteriaOf(edition.criteria);
  const { mine, tally, conflict } = one;
  const title = titleOf(one, locale);
  const number = t.application(one.number);
  const changed = mine && mine.version < one.version ? t.changed(mine.version, one.version) : null;
  const scoresOf = (scores: Readonly<Record<string, number>>) =>
    criteria
      .filter(({ id }) => scores[id] !== undefined)
      .map(({ id, label }) => `${label || t.overall} ${scores[id]}`)
      .join(' · ');
  const unread = nextUnread(all, one.id);
  return {
    locale,
    ...{ slug: edition.slug, id: one.id, title, decides: viewer.decides, blind: edition.blind, conflict },
    under: [
      ...(title === number ? [] : [number]),
      one.doing ? e.doings[one.doing] : t.unsaid,
      ...(one.version > 1 ? [t.version(one.version)] : []),
    ].join(' · '),
    email: one.person?.email ?? null,
    shortlisted: one.shortlisted,
    declinedBefore: one.declinedBefore > 0 ? t.declinedBefore(one.declinedBefore) : null,
    earlier: one.earlier.map(({ edition: title, reason }) =>
      t.earlier(title, reason ? t.reasons[reason] : t.noReason),
    ),
    twins: one.twins.length > 0 ? t.twins(one.twins.map((n) => `n°\u00a0${n}`).join(', ')) : null,
    answers: one.answers,
    review: conflict
      ? null
      : {
          criteria,
          scores: mine?.scores ?? {},
          note: mine?.note ?? '',
          version: one.version,
          changed,
          more: unread !== null,
        },
    tally: tally && sayTally(tally, locale),
    criteria: criteria.map(({ id, label }) => ({
      label: label || t.overall,
      said: tally ? sayTally(tally.criteria[id]!, locale) : '',
    })),
    others: one.others.map(({ name, scores, note, version }) => ({
      ...{ name, note, scores: scoresOf(scores) },
      older: version < one.version ? t.readOlder(version) : null,
    })),
    decision: one.decision,
    next: unread,
    kept: new URL(args.request.url).searchParams.has('kept') ? t.kept : null,
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context, params } = args;
  const { edition, viewer } = await seenBy('reviewer', args);
  const { selections } = context.get(baseContext);
  const t = selectionWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const { application } = params;
  const { personId, decides } = viewer;
  const act = async () => {
    switch (form.get('do')) {
      case 'review':
      case 'review-next': {
        const wish = reviewOfForm(form, criteriaOf(edition.criteria));
        return wish && selections.review(edition.id, application, personId, wish);
      }
      case 'conflict':
        return selections.declareConflict(edition.id, application, personId);
    }
    // What follows is for who decides; to others there is no such form.
    if (!decides) throw new Response(null, { status: 404 });
    switch (form.get('do')) {
      case 'shortlist':
      case 'unlist':
        return selections.shortlist(edition.id, application, personId, form.get('do') === 'shortlist');
      case 'take-back':
        return selections.decide(edition.id, application, personId, null);
      default: {
        const wish = decisionOfForm(form);
        return wish && selections.decide(edition.id, application, personId, wish);
      }
    }
  };
  const done = await act();
  if (done?.ok && form.get('do') === 'review-next') {
    const next = nextUnread(await selections.applications(edition, viewer), application);
    return redirect(`/e/${edition.slug}/selection${next === null ? '' : `/${next}`}`, 303);
  }
  if (done?.ok) {
    const here = `/e/${edition.slug}/selection/${application}`;
    return redirect(
      form.get('do') === 'review'
        ? `${here}?kept`
        : form.get('do') === 'conflict'
          ? here
          : `${here}#decision`,
      303,
    );
  }
  return data({ said: done ? t.refusals[done.reason] : t.refusals.wrong }, { status: 422 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? ''} · ${selectionWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function ApplicationRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, kept, ...seen } = loaderData;
  return <ApplicationPage {...seen} said={actionData?.said ?? kept} />;
}

export { PublicFault as ErrorBoundary };
