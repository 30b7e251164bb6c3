import { buttonLook } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { EditionList } from '../editions/edition-list.tsx';
import { PosterTop } from '../editions/poster-top.tsx';
import { Prose } from '../editions/prose.tsx';
import { editionWords } from '../editions/words.ts';
import { linkMeta } from '../link-pictures/link-meta.ts';
import { Partners } from '../partners/partners.tsx';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/community.route.ts';
import { seeCommunity } from './seen-community.server.ts';
import { communityWords } from './words.ts';

export const handle = { static: true };

export const loader = (args: Route.LoaderArgs) => seeCommunity(args);

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { community, description, url, locale, image } = loaderData;
  return [
    { title: `${community.name} · PO Dojo` },
    ...linkMeta({ title: community.name, description, url, locale, image }),
    {
      ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
      title: community.name,
      href: `/c/${community.slug}/feed.atom`,
    },
  ];
};

export default function CommunityRoute({ loaderData }: Route.ComponentProps) {
  const t = useWords(editionWords);
  const { edit } = useWords(communityWords);
  const { community, html, editions, runs, drafts } = loaderData;
  const past = editions.filter(({ status }) => status === 'finished');
  const current = editions.filter(({ status }) => status !== 'finished');
  return (
    <PublicFrame path={`/c/${community.slug}`}>
      <PosterTop slug="" picture={null} />
      <header className="grid gap-2 pt-8 pb-4">
        {community.region !== '' && <p className="font-[550] text-lg text-thread">{community.region}</p>}
        <h1 className="text-balance text-4xl md:text-5xl">{community.name}</h1>
      </header>
      <Prose html={html} />
      <section aria-labelledby="editions" className="pt-8">
        <h2 id="editions" className="pb-4 text-2xl">
          {t.current}
        </h2>
        {current.length > 0 ? <EditionList editions={current} /> : <p className="text-soft">{t.none}</p>}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past" className="pt-8">
          <h2 id="past" className="pb-4 text-2xl">
            {t.past}
          </h2>
          <EditionList editions={past} />
        </section>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="drafts" className="pt-8">
          <h2 id="drafts" className="text-xl">
            {t.drafts}
          </h2>
          <p className="pb-3 text-soft text-sm">{t.draftsHint}</p>
          <EditionList editions={drafts} />
        </section>
      )}
      {runs && (
        <p className="flex flex-wrap gap-2 pt-6">
          <a href={`/c/${community.slug}/new`} className={buttonLook('primary')}>
            {t.newEdition}
          </a>
          <a href={`/c/${community.slug}/edit`} className={buttonLook('plain')}>
            {edit}
          </a>
        </p>
      )}
      <div className="py-10">
        <Partners path={`/c/${community.slug}`} partners={community.partners} />
      </div>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
