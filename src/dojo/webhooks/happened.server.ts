import { randomUUID } from 'node:crypto';
import { and, arrayContains, eq, or, sql } from 'drizzle-orm';
import type { Rows } from '#server/mail/outbox.server.ts';
import { webhookDeliveries, webhookEndpoints, webhookEvents } from './tables.server.ts';
import type { EventKind } from './webhook.ts';

/** The channel on which the worker hears that something is to be sent. */
export const WEBHOOK_CHANNEL = 'po_dojo_webhooks';

export interface Happened {
  readonly kind: EventKind;
  /** What happened, and which time: told once. */
  readonly key: string;
  readonly edition: { readonly id: string; readonly communityId: string };
  /** Whom it is about, where one may know who it is. */
  readonly personId: string | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly now: Date;
}

/** What leaves for each endpoint, as the specification wants it. */
export const bodyOf = (kind: string, at: Date, data: Happened['data']): string =>
  JSON.stringify({ type: kind, timestamp: at.toISOString(), data });

export const makeEventId = (): string => `msg_${randomUUID().replaceAll('-', '')}`;

/**
 * Tells the endpoints that asked for it, in the transaction of what happened: both are kept or neither. What nobody
 * asked for is written nowhere. For an endpoint that is off it stands in the log, to be replayed.
 */
export const tellEndpoints = async (
  rows: Rows,
  { kind, key, edition, personId, data, now }: Happened,
): Promise<void> => {
  const listening = await rows
    .select({ id: webhookEndpoints.id, offAt: webhookEndpoints.offAt })
    .from(webhookEndpoints)
    .where(
      and(
        or(eq(webhookEndpoints.editionId, edition.id), eq(webhookEndpoints.communityId, edition.communityId)),
        arrayContains(webhookEndpoints.kinds, [kind]),
      ),
    )
    // One that is being removed at this moment is passed over: nothing that happens waits for it, or fails with it.
    .for('key share', { skipLocked: true });
  if (listening.length === 0) return;
  const [event] = await rows
    .insert(webhookEvents)
    .values({ id: makeEventId(), kind, key, personId, body: bodyOf(kind, now, data), at: now })
    .onConflictDoNothing({ target: [webhookEvents.kind, webhookEvents.key] })
    .returning({ id: webhookEvents.id });
  if (!event) return;
  await rows.insert(webhookDeliveries).values(
    listening.map(({ id: endpointId, offAt }) => ({
      ...{ id: randomUUID(), eventId: event.id, endpointId },
      ...(offAt === null
        ? { state: 'waiting' as const }
        : { state: 'failed' as const, fault: 'off' as const, settledAt: now }),
      ...{ since: now, notBefore: now, createdAt: now },
    })),
  );
  // Heard once the transaction is committed, not before.
  await rows.execute(sql`select pg_notify(${WEBHOOK_CHANNEL}, '')`);
};
