/**
 * The pages and feeds that everybody may read, from what is kept of them as long as it is so. They are answered before any
 * framework looks at the request: that would cost more than all of this.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, type Locale } from '#core/words.ts';
import type { Base } from '#dojo/base.server.ts';
import { mayBeSignedIn } from '#dojo/people/people.server.ts';
import { askedTogether } from '#server/http/asked-together.server.ts';
import {
  createKeptAnswers,
  type KeptAnswer,
  keepAnswer,
  sendKept,
} from '#server/http/kept-answers.server.ts';
import { wantedLocale } from '#server/http/locale.server.ts';

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

/** Answers a request, or hands it on to where pages are drawn one by one. */
export type PublicPages = (request: IncomingMessage, response: ServerResponse, handOn: () => void) => void;

/** An edition's page and calendar, a community's page and feed: by the routes of routes.ts. */
const PLACE = /^\/(?:e\/([a-z0-9-]{1,60})(?:\/calendar\.ics)?|c\/([a-z0-9-]{1,60})(?:\/feed\.atom)?)$/;

/** Under these a page says something to one person alone. */
const TOLD = ['refused'] as const;

interface Asked {
  readonly kind: keyof Base['pageVersions'];
  readonly slug: string;
  readonly path: string;
  readonly origin: string;
  readonly locale: Locale;
  /** The language is in the address. */
  readonly lang: boolean;
}

/** The address that somebody typed, if it is written as plainly as browsers do. */
const typedOrigin = (host: string | undefined): string | null => {
  const typed = host === undefined ? null : URL.parse(`http://${host}`);
  return typed !== null && typed.host === host ? typed.origin : null;
};

/** What is asked for; null where it is none of these pages, or may be somebody's own. */
const readAsked = (request: IncomingMessage, publicOrigin: string | undefined): Asked | null => {
  const { method, url = '', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const [there, edition, community] = PLACE.exec(path) ?? [];
  if (there === undefined || mayBeSignedIn(headers.cookie)) return null;
  const query = mark < 0 ? null : new URLSearchParams(url.slice(mark));
  if (query && TOLD.some((name) => query.has(name))) return null;
  const origin = publicOrigin ?? typedOrigin(headers.host);
  if (origin === null) return null;
  const lang = query?.get('lang');
  return {
    kind: edition === undefined ? 'community' : 'edition',
    slug: (edition ?? community)!,
    ...{ path, origin, lang: isLocale(lang) },
    locale: isLocale(lang) ? lang : wantedLocale(headers.cookie, headers['accept-language']),
  };
};

/**
 * Answers from what is kept, or draws the page and keeps it. Whoever may be signed in, and whatever is not there for
 * everybody, goes on to where pages are drawn one by one.
 */
export const publicPages = ({ base, draw, headers }: PublicPagesOptions): PublicPages => {
  const { now, pageVersions, settings } = base;
  const versions = {
    edition: askedTogether(pageVersions.edition),
    community: askedTogether(pageVersions.community),
  };
  const kept = createKeptAnswers();
  const drawing = new Map<string, Promise<KeptAnswer | null>>();

  const drawn = async (key: string, version: string, asked: Asked): Promise<KeptAnswer | null> => {
    const { origin, path, locale, lang } = asked;
    const lasting: Anonymous['lasting'] = { until: null };
    const request = new Request(`${origin}${path}${lang ? `?lang=${locale}` : ''}`);
    const answer = await draw({ request, origin, locale, lasting });
    const until = lasting.until?.getTime() ?? Number.POSITIVE_INFINITY;
    const one = await keepAnswer(answer, { version, until, headers });
    if (one) kept.put(key, one);
    return one;
  };
  /** Drawn once for all who wait for it. */
  const drawnTogether = (key: string, version: string, asked: Asked): Promise<KeptAnswer | null> => {
    const name = `${version} ${key}`;
    const under = drawing.get(name) ?? drawn(key, version, asked).finally(() => drawing.delete(name));
    drawing.set(name, under);
    return under;
  };

  const answerTo = async (asked: Asked): Promise<KeptAnswer | null> => {
    // It is asked for before the page is drawn: what changes meanwhile is drawn again the next time.
    const version = await versions[asked.kind](asked.slug);
    if (version === null) return null;
    const key = `${asked.lang ? '=' : ''}${asked.locale} ${asked.origin}${asked.path}`;
    return kept.get(key, version, now().getTime()) ?? drawnTogether(key, version, asked);
  };

  return (request, response, handOn) => {
    const asked = readAsked(request, settings.publicOrigin);
    if (!asked) return handOn();
    const send = (answer: KeptAnswer | null) => {
      if (!answer) return handOn();
      const {
        status,
        headers: all,
        bytes,
      } = sendKept(answer, {
        accepts: request.headers['accept-encoding'],
        knows: request.headers['if-none-match'],
      });
      response.writeHead(status, all).end(bytes);
    };
    // What fails here fails there, where it is told as every failure is.
    answerTo(asked).then(send, handOn);
  };
};
