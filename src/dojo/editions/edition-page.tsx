import { useWords } from '#ui/language.tsx';
import { Partners } from '../partners/partners.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import { type EditionPageProps, EditionTicket } from './edition-ticket.tsx';
import { PosterTop } from './poster-top.tsx';
import { Prose } from './prose.tsx';
import { SessionList } from './session-list.tsx';
import { editionWords } from './words.ts';

/** The name of a site, as people say it. */
const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;

/** Short words side by side; `aside`: search engines show none of them in what they find. */
function Words({
  id,
  title,
  words,
  aside,
}: {
  id: string;
  title: string;
  words: readonly string[];
  aside?: true;
}) {
  if (words.length === 0) return null;
  return (
    <section aria-labelledby={id} data-nosnippet={aside}>
      <h2 id={id} className="pb-3 text-2xl">
        {title}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {words.map((word, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and nothing moves here.
          <li key={n} className="rounded-control border border-line bg-card px-3 py-1">
            {word}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A poster: what it is, the facts at a glance, one thing to do; then the rest. */
export function EditionPage(props: EditionPageProps) {
  const { edition, url, hosting, mine } = props;
  const t = useWords(editionWords);
  const path = `/e/${edition.slug}`;
  return (
    <PublicFrame path={path}>
      {edition.status === 'draft' && (
        <p className="mb-3 rounded-card border border-line bg-sheet px-4 py-2">{t.draft}</p>
      )}
      <PosterTop slug={edition.slug} picture={edition.picture} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 pb-14 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <header className="grid content-start gap-3 pt-6">
          <p className="font-[550] text-lg text-thread">
            <a href={`/c/${edition.community.slug}`} className="inline-flex min-h-6 hover:underline">
              {edition.community.name}
            </a>
          </p>
          <h1 className="text-balance text-4xl md:text-5xl">{edition.title}</h1>
          {edition.sentence !== '' && (
            <p className="max-w-2xl text-pretty text-soft text-xl">{edition.sentence}</p>
          )}
        </header>
        <div className="relative lg:row-span-2 lg:-mt-24">
          <div className="lg:sticky lg:top-6">
            <EditionTicket {...props} />
          </div>
        </div>
        <div className="grid content-start gap-10">
          <div className="text-lg">
            <Prose html={edition.html} />
          </div>
          {edition.sessions.length > 0 && (
            <SessionList
              {...{ path, url, sessions: edition.sessions, zone: edition.zone }}
              takesPart={hosting || mine?.state === 'seated'}
            />
          )}
          <Words id="people" title={t.people} words={edition.people} aside />
          <Words id="themes" title={t.themes} words={edition.themes} />
          <Partners path={path} partners={edition.partners} />
          {edition.elsewhere !== '' && (
            <p>
              <a href={edition.elsewhere} rel="noopener nofollow" className="underline">
                {t.elsewhere(hostOf(edition.elsewhere))}
              </a>
            </p>
          )}
        </div>
      </div>
    </PublicFrame>
  );
}
