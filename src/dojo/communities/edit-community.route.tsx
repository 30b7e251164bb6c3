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
import type { Route } from './+types/edit-community.route.ts';
import { administered } from './administered.server.ts';
import { CommunityFields } from './community-fields.tsx';
import { communityForm, communityOf } from './community-form.ts';
import { communityWords } from './words.ts';

export const handle = { static: true };

export const loader = async (args: Route.LoaderArgs) => {
  const { community, person } = await administered(args);
  const { logos, teams } = args.context.get(baseContext);
  const locale = args.context.get(localeContext);
  const { name, slug, about, region, zone, partners } = community;
  return {
    locale,
    fields: {
      ...{ name, slug, about, region, zone, locale: community.locale },
      partners: partners.map((one) => `${one.name} ${one.url}`.trim()).join('\n'),
    },
    partners: thanked(partners, await logos.of({ community: community.id })),
    zones: Intl.supportedValuesOf('timeZone'),
    team: await teamShown(teams, { community: community.id }, { me: person.id, zone, locale }),
  };
};

export const action = async (args: Route.ActionArgs) => {
  const { request, context } = args;
  const { community, person } = await administered(args);
  const { communities, logos, teams } = context.get(baseContext);
  const form = await ownForm(request, context);
  const asked = { me: person.id, origin: context.get(originContext), locale: context.get(localeContext) };
  const team = await teamAction(teams, { community: community.id }, form, asked);
  if (team?.left) return redirect(`/c/${community.slug}`, 303);
  if (team) return data({ team, fields: null, logo: null }, { status: team.refused === null ? 200 : 422 });
  const logo = await logoAction(
    logos,
    { community: community.id },
    community.partners,
    form,
    context.get(localeContext),
  );
  if (logo)
    return logo.refused === null
      ? redirect(`/c/${community.slug}/edit#logos`, 303)
      : data({ team: null, fields: null, logo }, { status: 422 });
  const fields = { ...communityForm(form), slug: community.slug };
  const wish = communityOf(fields);
  if (!wish) return data({ team: null, fields, logo: null }, { status: 422 });
  await communities.edit(community.id, wish);
  return redirect(`/c/${community.slug}`, 303);
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title: `${communityWords[loaderData?.locale ?? 'fr'].edit} · ${loaderData?.fields.name ?? ''} · PO Dojo`,
  },
  { name: 'robots', content: 'noindex' },
];

export default function EditCommunity({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(communityWords);
  const { fields, partners, zones, team } = loaderData;
  return (
    <PublicFrame path={`/c/${fields.slug}/edit`}>
      <p className="pt-4 text-soft">
        <a href={`/c/${fields.slug}`} className="underline">
          {fields.name}
        </a>
      </p>
      <h1 className="pb-6 text-3xl">{t.edit}</h1>
      {actionData?.fields && (
        <p role="alert" className="mb-4 rounded-card border border-thread bg-thread-wash px-4 py-3">
          {t.refused.wrong}
        </p>
      )}
      <form method="post" className="grid max-w-3xl gap-4 pb-8">
        <CommunityFields
          fields={actionData?.fields ?? fields}
          zones={zones}
          zone={fields.zone}
          locale={fields.locale}
        />
        <p>
          <button type="submit" className={`${buttonLook('primary')} min-h-11 px-6`}>
            {t.keep}
          </button>
        </p>
      </form>
      <LogoFields
        path={`/c/${fields.slug}`}
        partners={partners}
        refused={actionData?.logo?.refused ?? null}
      />
      <p className="pb-6">
        <a href={`/c/${fields.slug}/webhooks`} className={buttonLook('plain')}>
          {t.webhooks}
        </a>
      </p>
      <Team {...team} link={actionData?.team?.link ?? null} refused={actionData?.team?.refused ?? null} />
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
