import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Base } from '../base.server.ts';
import { mayEdit } from '../editions/edition.ts';
import { editionFor } from '../editions/editions-api.server.ts';
import { HOSTS_ONLY } from '../editions/hosting.server.ts';
import { type Call, type Mounted, mount } from '../products/api/endpoint.server.ts';
import { IN_PARTS, listQuery, placeAfter, tellPart } from '../products/api/list.server.ts';
import type { ProblemName } from '../products/api/refuse.server.ts';
import { readSent, SENT_WRONG } from '../products/api/sent.server.ts';
import type { TeamOf } from '../team/team.server.ts';
import { DeliveryTold, SecretTold, tellDelivery, tellWebhook, WebhookTold } from './told.server.ts';
import { EVENT_KINDS, WEBHOOK_BOUNDS } from './webhook.ts';

const WebhookSent = z.strictObject({
  url: z.string().max(WEBHOOK_BOUNDS.url).openapi({ description: 'https, on the internet' }),
  kinds: z.array(z.enum(EVENT_KINDS)).min(1).openapi({ description: 'What it is told' }),
});
const WebhookChanges = WebhookSent.partial().extend({
  on: z.boolean().optional().openapi({ description: 'Switches it off, or on again' }),
});
const Place = z.object({ id: z.string().max(100) });

const READING = { signedIn: true, scope: 'editions:read' } as const;
const WRITING = { signedIn: true, scope: 'editions:write' } as const;
const ONE = { 200: { about: 'The destination', content: { 'application/json': WebhookTold } } } as const;
const SENT = z.object({ sent: z.number().int() }).openapi({ description: 'How many are on their way again' });
const AGAIN = { 200: { about: 'How many', content: { 'application/json': SENT } } } as const;

/** Why a store refused, as the API says it; what is left concerns the address that was sent. */
const PROBLEM: Readonly<Record<string, ProblemName>> = {
  'no-such-endpoint': 'no-such-webhook',
  'too-many': 'too-many-webhooks',
  off: 'webhook-off',
};

/** Whose destinations an address is about: found for who may look after them. */
interface Kept {
  /** Before `/webhooks`. */
  readonly at: string;
  readonly whose: string;
  readonly refusals: readonly ProblemName[];
  /** Theirs, or the refusal to answer with. */
  readonly owner: (call: Call<unknown>) => Promise<TeamOf | Response>;
}

