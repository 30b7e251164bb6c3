import { data, redirect } from 'react-router';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext, originContext } from '../base.server.ts';
import { thanked } from '../partners/logo.ts';
import { LogoFields } from '../partners/logo-fields.tsx';
import { logoAction } from '../partners/logo-form.server.ts';
import { ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { Team } from '../team/team.tsx';
import { teamAction, teamShown } from '../team/team-form.server.ts';
import type { Route } from './+types/edit-edition.route.ts';
import { EDITION_BOUNDS } from './edition.ts';
import { EditionFields } from './edition-fields.tsx';
import { hosted } from './hosted.server.ts';
import { PictureField } from './picture-field.tsx';
import { pictureAction } from './picture-form.server.ts';
import { renderProse } from './prose.server.ts';
import { saidOf } from './said.server.ts';
import { sayWrong } from './say-wrong.ts';
import { type FilledIn, filledIn, wishOf } from './wish-of-form.ts';
import { editionWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { edition, person } = await hosted(args);
  const wish: FilledIn = saidOf(edition);
  const { slug, title, status, zone, picture } = edition;
  const locale = args.context.get(localeContext);
  const { logos, teams } = args.context.get(baseContext);
  const team = await teamShown(teams, { edition: edition.id }, { me: person.id, zone, locale });
  const partners = thanked(edition.partners, await logos.of({ edition: edition.id }));
  return { pageLocale: locale, slug, title, status, wish, picture, partners, team };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { edition, person } = await hosted(args);
  const { editions, logos, pictures, teams } = context.get(baseContext);
  const locale = context.get(localeContext);
  const t = editionWords[locale];
  const form = await ownForm(request, context);
  const asked = { me: person.id, origin: context.get(originContext), locale };
  const team = await teamAction(teams, { edition: edition.id }, form, asked);
  if (team?.left) return redirect('/me', 303);
  const untouched = { wish: null, preview: '', refused: null, picture: null, logo: null, team };
  if (team) return data(untouched, { status: team.refused === null ? 200 : 422 });
  const picture = await pictureAction(pictures, edition.id, form, locale);
  if (picture)
    return picture.refused === null
      ? redirect(`/e/${edition.slug}/edit#picture`, 303)
      : data({ ...untouched, picture }, { status: 422 });
  const logo = await logoAction(logos, { edition: edition.id }, edition.partners, form, locale);
  if (logo)
    return logo.refused === null
      ? redirect(`/e/${edition.slug}/edit#logos`, 303)
      : data({ ...untouched, logo }, { status: 422 });
  const filled = filledIn(form);
  if (form.get('do') === 'preview') {
    const preview = renderProse(filled.description.slice(0, EDITION_BOUNDS.description));
    return data({ ...untouched, wish: filled, preview });
  }
  const wish = wishOf(filled);
  if (!wish.ok)
    return data({ ...untouched, wish: filled, refused: sayWrong(t, wish.fields) }, { status: 422 });
  await editions.edit(edition.id, wish.value);
  return redirect(`/e/${edition.slug}/host`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${editionWords[loaderData?.pageLocale ?? 'fr'].edit} · ${loaderData?.title ?? ''} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function EditEdition({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(editionWords);
  const { slug, title, status, picture, partners, team } = loaderData;
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
        <EditionFields
          wish={wish}
          preview={actionData?.preview ?? ''}
          settled={status !== 'draft'}
          zones={null}
        />
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
      <PictureField
        slug={slug}
        picture={picture}
        alt={actionData?.picture?.alt ?? null}
        refused={actionData?.picture?.refused ?? null}
      />
      <LogoFields path={`/e/${slug}`} partners={partners} refused={actionData?.logo?.refused ?? null} />
      <Team {...team} link={actionData?.team?.link ?? null} refused={actionData?.team?.refused ?? null} />
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
