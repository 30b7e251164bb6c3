import { buttonLook } from '#ui/button.tsx';
import { useLocale, useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import type { OwnEdition } from '../editions/own-editions.server.ts';
import { editionWords } from '../editions/words.ts';
import { enrolmentWords } from '../enrolment/words.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { sayDay } from '../sessions/say-day.ts';
import type { Route } from './+types/my-editions.route.ts';
import { MeFrame, MeSection } from './me-frame.tsx';
import { myEditionsWords } from './my-editions-words.ts';
import { mustBeSignedIn } from './signed-in.server.ts';

export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const { person } = mustBeSignedIn(request, context);
  const { communities, editions } = context.get(baseContext);
  const [own, run] = await Promise.all([
    editions.ofPerson(person.id),
    // An admin of the site may run all of them: these are those whose team they are in.
    communities.of({ ...person, isAdmin: false }),
  ]);
  return {
    hosted: own.filter(({ hosting }) => hosting),
    asked: own.filter(({ hosting }) => !hosting),
    communities: run.map(({ slug, name }) => ({ slug, name })),
    isAdmin: person.isAdmin,
    locale: context.get(localeContext),
  };
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${myEditionsWords[loaderData?.locale ?? 'fr'].title} · PO Dojo` },
  { name: 'robots', content: 'noindex' },
];

const linkLook = 'inline-flex min-h-8 items-center underline hover:text-thread';

/** An edition, where one stands in it, and the ways into it that one has. */
function Own({ slug, title, status, community, hosting, state, next, products }: OwnEdition) {
  const [t, e] = [useWords(editionWords), useWords(enrolmentWords)];
  const locale = useLocale();
  return (
    <li className="grid justify-items-start gap-1 border-line border-b pb-4 last:border-b-0 last:pb-0">
      <h3 className="text-lg">
        <a href={`/e/${slug}`} className="inline-flex min-h-8 items-center hover:text-thread hover:underline">
          {title}
        </a>
      </h3>
      <p className="text-soft text-sm">
        {community} · {t.statuses[status]}
      </p>
      {state && <p className="font-[550]">{e.states[state]}</p>}
      {next && (
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="text-soft">{t.next}</span>
          <a href={`/e/${slug}/sessions/${next.number}`} className={linkLook}>
            {sayDay(next.date, locale)}
          </a>
        </p>
      )}
      {products.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-2">
          <span id={`products-${slug}`} className="text-soft">
            {t.products}
          </span>
          <ul aria-labelledby={`products-${slug}`} className="flex flex-wrap gap-x-4">
            {products.map((product) => (
              <li key={product.id}>
                <a href={`/p/${product.id}`} className={linkLook}>
                  {product.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {hosting && (
        <a href={`/e/${slug}/host`} aria-label={`${t.dash} · ${title}`} className={`${buttonLook()} mt-1`}>
          {t.dash}
        </a>
      )}
    </li>
  );
}

export default function MyEditions({ loaderData }: Route.ComponentProps) {
  const t = useWords(myEditionsWords);
  const { communities, isAdmin } = loaderData;
  const parts = (['hosted', 'asked'] as const).filter((part) => loaderData[part].length > 0);
  const isEmpty = parts.length === 0 && communities.length === 0;
  return (
    <MeFrame tab="editions" title={t.title} lead={t.lead} isAdmin={isAdmin}>
      {isEmpty && (
        <p className="max-w-xl text-pretty rounded-card border border-edge border-dashed p-6 text-soft">
          {t.none}
        </p>
      )}
      {parts.map((part) => (
        <MeSection key={part} id={part} title={t[part]}>
          <ul className="grid gap-4">
            {loaderData[part].map((edition) => (
              <Own key={edition.slug} {...edition} />
            ))}
          </ul>
        </MeSection>
      ))}
      {communities.length > 0 && (
        <MeSection id="communities" title={t.communities} hint={t.communitiesHint}>
          <ul className="grid gap-1">
            {communities.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/c/${slug}`} className={linkLook}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </MeSection>
      )}
      <p>
        <a href="/#open" className={`${buttonLook(isEmpty ? 'primary' : 'plain')} min-h-11 px-6`}>
          {t.find}
        </a>
      </p>
    </MeFrame>
  );
}

export { PublicFault as ErrorBoundary };
