import { baseContext, localeContext, signedInContext } from '#dojo/base.server.ts';
import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { EditionList } from '../editions/edition-list.tsx';
import { renderProse } from '../editions/prose.server.ts';
import { Prose } from '../editions/prose.tsx';
import { editionWords } from '../editions/words.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/community.route.ts';

export const handle = { static: true };

export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const { communities, editions } = context.get(baseContext);
  const person = context.get(signedInContext)?.person ?? null;
  const community = await communities.bySlug(params.slug);
  if (!community) throw new Response(null, { status: 404 });
  return {
    locale: context.get(localeContext),
    community: { slug: community.slug, name: community.name, partners: community.partners },
    html: renderProse(community.about),
    editions: await editions.ofCommunity(community.id),
    runs: await communities.mayRun(community.id, person),
  };
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.community.name ?? ''} · PO Dojo` },
];

export default function CommunityRoute({ loaderData }: Route.ComponentProps) {
  const t = useWords(editionWords);
  const { community, html, editions, runs } = loaderData;
  return (
    <PublicFrame path={`/c/${community.slug}`}>
      <h1 className="py-6 text-4xl">{community.name}</h1>
      <Prose html={html} />
      <h2 className="pb-3 text-xl">{t.past}</h2>
      {editions.length > 0 ? <EditionList editions={editions} /> : <p className="text-soft">{t.none}</p>}
      {runs && (
        <p className="py-6">
          <a href={`/c/${community.slug}/new`} className={buttonLook('primary')}>
            {t.newEdition}
          </a>
        </p>
      )}
      {community.partners.length > 0 && (
        <p className="py-6 text-soft">
          {t.partners} {community.partners.map(({ name }) => name).join(', ')}
        </p>
      )}
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
