import { data, redirect } from 'react-router';
import { localeContext } from '#dojo/base.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext } from '../base.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/edit-edition.route.ts';
import { EDITION_BOUNDS } from './edition.ts';
import { EditionFields } from './edition-fields.tsx';
import { hosted } from './hosted.server.ts';
import { renderProse } from './prose.server.ts';
import { sayWrong } from './say-wrong.ts';
import { type FilledIn, filledIn, wishOf } from './wish-of-form.ts';
import { editionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition } = await hosted(args);
  const wish: FilledIn = {
    ...{ title: edition.title, sentence: edition.sentence, description: edition.description },
    ...{ themes: edition.themes, partners: [...edition.partners] },
    hosts: edition.hosts.map(({ name }) => name),
    questions: edition.questions.map(({ label }) => label),
    ...{ region: edition.region, place: edition.place, elsewhere: edition.elsewhere },
    ...{ locale: edition.locale, zone: edition.zone, mode: edition.mode, capacity: edition.capacity },
    ...{ opensOn: edition.opensOn, closesOn: edition.closesOn, offerHours: edition.offerHours },
  };
  const { slug, title, status } = edition;
  return { pageLocale: args.context.get(localeContext), slug, title, status, wish };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition } = await hosted(args);
  const t = editionWords[context.get(localeContext)];
  const form = await ownForm(request, context);
  const filled = filledIn(form);
  if (form.get('do') === 'preview') {
    const preview = renderProse(filled.description.slice(0, EDITION_BOUNDS.description));
    return data({ wish: filled, preview, refused: null });
  }
  const wish = wishOf(filled);
  if (!wish.ok)
    return data({ wish: filled, preview: '', refused: sayWrong(t, wish.fields) }, { status: 422 });
  await context.get(baseContext).editions.edit(edition.id, wish.value);
  return redirect(`/e/${edition.slug}/host`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${editionWords[loaderData?.pageLocale ?? 'fr'].edit} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function EditEdition({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(editionWords);
  const { slug, title, status } = loaderData;
  const wish = actionData?.wish ?? loaderData.wish;
  return (
    <PublicFrame path={`/e/${slug}/edit`}>
      <p className="pt-4 text-soft">
        <a href={`/e/${slug}/host`} className="underline">
          {title}
        </a>{' '}
        · {t.statuses[status]}
      </p>
      <h1 className="text-3xl">{t.edit}</h1>
      <p className="max-w-2xl text-pretty pt-1 pb-6 text-soft">{t.editLead}</p>
      {actionData?.refused && (
        <p role="alert" className="mb-4 rounded-card border border-thread bg-thread-wash px-4 py-3">
          {actionData.refused}
        </p>
      )}
      <form method="post" className="grid max-w-3xl gap-4 pb-10">
        <EditionFields wish={wish} preview={actionData?.preview ?? ''} settled={status !== 'draft'} />
        <p>
          <button
            type="submit"
            name="do"
            value="save"
            className={`${buttonLook('primary')} min-h-12 text-lg`}
          >
            {t.keep}
          </button>
        </p>
      </form>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
