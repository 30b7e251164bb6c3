import { resolve } from 'node:path';
import * as build from 'virtual:react-router/server-build';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import {
  type Base,
  baseContext,
  localeContext,
  nonceContext,
  originContext,
  visitorContext,
} from '#dojo/base.server.ts';
import { serveAssets } from '#server/http/assets.server.ts';
import { chooseLanguage } from '#server/http/language.server.ts';
import { localeOf } from '#server/http/locale.server.ts';
import { originOf, underOrigin } from '#server/http/origin.server.ts';
import { secure } from '#server/http/security.server.ts';

export interface AppOptions {
  /** Vite serves the browser's files while one develops. */
  readonly developing: boolean;
}

type Env = { Variables: { nonce: string } };

/** Everything one can ask of us over HTTP: the browser's files, the API, the pages. */
export const createApp = async (base: Base, { developing }: AppOptions): Promise<Hono<Env>> => {
  const { publicOrigin } = base.settings;
  const app = new Hono<Env>();
  app.use(secure({ developing, https: publicOrigin?.startsWith('https:') ?? false }));
  app.onError((cause, context) => {
    base.log.error('A request failed.', { cause, method: context.req.method, path: context.req.path });
    return context.text('500', 500);
  });
  if (!developing) app.use(await serveAssets(resolve('build/client')));
  app.get('/healthz', (context) => context.json({ status: 'ok', version: base.version }));
  app.post('/language', (context) => chooseLanguage(context, publicOrigin));

  const pages = createRequestHandler(build, developing ? 'development' : 'production');
  app.use(compress());
  app.all('*', async (context) => {
    const origin = originOf(context.req.raw, publicOrigin);
    const handed = new RouterContextProvider();
    handed.set(baseContext, base);
    handed.set(visitorContext, null);
    handed.set(localeContext, localeOf(context));
    handed.set(nonceContext, context.get('nonce'));
    handed.set(originContext, origin);
    return pages(underOrigin(context.req.raw, origin), handed);
  });
  return app;
};
