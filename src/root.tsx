import type { ReactNode } from 'react';
import { Meta, Outlet, useLocation, useMatches, useRouteLoaderData } from 'react-router';
import { LOCALES, type Locale } from '#core/words.ts';
import { localeContext, originContext, signedInContext } from '#dojo/base.server.ts';
import { placeOf } from '#dojo/products/places.tsx';
import { PublicFault } from '#dojo/products/public-fault.tsx';
import { askedLocale } from '#server/http/locale.server.ts';
import dojoLook from '#ui/dojo.css?url';
import fonts from '#ui/fonts.css?url';
import homeLook from '#ui/home.css?url';
import { LocaleProvider } from '#ui/language.tsx';
import productLook from '#ui/product.css?url';
import publicLook from '#ui/public.css?url';
import type { Route } from './+types/root.ts';
import { useWaking } from './frame.tsx';

export const loader = ({ request, context }: Route.LoaderArgs) => {
  const person = context.get(signedInContext)?.person;
  return {
    locale: context.get(localeContext),
    address: context.get(originContext) + new URL(request.url).pathname,
    asked: askedLocale(request),
    me: person ? { id: person.id, name: person.name, picture: person.picture, colour: person.colour } : null,
  };
};

/** What one reads before one has decided to stay: the first page, guides, and what could not be shown. */
const PUBLIC = /^(root$|dojo\/(products|offline)\/)/;

/** Where nothing could be loaded. */
const NOWHERE = { locale: 'fr', address: '', asked: null } as const;

/** The same page in each language, for search engines. */
function Languages({ address, asked }: { address: string; asked: Locale | null }) {
  return (
    <>
      <link rel="canonical" href={asked ? `${address}?lang=${asked}` : address} />
      <link rel="alternate" hrefLang="x-default" href={address} />
      {LOCALES.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={`${address}?lang=${locale}`} />
      ))}
    </>
  );
}

/** Around every page. It stays on the server: what wakes in a browser is within a product's page. */
export function Layout({ children }: { children: ReactNode }) {
  const waking = useWaking();
  const page = useMatches().at(-1)?.id ?? 'root';
  const isHome = placeOf(useLocation().pathname) === 'home';
  const looks = waking
    ? [fonts, isHome ? homeLook : productLook]
    : [PUBLIC.test(page) ? publicLook : dojoLook];
  const { locale, address, asked } = useRouteLoaderData<typeof loader>('root') ?? NOWHERE;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {/* Before the first paint: the person’s choice, else what their system asks for. */}
        <script src="/theme.js" />
        <Meta />
        {!waking && address !== '' && <Languages address={address} asked={asked} />}
        {looks.map((look) => (
          <link key={look} rel="stylesheet" href={look} />
        ))}
        {waking?.parts.map((part) => (
          <link key={part} rel="modulepreload" href={part} />
        ))}
        {waking?.refresh && <script type="module" src={waking.refresh} />}
        {waking && <script type="module" src={waking.script} />}
      </head>
      <body>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { PublicFault as ErrorBoundary };
