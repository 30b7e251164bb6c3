import type { Context } from 'hono';
import { localeOf } from './locale.server.ts';
import { HTTP_STATUS, httpProblemWords } from './problem-words.ts';

/** A refusal where there is no page to show it in: two sentences as text, in the language of who asked. */
export const refusePlainly = (context: Context, name: keyof typeof HTTP_STATUS): Response => {
  const locale = localeOf(context.req.raw);
  const { title, detail } = httpProblemWords[locale][name];
  return context.text(`${title}\n\n${detail}\n`, HTTP_STATUS[name], { 'Content-Language': locale });
};
