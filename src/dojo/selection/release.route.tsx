import { data, redirect } from 'react-router';
import { baseContext, localeContext, originContext } from '#dojo/base.server.ts';
import { renderMail } from '#server/mail/render.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/release.route.ts';
import { ReleasePage } from './release-page.tsx';
import { seenBy } from './seen.server.ts';
import { selectionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, viewer } = await seenBy('host', args);
  const { selections } = args.context.get(baseContext);
  const locale = args.context.get(localeContext);
  const origin = args.context.get(originContext);
  const t = selectionWords[locale];
  const { key, counts, undecided, free, refusal, letters } = await selections.preview(
    edition,
    viewer,
    origin,
  );
  const { invited, reserved, declined } = counts;
  const people = invited + reserved + declined;
  return {
    locale,
    ...{ slug: edition.slug, releaseKey: key, people },
    refusal: refusal && t.refusals[refusal],
    counts: `${t.decided(people, people + undecided)} · ${t.free(free)}`,
    letters: letters.map(({ decision, locale: tongue, content, to }) => ({
      ...{ decision, locale: tongue, subject: content.subject },
      text: renderMail(content, { locale: tongue, origin, hasAccount: true, stop: null }).text,
      to: to.map(({ number, name }) => name || t.application(number)),
    })),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition, viewer } = await seenBy('host', args);
  const t = selectionWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const key = String(form.get('key') ?? '').slice(0, 100);
  const done = await context.get(baseContext).selections.release(edition.id, viewer.personId, key);
  return done.ok
    ? redirect(`/e/${edition.slug}/selection`, 303)
    : data({ said: t.refusals[done.reason] }, { status: 409 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${selectionWords[loaderData?.locale ?? 'fr'].release} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function ReleaseRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, ...seen } = loaderData;
  return <ReleasePage {...seen} said={actionData?.said ?? null} />;
}

export { PublicFault as ErrorBoundary };
