import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { type RequestHandler, RouterContextProvider } from 'react-router';
import {
  addressContext,
  type Base,
  baseContext,
  lastingContext,
  localeContext,
  nonceContext,
  originContext,
  signedInContext,
  visitorContext,
} from '#dojo/base.server.ts';
import { healthRoutes } from '#dojo/health.server.ts';
import { AUTH_PATH, AUTH_PATHS } from '#dojo/people/auth.server.ts';
import { comeFromProvider, PROVIDED_PATH } from '#dojo/people/by-provider.server.ts';
import { API_PATH, createApi } from '#dojo/products/api/api.server.ts';
import { enterByLink, visitorOf } from '#dojo/products/enter-page.server.ts';
import { FILE_BOUNDS } from '#product/file.ts';
import { isDatabaseAway } from '#server/db/away.server.ts';
import { addressOf } from '#server/http/address.server.ts';
import { serveAssets } from '#server/http/assets.server.ts';
import { chooseLanguage, chosenLocale } from '#server/http/language.server.ts';
import { askedLocale, localeOf } from '#server/http/locale.server.ts';
import { isOwnOrigin, originOf, underOrigin } from '#server/http/origin.server.ts';
import { refusePlainly } from '#server/http/plain.server.ts';
import { BEGINNINGS, notTooOften, Rate } from '#server/http/rate.server.ts';
import { secure, securityHeaders } from '#server/http/security.server.ts';
import { SECURITY_TEXT, securityText } from '#server/http/security-text.server.ts';
import { sentTwice } from '#server/http/sent-twice.server.ts';
import { type Anonymous, type PublicPages, publicPages } from './public-pages.server.ts';

export interface SiteOptions {
  /** Draws pages. */
  readonly pages: RequestHandler;
  /** Where the browser's files of a build are; null where something else serves them. */
  readonly files: string | null;
  /** A page then changes with its code. */
  readonly developing: boolean;
}

type Env = { Bindings: HttpBindings; Variables: { nonce: string } };

/** What passkeys and providers may ask: a class at once, a program slowly. */
const AUTH_KNOCKS = { burst: 120, perSecond: 0.2, remembered: 10_000 };

/** Bounds of a form, in bytes: what one types is short, a model file may come along. */
const FORM_BYTES = 256 * 1024;
const UPLOAD_BYTES = FILE_BOUNDS.bytes + 64 * 1024;

// Browsers say how long a form is; who does not is no browser.
const isTooLong = ({ method, headers }: Request): boolean => {
  if (method === 'GET' || method === 'HEAD') return false;
  const isUpload = headers.get('content-type')?.startsWith('multipart/form-data');
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return !(length <= (isUpload ? UPLOAD_BYTES : FORM_BYTES));
};

/** An address as logs may tell it: some are secrets by themselves. */
const withoutSecret = (path: string): string =>
  path.replace(/^\/(calendar|mail\/stop\/[^/]+\/[^/]+)\/[^/]+/, '/$1/…');

/** Answers whatever one can ask of us over HTTP: the browser's files, the API, the pages. */
export type Site = (request: IncomingMessage, response: ServerResponse) => void;

export const createSite = async (base: Base, { pages, files, developing }: SiteOptions): Promise<Site> => {
  const { publicOrigin } = base.settings;
  const app = new Hono<Env>();
  const https = publicOrigin?.startsWith('https:') ?? false;
  let kept: PublicPages | null = null;
  if (!developing) {
    const headers = securityHeaders({ nonce: null, developing, https });
    const draw = ({ request, origin, locale, lasting }: Anonymous) => {
      const handed = new RouterContextProvider();
      handed.set(baseContext, base);
      handed.set(localeContext, locale);
      handed.set(originContext, origin);
      handed.set(lastingContext, lasting);
      return pages(request, handed);
    };
    kept = publicPages({ base, draw, headers });
  }
  app.use(secure({ developing, https }));
  app.onError((cause, context) => {
    if (isDatabaseAway(cause)) return refusePlainly(context, 'store-away');
    const path = withoutSecret(context.req.path);
    base.log.error('A request failed.', { cause, method: context.req.method, path });
    return refusePlainly(context, 'failed');
  });
  if (files !== null) app.use(await serveAssets(files));
  app.route('/', healthRoutes(base));
  const { contact } = base.settings;
  if (contact !== undefined)
    app.get(SECURITY_TEXT, (context) => context.text(securityText(contact, publicOrigin, base.now())));
  app.use(compress());
  const beginnings = new Rate(BEGINNINGS);
  app.route(API_PATH, createApi(base, beginnings));
  const { trustedProxies } = base.settings;
  const tooOften = (context: Context) => refusePlainly(context, 'too-often');
  const seldom = notTooOften(beginnings, base.now, tooOften, trustedProxies);
  // The first page begins products, from its own address or the one under which React Router asks for it.
  for (const path of ['/', '/_.data']) app.use(path, seldom);
  app.post('/language', async (context) => {
    const answer = await chooseLanguage(context, publicOrigin);
    const locale = chosenLocale(answer);
    const signedIn = locale && (await base.people.signedIn(context.req.raw));
    if (signedIn) await base.profiles.change(signedIn.person.id, { locale });
    return answer;
  });
  const knocks = new Rate(AUTH_KNOCKS);
  app.all(`${AUTH_PATH}/*`, async (context) => {
    const { path, raw } = context.req;
    const comesBack = path === PROVIDED_PATH && base.settings.oidc !== undefined;
    if (!(comesBack || AUTH_PATHS.test(path.slice(AUTH_PATH.length))) || isTooLong(raw))
      return refusePlainly(context, 'unknown-address');
    const from = addressOf(context.env.incoming, base.settings.trustedProxies);
    if (knocks.take(from, 1, base.now().getTime()) > 0) return refusePlainly(context, 'too-often');
    if (comesBack) return comeFromProvider(base, raw);
    return base.people.auth(raw).handler(underOrigin(raw, originOf(raw, publicOrigin)));
  });

  const once = sentTwice(base.now);
  app.all('*', async (context) => {
    const { raw } = context.req;
    if (isTooLong(raw)) return refusePlainly(context, 'too-large');
    const origin = originOf(raw, publicOrigin);
    // Forms of ours alone, whatever a page's own action looks at.
    if (raw.method !== 'GET' && raw.method !== 'HEAD' && !isOwnOrigin(raw, origin))
      return refusePlainly(context, 'foreign-origin');
    const entered = await enterByLink(raw, base);
    if (entered) return entered;
    const handed = new RouterContextProvider();
    handed.set(baseContext, base);
    handed.set(visitorContext, await visitorOf(raw, base));
    const signedIn = await base.people.signedIn(raw);
    handed.set(signedInContext, signedIn);
    handed.set(localeContext, askedLocale(raw) ?? signedIn?.person.locale ?? localeOf(raw));
    handed.set(addressContext, addressOf(context.env.incoming, base.settings.trustedProxies));
    handed.set(nonceContext, context.get('nonce'));
    handed.set(originContext, origin);
    return once(underOrigin(raw, origin), (request) => pages(request, handed));
  });
  const listener = getRequestListener(app.fetch);
  const answer: Site = (request, response) => void listener(request, response);
  return (request, response) =>
    kept ? kept(request, response, () => answer(request, response)) : answer(request, response);
};
