/** `POST /language`: a plain form chooses the language, and one is back where one was. */
import type { Context } from 'hono';
import { isLocale, type Locale } from '#core/words.ts';
import { keepingLocale } from './locale.server.ts';
import { isOwnOrigin, originOf, ownPath } from './origin.server.ts';
import { refusePlainly } from './plain.server.ts';

const FORM_BYTES = 4_096;

/** The language that such an answer keeps; null when it was refused. */
export const chosenLocale = (answer: Response): Locale | null => {
  const kept = /^po_locale=(\w+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
  return isLocale(kept) ? kept : null;
};

/** Answers the form: fields `locale` and `back`, a path of ours. */
export const chooseLanguage = async (
  context: Context,
  publicOrigin: string | undefined,
): Promise<Response> => {
  const origin = originOf(context.req.raw, publicOrigin);
  if (!isOwnOrigin(context.req.raw, origin)) return refusePlainly(context, 'foreign-origin');
  if (!(Number(context.req.header('content-length')) <= FORM_BYTES))
    return refusePlainly(context, 'too-large');
  const form = new URLSearchParams(await context.req.text());
  const locale = form.get('locale');
  if (!isLocale(locale)) return refusePlainly(context, 'wrong-shape');
  context.header('Set-Cookie', keepingLocale(locale, origin.startsWith('https:')));
  return context.redirect(ownPath(form.get('back')), 303);
};
