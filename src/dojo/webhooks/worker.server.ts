/**
 * Sends what waits. A delivery is claimed, then sent, then settled, each by itself: whoever dies in between leaves it
 * held until its time is up, and it is sent again under the same `webhook-id`, by which the other side knows it.
 */
import { and, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Log } from '#server/log.server.ts';
import { enqueueMail, type Rows } from '#server/mail/outbox.server.ts';
import { keepersOf } from './keepers.server.ts';
import { webhookMail } from './mail-kind.server.ts';
import type { Outcome, Send } from './send.server.ts';
import { type Seal, webhookHeaders } from './sign.server.ts';
import { switchOff } from './switch-off.server.ts';
import { webhookDeliveries, webhookEndpoints, webhookEvents, webhookTries } from './tables.server.ts';
import { type Fault, type OffReason, waitAfter } from './webhook.ts';

export interface WebhookWorkerOptions {
  readonly orm: NodePgDatabase;
  readonly log: Log;
  readonly now: () => Date;
  readonly random: () => number;
  readonly send: Send;
  readonly seal: Seal;
}

type Endpoint = typeof webhookEndpoints.$inferSelect;
type Delivery = typeof webhookDeliveries.$inferSelect;

/** As long as a claim holds, in milliseconds: longer than any try may take. */
export const HOLD = 60_000;
/** So many are sent at once, and so many of them to one endpoint: a slow one does not hold up the others. */
const AT_ONCE = 10;
const AT_ONE = 3;

const offBecause = (fault: Fault): OffReason =>
  fault === 'gone' || fault === 'secret-lost' ? fault : 'failing';

/** Switches an endpoint off, and tells who looks after it. */
const giveUp = async (rows: Rows, endpointId: string, reason: OffReason, now: Date): Promise<void> => {
  const off = await switchOff(rows, eq(webhookEndpoints.id, endpointId), reason, now);
  if (!off) return;
  for (const person of await keepersOf(rows, off))
    await enqueueMail(rows, webhookMail, {
      to: { person },
      subject: endpointId,
      revision: now.toISOString(),
      data: { endpoint: endpointId },
      now,
    });
};

/** Sends all that is due, unless told to stop after those in hand. Several may run at once, here and on other nodes. */
export const createWebhookWorker = ({ orm, log, now, random, send, seal }: WebhookWorkerOptions) => {
  const claim = async (): Promise<readonly Delivery[]> => {
    const at = now().toISOString();
    const isDue = sql`((d.state = 'waiting' and d.not_before <= ${at}::timestamptz)
      or (d.state = 'sending' and d.held_until < ${at}::timestamptz)) and e.off_at is null`;
    // A few of each endpoint, the ones that wait longest first.
    const due = sql`select d.id from ${webhookDeliveries} d join (
        select d.id, row_number() over (partition by d.endpoint_id order by d.not_before, d.id) as nth
        from ${webhookDeliveries} d join ${webhookEndpoints} e on e.id = d.endpoint_id where ${isDue}
      ) mine on mine.id = d.id and mine.nth <= ${AT_ONE} join ${webhookEndpoints} e on e.id = d.endpoint_id
      where ${isDue} order by d.not_before, d.id limit ${AT_ONCE} for update of d skip locked`;
    return orm
      .update(webhookDeliveries)
      .set({
        state: 'sending',
        tries: sql`${webhookDeliveries.tries} + 1`,
        heldUntil: new Date(now().getTime() + HOLD),
      })
      .where(sql`${webhookDeliveries.id} in (${due})`)
      .returning();
  };

  const secretsOf = ({ id, secret, formerSecret, formerUntil }: Endpoint): readonly string[] =>
    [secret, formerSecret !== null && formerUntil !== null && formerUntil > now() ? formerSecret : null]
      .flatMap((sealed) => (sealed === null ? [] : [seal.open(sealed, id)]))
      .filter((one) => one !== null);

  const tryOnce = async (delivery: Delivery): Promise<Outcome> => {
    const [found] = await orm
      .select({ endpoint: webhookEndpoints, event: webhookEvents })
      .from(webhookDeliveries)
      .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
      .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
      .where(eq(webhookDeliveries.id, delivery.id));
    const nothing = { status: null, answer: '', comeBackIn: null };
    // Removed meanwhile, the endpoint or the person it was about: there is nothing to settle either.
    if (!found) return { ...nothing, fault: 'off' };
    const secrets = secretsOf(found.endpoint);
    if (secrets.length === 0) return { ...nothing, fault: 'secret-lost' };
    const { id, body } = found.event;
    return send({ url: found.endpoint.url, body, headers: webhookHeaders({ id, body }, secrets, now()) });
  };

  const settle = (delivery: Delivery, began: Date, { fault, status, answer, comeBackIn }: Outcome) =>
    orm.transaction(async (rows) => {
      const at = now();
      const round = delivery.tries - delivery.triesBefore;
      const isFinal = fault === 'gone' || fault === 'secret-lost' || fault === 'off';
      const wait = fault === null || isFinal ? null : waitAfter(round, random(), comeBackIn);
      const [settled] = await rows
        .update(webhookDeliveries)
        .set({
          ...(fault === null
            ? { state: 'delivered' as const, fault: null }
            : { state: wait === null ? ('failed' as const) : ('waiting' as const), fault }),
          ...(wait === null ? {} : { notBefore: new Date(at.getTime() + wait) }),
          heldUntil: null,
          settledAt: wait === null ? at : null,
        })
        // Held by somebody else by now: they tell how it ended.
        .where(
          and(
            eq(webhookDeliveries.id, delivery.id),
            eq(webhookDeliveries.state, 'sending'),
            eq(webhookDeliveries.tries, delivery.tries),
          ),
        )
        .returning({ id: webhookDeliveries.id });
      if (!settled) return;
      await rows.insert(webhookTries).values({
        ...{ deliveryId: delivery.id, number: delivery.tries, at: began, status, fault, answer },
        took: at.getTime() - began.getTime(),
      });
      if (fault === null) {
        await rows
          .update(webhookEndpoints)
          .set({ reachedAt: at })
          .where(eq(webhookEndpoints.id, delivery.endpointId));
        return;
      }
      if (wait !== null) return;
      const [endpoint] = await rows
        .select()
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.id, delivery.endpointId));
      // While others arrive it is this one that the other side does not want.
      const isReached = endpoint?.reachedAt && endpoint.reachedAt > delivery.since;
      if (endpoint && (isFinal || !isReached)) await giveUp(rows, endpoint.id, offBecause(fault), at);
    });

  const handle = async (delivery: Delivery): Promise<void> => {
    const began = now();
    const outcome = await tryOnce(delivery);
    await settle(delivery, began, outcome);
    if (outcome.fault !== null)
      log.info('A webhook did not arrive.', {
        ...{ endpoint: delivery.endpointId, delivery: delivery.id },
        why: outcome.fault,
      });
  };

  return {
    async drain(stops: () => boolean = () => false): Promise<void> {
      for (;;) {
        const claimed = await claim();
        const ended = await Promise.allSettled(claimed.map(handle));
        // One that broke off stays held, and is taken up again; the others have been settled.
        const broken = ended.find((one) => one.status === 'rejected');
        if (broken) throw broken.reason;
        if (claimed.length === 0 || stops()) return;
      }
    },
  };
};
