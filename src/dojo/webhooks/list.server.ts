import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import type { ownForm } from '../people/signed-in.server.ts';
import { sayInstant } from '../sessions/say-day.ts';
import type { EndpointsPageProps } from './endpoints-view.ts';
import type { Owner } from './owner.server.ts';
import { EVENT_KINDS } from './webhook.ts';
import { webhookWords } from './words.ts';

type Context = Parameters<typeof ownForm>[1];

/** What a new endpoint is told unless one says otherwise: who came to an evening is asked for on purpose. */
const USUAL = EVENT_KINDS.filter((kind) => kind !== 'session.attendance');

/** What somebody filled in, right or wrong. */
export const endpointForm = (form: FormData) => ({
  url: String(form.get('url') ?? '').replaceAll('\0', ''),
  kinds: form.getAll('kind').map(String),
});

/** What the page of the endpoints of a community or an edition shows. */
export const endpointsShown = async (
  { of, title, zone, path, back }: Owner,
  context: Context,
): Promise<EndpointsPageProps & { readonly locale: 'fr' | 'en' }> => {
  const { webhooks } = context.get(baseContext);
  const locale = context.get(localeContext);
  const t = webhookWords[locale];
  const when = (at: Date) => sayInstant(at, zone, locale);
  return {
    ...{ locale, title, path, back, wish: { url: '', kinds: USUAL }, secret: null, refused: null },
    endpoints: (await webhooks.of(of)).map(({ id, url, kinds, off, reachedAt }) => ({
      ...{ id, url, kinds: kinds.length },
      off: off && t.since(t.off[off.reason], when(off.at)),
      reached: reachedAt ? t.reached(when(reachedAt)) : t.neverReached,
    })),
  };
};

/** Adds an endpoint; its secret is in this one answer, and in no other. */
export const endpointsAction = async ({ of, me, path }: Owner, context: Context, form: FormData) => {
  const { webhooks } = context.get(baseContext);
  const t = webhookWords[context.get(localeContext)];
  if (form.get('do') !== 'add') throw redirect(path, 303);
  const wish = endpointForm(form);
  const made = await webhooks.create(of, wish, me);
  return made.ok
    ? data(
        { secret: made.value.secret, refused: null, wish: null },
        { headers: { 'Cache-Control': 'no-store' } },
      )
    : data({ secret: null, refused: t.refused[made.reason], wish }, { status: 422 });
};