const endpointsOf = (api: OpenAPIHono, base: Base, { at, whose, refusals, owner }: Kept): Mounted[] => {
  const { webhooks } = base;
  const all = `${at}/webhooks`;
  const one = `${all}/{webhook}`;
  const letIn =
    (handle: (call: Call<unknown>, of: TeamOf) => Promise<Response>) =>
    async (call: Call<unknown>): Promise<Response> => {
      const of = await owner(call);
      return of instanceof Response ? of : handle(call, of);
    };
  const missing = [...refusals, 'no-such-webhook'] as const;
  const refused = (call: Call<unknown>, reason: string): Response => {
    const problem = PROBLEM[reason];
    return problem
      ? call.refuse(problem)
      : call.refuse('wrong-shape', [{ at: reason === 'no-kinds' ? 'kinds' : 'url', message: reason }]);
  };
  const tell = async (call: Call<unknown>, of: TeamOf): Promise<Response> => {
    const endpoint = await webhooks.find(of, call.param('webhook'));
    return endpoint ? call.context.json(tellWebhook(endpoint)) : call.refuse('no-such-webhook');
  };
  const replay = async (call: Call<unknown>, of: TeamOf, which: { readonly delivery: string } | 'failed') => {
    const again = await webhooks.replay(of, call.param('webhook'), which);
    return again.ok ? call.context.json({ sent: again.value }) : refused(call, again.reason);
  };

  return [
    mount(api, base, {
      ...READING,
      method: 'get',
      path: all,
      about: `Where other programs are told what happens in ${whose}`,
      more: 'See docs/webhooks.md for what they are told.',
      answers: { 200: { about: 'Destinations', content: { 'application/json': z.array(WebhookTold) } } },
      refusals,
      handle: letIn(async ({ context }, of) => context.json((await webhooks.of(of)).map(tellWebhook))),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: all,
      about: `Tell another program what happens in ${whose}`,
      more: 'Its secret is in this answer and in no other.',
      sends: { 'application/json': WebhookSent },
      answers: {
        201: {
          about: 'The destination',
          content: { 'application/json': WebhookTold.extend(SecretTold.shape) },
        },
      },
      refusals: [...refusals, 'too-many-webhooks', ...SENT_WRONG],
      handle: letIn(async (call, of) => {
        const sent = await readSent(call, WebhookSent);
        if (!sent.ok) return sent.refusal;
        const made = await webhooks.create(of, sent.value, call.caller.person!.id);
        if (!made.ok) return refused(call, made.reason);
        const { id, secret } = made.value;
        return call.context.json({ ...tellWebhook((await webhooks.find(of, id))!), secret }, 201);
      }),
    }),
    mount(api, base, {
      ...READING,
      method: 'get',
      path: one,
      about: 'A destination',
      answers: ONE,
      refusals: missing,
      handle: letIn(tell),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'patch',
      path: one,
      about: 'Change where it goes or what it is told, switch it off or on',
      more: 'What is left out stays. Switched off, what happens is kept in its log, to be sent later.',
      sends: { 'application/json': WebhookChanges },
      answers: ONE,
      refusals: [...missing, ...SENT_WRONG],
      handle: letIn(async (call, of) => {
        const sent = await readSent(call, WebhookChanges);
        if (!sent.ok) return sent.refusal;
        const { on, ...wish } = sent.value;
        const id = call.param('webhook');
        const changed = await webhooks.change(of, id, wish);
        if (!changed.ok) return refused(call, changed.reason);
        if (on !== undefined) await webhooks.turn(of, id, on);
        return tell(call, of);
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'delete',
      path: one,
      about: 'Remove a destination, its log included',
      answers: { 204: { about: 'It is gone' } },
      refusals: missing,
      handle: letIn(async (call, of) => {
        const id = call.param('webhook');
        if (!(await webhooks.find(of, id))) return call.refuse('no-such-webhook');
        await webhooks.remove(of, id);
        return call.context.body(null, 204);
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${one}/secret`,
      about: 'Another secret',
      more: 'For a day the one before signs as well.',
      answers: { 200: { about: 'The secret', content: { 'application/json': SecretTold } } },
      refusals: missing,
      handle: letIn(async (call, of) => {
        const rotated = await webhooks.rotate(of, call.param('webhook'));
        return rotated.ok ? call.context.json({ secret: rotated.value }) : refused(call, rotated.reason);
      }),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${one}/test`,
      about: 'Send it an event that means nothing',
      answers: { 202: { about: 'It is on its way' } },
      refusals: [...missing, 'webhook-off'],
      handle: letIn(async (call, of) => {
        const tested = await webhooks.test(of, call.param('webhook'));
        return tested.ok ? call.context.body(null, 202) : refused(call, tested.reason);
      }),
    }),
    mount(api, base, {
      ...READING,
      method: 'get',
      path: `${one}/deliveries`,
      about: 'What was to reach a destination, and what came of it',
      more: `The last first, thirty days back. ${IN_PARTS}`,
      query: listQuery,
      answers: { 200: { about: 'Deliveries', content: { 'application/json': z.array(DeliveryTold) } } },
      refusals: missing,
      async handle(call) {
        const of = await owner(call);
        if (of instanceof Response) return of;
        const id = call.param('webhook');
        const place = placeAfter(call.query, Place);
        if (place === undefined)
          return call.refuse('wrong-shape', [{ at: 'after', message: 'No such place' }]);
        if (!(await webhooks.find(of, id))) return call.refuse('no-such-webhook');
        const log = await webhooks.log(of, id, call.query.limit + 1, place?.id);
        return tellPart(call, log, (delivery) => ({ id: delivery.id }), tellDelivery);
      },
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${one}/deliveries/{delivery}/replay`,
      about: 'Send a delivery again, as the same event',
      more: 'What is on its way already stays as it is: none is sent then.',
      answers: AGAIN,
      refusals: [...missing, 'webhook-off'],
      handle: letIn((call, of) => replay(call, of, { delivery: call.param('delivery') })),
    }),
    mount(api, base, {
      ...WRITING,
      method: 'post',
      path: `${one}/replay`,
      about: 'Send again all that did not arrive, as the same events',
      answers: AGAIN,
      refusals: [...missing, 'webhook-off'],
      handle: letIn((call, of) => replay(call, of, 'failed')),
    }),
  ];
};

/** The destinations of webhooks: what their pages do, for programs. */
export const mountWebhooks = (api: OpenAPIHono, base: Base): Mounted[] => [
  ...endpointsOf(api, base, {
    at: '/editions/{edition}',
    whose: 'an edition',
    refusals: HOSTS_ONLY,
    async owner({ caller, param, refuse }) {
      const found = await editionFor(base, param('edition'), caller);
      if (!found) return refuse('no-such-edition');
      return mayEdit(found.role) ? { edition: found.edition.id } : refuse('not-hosting');
    },
  }),
  ...endpointsOf(api, base, {
    at: '/communities/{community}',
    whose: 'the editions of a community',
    refusals: ['no-such-community', 'not-administering'],
    async owner({ caller, param, refuse }) {
      const community = await base.communities.bySlug(param('community'));
      if (!community) return refuse('no-such-community');
      const runs = await base.communities.mayRun(community.id, caller.person);
      return runs ? { community: community.id } : refuse('not-administering');
    },
  }),
];
