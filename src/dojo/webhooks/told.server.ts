import { z } from '@hono/zod-openapi';
import { DELIVERY_STATES, EVENT_KINDS, FAULTS, OFF_REASONS } from './webhook.ts';
import type { Delivery, Endpoint } from './webhooks.server.ts';

export const WebhookTold = z
  .object({
    id: z.string(),
    url: z.string(),
    kinds: z.array(z.enum(EVENT_KINDS)),
    off: z
      .object({ at: z.iso.datetime(), reason: z.enum(OFF_REASONS) })
      .nullable()
      .openapi({ description: 'Null while it is sent to' }),
    reachedAt: z.iso.datetime().nullable().openapi({ description: 'When something last arrived' }),
    formerSecretUntil: z.iso
      .datetime()
      .nullable()
      .openapi({ description: 'Until when the secret before signs as well' }),
    since: z.iso.datetime(),
  })
  .openapi('Webhook');

export const SecretTold = z.object({
  secret: z.string().openapi({ description: '`whsec_…`, in this answer and in no other' }),
});

export const tellWebhook = ({ id, url, kinds, off, reachedAt, formerUntil, createdAt }: Endpoint) => ({
  ...{ id, url, kinds },
  off: off && { at: off.at.toISOString(), reason: off.reason },
  reachedAt: reachedAt?.toISOString() ?? null,
  formerSecretUntil: formerUntil?.toISOString() ?? null,
  since: createdAt.toISOString(),
});

export const DeliveryTold = z
  .object({
    id: z.string(),
    webhookId: z.string().openapi({ description: 'The event: the same however often it is sent' }),
    type: z.string(),
    state: z.enum(DELIVERY_STATES),
    fault: z.enum(FAULTS).nullable(),
    at: z.iso.datetime().openapi({ description: 'When it happened' }),
    nextTryAt: z.iso.datetime().nullable().openapi({ description: 'While it waits' }),
    body: z.string().openapi({ description: 'As it is sent' }),
    tries: z
      .array(
        z.object({
          number: z.number().int(),
          at: z.iso.datetime(),
          status: z.number().int().nullable().openapi({ description: 'Null when nothing answered' }),
          fault: z.enum(FAULTS).nullable(),
          milliseconds: z.number().int(),
          answer: z.string().openapi({ description: 'Its beginning' }),
        }),
      )
      .openapi({ description: 'The last first' }),
  })
  .openapi('Delivery');

export const tellDelivery = ({ id, event, kind, state, fault, at, notBefore, body, tries }: Delivery) => ({
  ...{ id, webhookId: event, type: kind, state, fault, body },
  at: at.toISOString(),
  nextTryAt: state === 'waiting' ? notBefore.toISOString() : null,
  tries: tries.map(({ number, at: began, status, fault: why, took, answer }) => ({
    ...{ number, at: began.toISOString(), status, fault: why, milliseconds: took, answer },
  })),
});
