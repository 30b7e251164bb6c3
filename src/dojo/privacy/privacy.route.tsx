import type { ReactNode } from 'react';
import { useWords } from '#ui/language.tsx';
import { baseContext, localeContext } from '../base.server.ts';
import { PublicFault } from '../products/public-fault.tsx';
import { PublicFrame } from '../products/public-frame.tsx';
import type { Route } from './+types/privacy.route.ts';
import { privacyWords } from './words.ts';

export const loader = ({ context }: Route.LoaderArgs) => {
  const { contact, oidc } = context.get(baseContext).settings;
  return { contact: contact ?? null, provider: oidc?.name ?? null, locale: context.get(localeContext) };
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const t = privacyWords[loaderData?.locale ?? 'fr'];
  return [{ title: `${t.title} · PO Dojo` }, { name: 'description', content: t.lead }];
};

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-3 border-line border-t pt-6">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** What the site keeps of people, for who is about to fill in a form as for who did long ago. */
export default function Privacy({ loaderData }: Route.ComponentProps) {
  const t = useWords(privacyWords);
  const { contact, provider } = loaderData;
  return (
    <PublicFrame path="/privacy">
      <article className="grid max-w-2xl gap-8 pt-8 pb-12 [&_p]:text-pretty">
        <header className="grid gap-2">
          <h1 className="text-balance text-4xl">{t.title}</h1>
          <p className="text-lg text-soft">{t.lead}</p>
        </header>
        <Part id="who" title={t.whoTitle}>
          <p>{t.who}</p>
          {contact === null ? (
            <p>{t.noContact}</p>
          ) : (
            <p>
              {t.contact}{' '}
              <a href={contact} className="break-words underline">
                {contact.replace(/^mailto:/, '')}
              </a>
            </p>
          )}
          <p>{t.why}</p>
        </Part>
        <Part id="kept" title={t.keptTitle}>
          <dl className="grid gap-4">
            {Object.entries(t.kept).map(([key, { what, said }]) => (
              <div key={key}>
                <dt className="font-[550]">{what}</dt>
                <dd className="text-pretty">{said}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="seen" title={t.seenTitle}>
          <p>{t.seen}</p>
        </Part>
        <Part id="others" title={t.othersTitle}>
          <p>{t.others}</p>
          {provider !== null && <p>{t.provider(provider)}</p>}
        </Part>
        <Part id="rights" title={t.rightsTitle}>
          <p>{t.rights}</p>
          <p>
            <a href="/me/data" className="inline-flex min-h-6 underline">
              {t.mine}
            </a>
          </p>
          <p>{t.complain}</p>
        </Part>
      </article>
    </PublicFrame>
  );
}

export { PublicFault as ErrorBoundary };
