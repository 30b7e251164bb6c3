import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isLocale, type Locale } from '#core/words.ts';

export const LOCALE_COOKIE = 'po_locale';
const YEAR = 365 * 24 * 3600;

/** The first of our languages that an Accept-Language header wants, by its weights; null when it wants none. */
export const acceptedLocale = (header: string | undefined): Locale | null => {
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

/** The language of this request: chosen before, else what the browser wants, else French. */
export const localeOf = (context: Context): Locale => {
  const chosen = getCookie(context, LOCALE_COOKIE);
  return isLocale(chosen) ? chosen : (acceptedLocale(context.req.header('accept-language')) ?? 'fr');
};

export const rememberLocale = (context: Context, locale: Locale, https: boolean): void =>
  setCookie(context, LOCALE_COOKIE, locale, { path: '/', maxAge: YEAR, sameSite: 'Lax', secure: https });
