import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { Rows } from '#server/mail/outbox.server.ts';
import { webhookDeliveries, webhookEndpoints } from './tables.server.ts';
import type { OffReason } from './webhook.ts';

type Endpoint = typeof webhookEndpoints.$inferSelect;

/** Nothing more is sent to an endpoint; what waited stands in its log. Null where it was off, or is not there. */
export const switchOff = async (
  rows: Rows,
  which: SQL | undefined,
  reason: OffReason,
  now: Date,
): Promise<Endpoint | null> => {
  const [off] = await rows
    .update(webhookEndpoints)
    .set({ offAt: now, offReason: reason })
    .where(and(which, isNull(webhookEndpoints.offAt)))
    .returning();
  if (!off) return null;
  await rows
    .update(webhookDeliveries)
    .set({ state: 'failed', fault: 'off', settledAt: now })
    .where(and(eq(webhookDeliveries.endpointId, off.id), eq(webhookDeliveries.state, 'waiting')));
  return off;
};
