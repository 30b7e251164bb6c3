/** The whole site as the process serves it, pages included, on a real port and a database of its own. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import { createElement, type ReactNode } from 'react';
import {
  createRequestHandler,
  type ServerBuild,
  useRouteLoaderData,
  UNSAFE_withComponentProps as withComponentProps,
  UNSAFE_withErrorBoundaryProps as withErrorBoundaryProps,
} from 'react-router';
import { afterAll } from 'vitest';
import { openTestDojo } from '#dojo/dojo.test-kit.ts';
import { listen, stopListening } from '#server/http/listen.server.ts';
import { LocaleProvider } from '#ui/language.tsx';
import * as entry from './entry.server.tsx';
import * as root from './root.tsx';
import routes from './routes.ts';
import { createSite } from './site.server.ts';

type Routes = ServerBuild['routes'];

/** Around every page, without the styles that only a build has. */
const Layout = ({ children }: { readonly children: ReactNode }) => {
  const locale = useRouteLoaderData<typeof root.loader>('root')?.locale ?? 'fr';
  const body = createElement(LocaleProvider, { locale, children });
  return createElement('html', { lang: locale }, createElement('body', null, body));
};

type Module = NonNullable<Routes[string]>['module'];
type Page = Parameters<typeof withComponentProps>[0];
type Fault = Parameters<typeof withErrorBoundaryProps>[0];

/** What a build does to a page: it is handed what its loader and action said. */
const handed = ({ default: page, ErrorBoundary: fault, ...module }: Module): Module => ({
  ...(module as Module),
  ...(page ? { default: withComponentProps(page as Page) } : {}),
  ...(fault ? { ErrorBoundary: withErrorBoundaryProps(fault as Fault) } : {}),
});

/** The pages of routes.ts as a build has them; what wakes in a browser is not there. */
const pagesBuilt = async (): Promise<ServerBuild> => {
  const all: [string, NonNullable<Routes[string]>][] = await Promise.all(
    (routes as RouteConfigEntry[]).map(async ({ path, index, file }) => {
      const id = file.replace(/\.tsx$/, '');
      const module = await import(/* @vite-ignore */ join(import.meta.dirname, file));
      return [id, { id, parentId: 'root', path, index, module: handed(module) }];
    }),
  );
  const built: Routes = {
    root: { id: 'root', path: '', module: handed({ ...root, Layout }) },
    ...Object.fromEntries(all),
  };
  const parts = Object.keys(built).map((id) => [id, { id, path: built[id]!.path, module: '', imports: [] }]);
  return {
    ...{ entry: { module: entry }, routes: built, ssr: true, isSpaMode: false, prerender: [] },
    ...{ publicPath: '/', assetsBuildDirectory: '', future: {}, basename: '/' },
    routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
    assets: { entry: { imports: [], module: '' }, routes: Object.fromEntries(parts), url: '', version: '' },
  } as unknown as ServerBuild;
};

/** A browser without scripts: it keeps cookies, and goes where it is led. */
const browserAt =
  (origin: string) =>
  (language = 'fr') => {
    const cookies = new Map<string, string>();
    const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    /** Opens an address, or sends a form there: where that leads in the end, and what is read there. */
    const go = async (
      address: string,
      form?: Record<string, string>,
    ): Promise<{ readonly url: string; readonly status: number; readonly text: string }> => {
      const response = await fetch(new URL(address, origin), {
        redirect: 'manual',
        headers: {
          ...{ 'Accept-Language': language, Cookie: cookie() },
          ...(form ? { Origin: origin } : {}),
        },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      });
      for (const said of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(said) ?? [];
        if (value === '' || /Max-Age=0/i.test(said)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const text = await response.text();
      const led = /http-equiv="refresh" content="0; url=([^"]+)"/i.exec(text)?.[1]?.replaceAll('&amp;', '&');
      const next = response.headers.get('location') ?? led;
      if (next !== undefined) return go(new URL(next, response.url).href);
      return { url: response.url.slice(origin.length), status: response.status, text };
    };
    return { go, cookie, cookies };
  };

/** To be called at the top of a test file; it closes itself. `env`: its settings, where they matter. */
export const openTestSite = async (now: () => Date, env: Readonly<Record<string, string>> = {}) => {
  const { db, dojo } = await openTestDojo(now, env);
  const pages = createRequestHandler(await pagesBuilt(), 'production');
  const site = await createSite(dojo, { pages, files: null, developing: false });
  const server = createServer(site);
  const origin = await listen(server, 0, '127.0.0.1');
  afterAll(() => stopListening(server, 1_000));
  return { db, dojo, origin, newBrowser: browserAt(origin) };
};
