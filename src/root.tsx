import type { ReactNode } from 'react';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router';
import { localeContext } from '#dojo/base.server.ts';
import { PublicFault } from '#dojo/products/public-fault.tsx';
import { LocaleProvider } from '#ui/language.tsx';
import productLook from '#ui/product.css?url';
import publicLook from '#ui/public.css?url';
import type { Route } from './+types/root.ts';
import { useIsStatic } from './frame.tsx';

export const loader = ({ context }: Route.LoaderArgs) => ({ locale: context.get(localeContext) });

export function Layout({ children }: { children: ReactNode }) {
  const isStatic = useIsStatic();
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? 'fr';
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <script src="/theme.js" />
        <Meta />
        <link rel="stylesheet" href={isStatic ? publicLook : productLook} />
        {/* Styles are allowed by their address; a nonce would only differ between server and browser. */}
        <Links nonce="" />
      </head>
      <body>
        <LocaleProvider locale={locale}>{children}</LocaleProvider>
        {isStatic ? null : <ScrollRestoration />}
        {isStatic ? null : <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { PublicFault as ErrorBoundary };
