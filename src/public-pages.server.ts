/** The pages and feeds that everybody may read, from what is kept of them as long as it is so. */
import type { MiddlewareHandler } from 'hono';
import type { Locale } from '#core/words.ts';
import type { Base } from '#dojo/base.server.ts';
import { mayBeSignedIn } from '#dojo/people/people.server.ts';
import { askedTogether } from '#server/http/asked-together.server.ts';
import {
  createKeptAnswers,
  type KeptAnswer,
  keepAnswer,
  sendKept,
} from '#server/http/kept-answers.server.ts';
import { askedLocale, localeOf } from '#server/http/locale.server.ts';
import { originOf } from '#server/http/origin.server.ts';

/** A page for somebody of whom nothing is known but the language. */
export interface Anonymous {
  readonly request: Request;
  readonly origin: string;
  readonly locale: Locale;
  /** To be told when the page is over by itself. */
  readonly lasting: { until: Date | null };
}

export interface PublicPagesOptions {
  readonly base: Pick<Base, 'now' | 'pageVersions' | 'settings'>;
  /** Draws a page anew. */
  readonly draw: (asked: Anonymous) => Promise<Response>;
  /** What every answer of ours carries. */
  readonly headers: Record<string, string>;
}

/** Where they are, by the routes of routes.ts. */
export const PUBLIC_PLACES = ['/e/:slug', '/e/:slug/calendar.ics', '/c/:slug', '/c/:slug/feed.atom'] as const;

/** Under these a page says something to one person alone. */
const TOLD = ['refused'] as const;

/**
 * Answers from what is kept, or draws the page and keeps it. Whoever may be signed in, and whatever is not there for
 * everybody, goes on to where pages are drawn one by one.
 */
export const publicPages = ({ base, draw, headers }: PublicPagesOptions): MiddlewareHandler => {
  const { now, pageVersions, settings } = base;
  const versions = {
    e: askedTogether(pageVersions.edition),
    c: askedTogether(pageVersions.community),
  };
  const kept = createKeptAnswers();
  const drawing = new Map<string, Promise<KeptAnswer | null>>();

  const drawn = async (key: string, version: string, asked: Anonymous): Promise<KeptAnswer | null> => {
    const answer = await draw(asked);
    const until = asked.lasting.until?.getTime() ?? Number.POSITIVE_INFINITY;
    const one = await keepAnswer(answer, { version, until, headers });
    if (one) kept.put(key, one);
    return one;
  };
  /** Drawn once for all who wait for it. */
  const drawnTogether = (key: string, version: string, asked: Anonymous): Promise<KeptAnswer | null> => {
    const name = `${version} ${key}`;
    const under = drawing.get(name) ?? drawn(key, version, asked).finally(() => drawing.delete(name));
    drawing.set(name, under);
    return under;
  };

  return async (context, next) => {
    const { raw } = context.req;
    const { searchParams, pathname } = new URL(raw.url);
    if (mayBeSignedIn(raw) || TOLD.some((name) => searchParams.has(name))) return next();
    // It is asked for before the page is drawn: what changes meanwhile is drawn again the next time.
    const version = await versions[pathname[1] as 'e' | 'c'](context.req.param('slug')!);
    if (version === null) return next();
    const origin = originOf(raw, settings.publicOrigin);
    const asked = askedLocale(raw);
    const locale = asked ?? localeOf(raw);
    const key = `${asked ? '=' : ''}${locale} ${origin}${pathname}`;
    const one =
      kept.get(key, version, now().getTime()) ??
      (await drawnTogether(key, version, {
        request: new Request(`${origin}${pathname}${asked ? `?lang=${asked}` : ''}`),
        ...{ origin, locale, lasting: { until: null } },
      }));
    return one ? sendKept(one, raw) : next();
  };
};
