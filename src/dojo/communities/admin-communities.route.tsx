import { data } from 'react-router';
import { buttonLook } from '#ui/button.tsx';
import { inputLook } from '#ui/input-look.tsx';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { slugOf } from '../editions/edition.ts';
import { MeFrame, MeSection } from '../people/me-frame.tsx';
import { leadOn, mustBeAdmin, ownForm } from '../people/signed-in.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import type { Route } from './+types/admin-communities.route.ts';
import { CommunityFields } from './community-fields.tsx';
import { communityForm, communityOf } from './community-form.ts';
import { communityWords } from './words.ts';

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeAdmin(request, context);
  const { communities } = context.get(baseContext);
  return {
    communities: (await communities.list()).map(({ slug, name }) => ({ slug, name })),
    zones: Intl.supportedValuesOf('timeZone'),
    zone: person.timeZone,
    locale: context.get(localeContext),
  };
};

export const action = async ({ request, context }: Route.ActionArgs) => {
  const { person } = mustBeAdmin(request, context);
  const form = await ownForm(request, context);
  const written = communityForm(form);
  const fields = { ...written, slug: written.slug || slugOf(written.name) };
  const wish = communityOf(fields);
  if (!wish) return data({ refused: 'wrong' as const, fields: written }, { status: 422 });
  const made = await context.get(baseContext).communities.create(wish, person);
  return made.ok
    ? leadOn(`/c/${made.value.slug}`)
    : data({ refused: made.reason, fields: written }, { status: 422 });
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${communityWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

export default function AdminCommunities({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords(communityWords);
  const { communities, zones, zone, locale } = loaderData;
  const fields = actionData?.fields;
  return (
    <MeFrame tab="communities" title={t.title} lead={t.lead} isAdmin>
      <MeSection id="list" title={t.list}>
        {communities.length === 0 ? (
          <p className="text-pretty text-soft">{t.none}</p>
        ) : (
          <ul>
            {communities.map(({ slug, name }) => (
              <li key={slug} className="border-line border-b">
                <a href={`/c/${slug}`} className="flex min-h-11 items-center gap-3 hover:text-thread">
                  <b className="font-[650] font-heading text-lg">{name}</b>
                </a>
              </li>
            ))}
          </ul>
        )}
      </MeSection>
      <MeSection id="make" title={t.make} hint={t.makeHint}>
        <form method="post" className="grid gap-4">
          {actionData && (
            <p role="alert" className="rounded-card border border-thread bg-thread-wash px-4 py-3">
              {t.refused[actionData.refused]}
            </p>
          )}
          <div className="grid gap-1">
            <label htmlFor="slug" className="font-[550]">
              {t.slug}
            </label>
            <input
              id="slug"
              name="slug"
              maxLength={60}
              pattern="[a-z0-9]([a-z0-9\-]{0,58}[a-z0-9])?"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={fields?.slug}
              aria-describedby="slug-hint"
              className={inputLook}
            />
            <span id="slug-hint" className="text-soft text-sm">
              {t.slugHint}
            </span>
          </div>
          <CommunityFields fields={fields} zones={zones} zone={zone} locale={locale} />
          <p>
            <button type="submit" className={`${buttonLook('primary')} min-h-11 px-6`}>
              {t.create}
            </button>
          </p>
        </form>
      </MeSection>
    </MeFrame>
  );
}

export { PublicFault as ErrorBoundary };
