import { isLocale } from '#core/words.ts';
import { examplesOf } from '#server/mail/mail-kind.server.ts';
import { renderMail } from '#server/mail/render.ts';
import { baseContext, originContext } from '../base.server.ts';
import { mustBeAdmin } from '../people/signed-in.server.ts';
import type { Route } from './+types/mail-preview.route.ts';

/** A kind of mail as it looks when it arrives, with an example; `?shape=1` its second shape, `?text` its text. */
export const loader = ({ request, params, context }: Route.LoaderArgs) => {
  mustBeAdmin(request, context);
  const { locale } = params;
  const maker = context.get(baseContext).mail.makers.find(({ kind }) => kind.name === params.kind);
  if (!maker || !isLocale(locale)) throw new Response(null, { status: 404 });
  const origin = context.get(originContext);
  const asked = new URL(request.url).searchParams;
  const content = examplesOf(maker, locale, origin)[Number(asked.get('shape') ?? 0)];
  if (!content) throw new Response(null, { status: 404 });
  const { stream } = maker.kind;
  const rendered = renderMail(content, {
    ...{ locale, origin },
    hasAccount: stream !== 'service',
    stop: stream === 'service' ? null : { stream, url: `${origin}/me#mail` },
  });
  const isText = asked.has('text');
  return new Response(isText ? rendered.text : rendered.html, {
    headers: {
      'Content-Type': `text/${isText ? 'plain' : 'html'}; charset=utf-8`,
      'Cache-Control': 'no-store',
      // A mail brings its styles along, and nothing else that runs or is fetched.
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'`,
    },
  });
};
