import { isLocale, type Locale } from '#core/words.ts';
import { cookieIn, keepingCookie } from './cookies.server.ts';

const LOCALE_COOKIE = 'po_locale';

/** The first of our languages that an Accept-Language header wants, by its weights; null when it wants none. */
export const acceptedLocale = (header: string | null | undefined): Locale | null => {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find(Boolean);
      return { language: tag.trim().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? null;
};

/** The language that an address asks for, as `?lang=en` does: what search engines lead people to. */
export const askedLocale = ({ url }: Request): Locale | null => {
  const asked = new URL(url).searchParams.get('lang');
  return isLocale(asked) ? asked : null;
};

/** The language of a request: chosen before, else what the browser wants, else French. */
export const localeOf = ({ headers }: Request): Locale =>
  wantedLocale(headers.get('cookie'), headers.get('accept-language'));

type Header = string | null | undefined;

/** The same, by the two headers that say it. */
export const wantedLocale = (cookies: Header, accepted: Header): Locale => {
  const chosen = cookies ? cookieIn(cookies, LOCALE_COOKIE) : undefined;
  return isLocale(chosen) ? chosen : (acceptedLocale(accepted) ?? 'fr');
};

/** A Set-Cookie header that remembers the chosen language. */
export const keepingLocale = (locale: Locale, https: boolean): string =>
  keepingCookie(LOCALE_COOKIE, locale, https);
