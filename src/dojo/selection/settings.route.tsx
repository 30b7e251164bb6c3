import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/settings.route.ts';
import { seenBy } from './seen.server.ts';
import { settingsOfForm } from './selection.ts';
import { SettingsPage } from './settings-page.tsx';
import { selectionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition } = await seenBy('host', args);
  const { selections } = args.context.get(baseContext);
  const [begun, reviewers] = await Promise.all([
    selections.hasBegun(edition.id),
    selections.reviewers(edition.id),
  ]);
  const { slug, blind, criteria } = edition;
  return { locale: args.context.get(localeContext), slug, blind, criteria, begun, reviewers };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition } = await seenBy('host', args);
  const { selections } = context.get(baseContext);
  const t = selectionWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const act = async () => {
    switch (form.get('do')) {
      case 'ask':
        return selections.ask(edition, String(form.get('address') ?? ''));
      case 'let-go':
        await selections.letGo(edition.id, String(form.get('reviewer') ?? '').replaceAll('\0', ''));
        return { ok: true } as const;
      default: {
        const wish = settingsOfForm(form);
        return wish && selections.change(edition.id, wish);
      }
    }
  };
  const done = await act();
  return done?.ok
    ? redirect(`/e/${edition.slug}/selection/settings`, 303)
    : data({ said: done ? t.refusals[done.reason] : t.refusals.wrong }, { status: 422 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${selectionWords[loaderData?.locale ?? 'fr'].settings} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function SettingsRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, ...seen } = loaderData;
  return <SettingsPage {...seen} said={actionData?.said ?? null} />;
}

export { PublicFault as ErrorBoundary };
