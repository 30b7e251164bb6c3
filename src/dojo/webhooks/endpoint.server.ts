import { data, redirect } from 'react-router';
import { baseContext, localeContext } from '#dojo/base.server.ts';
import type { ownForm } from '../people/signed-in.server.ts';
import { sayInstant, sayMoment } from '../sessions/say-day.ts';
import type { EndpointPageProps } from './endpoint-view.ts';
import { endpointForm } from './list.server.ts';
import type { Owner } from './owner.server.ts';
import { isEventKind, TEST_KIND } from './webhook.ts';
import { webhookWords } from './words.ts';

type Context = Parameters<typeof ownForm>[1];
interface Asked {
  readonly request: Request;
  readonly params: { readonly endpoint: string };
  readonly context: Context;
}

/** Deliveries on one page of the log. */
const SHOWN = 50;

const missing = () => new Response(null, { status: 404 });

/** What the page of one endpoint shows: its settings and its log. */
export const endpointShown = async (
  { of, title, zone, path }: Owner,
  { request, params, context }: Asked,
): Promise<EndpointPageProps & { readonly locale: 'fr' | 'en' }> => {
  const { webhooks } = context.get(baseContext);
  const locale = context.get(localeContext);
  const t = webhookWords[locale];
  const endpoint = await webhooks.find(of, params.endpoint.replaceAll('\0', ''));
  if (!endpoint) throw missing();
  const when = (at: Date) => sayInstant(at, zone, locale);
  const short = (at: Date) => sayMoment(at, zone, locale);
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  const log = await webhooks.log(of, endpoint.id, SHOWN + 1, after?.replaceAll('\0', ''));
  const { id, url, kinds, off, reachedAt, formerUntil } = endpoint;
  return {
    ...{ locale, title, list: path, path: `${path}/${id}`, url, kinds },
    off: off && t.since(t.off[off.reason], when(off.at)),
    reached: reachedAt ? t.reached(when(reachedAt)) : t.neverReached,
    former: formerUntil && t.secretFormer(when(formerUntil)),
    zone,
    failed: off ? 0 : await webhooks.failed(of, id),
    log: log.slice(0, SHOWN).map(({ kind, state, fault, notBefore, at, ...one }) => ({
      ...{ id: one.id, event: one.event, body: one.body, at: short(at), state },
      label: kind === TEST_KIND || isEventKind(kind) ? t.kinds[kind] : kind,
      said: [
        t.states[state],
        ...(fault ? [t.faults[fault]] : []),
        ...(state === 'waiting' && fault ? [t.again(short(notBefore))] : []),
      ].join(' · '),
      mayReplay: off === null && (state === 'delivered' || state === 'failed'),
      tries: one.tries.map(({ number, at: began, status, fault: why, took, answer }) => ({
        ...{ number, answer },
        said: [
          short(began),
          ...(status === null ? [] : [t.answered(status)]),
          ...(why ? [t.faults[why]] : []),
          t.took(took),
        ].join(' · '),
      })),
    })),
    older: log.length > SHOWN ? (log[SHOWN - 1]?.id ?? null) : null,
    ...{ secret: null, said: null, refused: null },
  };
};

/** The buttons of that page. */
export const endpointAction = async (
  { of, path }: Owner,
  { params, context }: Pick<Asked, 'params' | 'context'>,
  form: FormData,
) => {
  const { webhooks } = context.get(baseContext);
  const t = webhookWords[context.get(localeContext)];
  const id = params.endpoint.replaceAll('\0', '');
  const here = `${path}/${id}`;
  const nothing = { secret: null, said: null, refused: null };
  const refuse = (reason: keyof typeof t.refused) =>
    data({ ...nothing, refused: t.refused[reason] }, { status: 422 });
  switch (form.get('do')) {
    case 'keep': {
      const changed = await webhooks.change(of, id, endpointForm(form));
      return changed.ok ? data({ ...nothing, said: t.kept }) : refuse(changed.reason);
    }
    case 'test': {
      const tested = await webhooks.test(of, id);
      return tested.ok ? data({ ...nothing, said: t.tested }) : refuse(tested.reason);
    }
    case 'on':
    case 'off':
      await webhooks.turn(of, id, form.get('do') === 'on');
      throw redirect(here, 303);
    case 'rotate': {
      const rotated = await webhooks.rotate(of, id);
      return rotated.ok
        ? data({ ...nothing, secret: rotated.value }, { headers: { 'Cache-Control': 'no-store' } })
        : refuse(rotated.reason);
    }
    case 'replay':
    case 'replay-all': {
      const delivery = String(form.get('delivery') ?? '').replaceAll('\0', '');
      const again = await webhooks.replay(of, id, form.get('do') === 'replay' ? { delivery } : 'failed');
      return again.ok ? data({ ...nothing, said: t.replayed(again.value) }) : refuse(again.reason);
    }
    case 'remove':
      await webhooks.remove(of, id);
      throw redirect(path, 303);
    default:
      throw redirect(here, 303);
  }
};
