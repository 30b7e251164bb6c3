import { data, redirect } from 'react-router';
import { baseContext, localeContext, signedInContext } from '#dojo/base.server.ts';
import { applicationOf } from '../enrolment/application.ts';
import { linkMeta } from '../link-pictures/link-meta.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/edition.route.ts';
import { mayEdit } from './edition.ts';
import { EditionPage } from './edition-page.tsx';
import { sayRefusal, seeEdition } from './seen-edition.server.ts';

export const handle = { static: true };

export const loader = (args: Route.LoaderArgs) => seeEdition(args);

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
  const application = applicationOf(form, edition.questions);
  const act = async () => {
    switch (form.get('do')) {
      case 'show':
      case 'hide':
        await enrolments.show(edition.id, person.id, form.get('do') === 'show');
        return { ok: true } as const;
      case 'amend':
        return enrolments.amend(edition.id, person.id, application.answers);
      case 'accept':
        return enrolments.accept(edition.id, person.id);
      case 'turn-down':
        return enrolments.turnDown(edition.id, person.id);
      case 'withdraw':
        return enrolments.withdraw(edition.id, person.id);
      default: {
        const applied = await enrolments.apply(edition.id, person.id, application);
        // What somebody wrote is not lost because they were late [A4].
        if (!applied.ok && applied.reason === 'closed')
          await enrolments.save(edition.id, person.id, application);
        return applied;
      }
    }
  };
  const answer = await act();
  if (answer.ok) return redirect(`${path}#mine`, 303);
  // What one typed stays where one typed it, to be sent again.
  if (form.has('doing') || form.get('do') === 'amend')
    return data(
      { refused: sayRefusal(context.get(localeContext), answer.reason), application },
      { status: 422 },
    );
  return redirect(`${path}?refused=${answer.reason}#mine`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { edition, url, event, locale, image } = loaderData;
  const { title, sentence, status } = edition;
  return [
    { title: `${title} · PO Dojo` },
    ...(status === 'draft' ? [{ name: 'robots', content: 'noindex' }] : []),
    ...linkMeta({ title, description: sentence || title, url, locale, image }),
    { tagName: 'link', rel: 'alternate', type: 'text/calendar', href: `${url}/calendar.ics` },
    { 'script:ld+json': event },
  ];
};

export default function EditionRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { locale: _locale, image: _image, event: _event, ...seen } = loaderData;
  return (
    <EditionPage
      {...seen}
      refused={actionData?.refused ?? seen.refused}
      sent={actionData?.application ?? null}
    />
  );
}

export { PublicFault as ErrorBoundary };
