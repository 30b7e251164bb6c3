import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, lt, notExists, or, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { makeId } from '#core/id.ts';
import { no, type Verdict, yes } from '#core/verdict.ts';
import type { TeamOf } from '../team/team.server.ts';
import { bodyOf, makeEventId, WEBHOOK_CHANNEL } from './happened.server.ts';
import { makeSigningSecret, type Seal } from './sign.server.ts';
import { switchOff } from './switch-off.server.ts';
import { webhookDeliveries, webhookEndpoints, webhookEvents, webhookTries } from './tables.server.ts';
import { readUrl, type UrlRefusal } from './url.server.ts';
import {
  type DeliveryState,
  type EventKind,
  type Fault,
  isEventKind,
  type OffReason,
  TEST_KIND,
  WEBHOOK_BOUNDS,
} from './webhook.ts';

export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly EventKind[];
  readonly off: { readonly at: Date; readonly reason: OffReason } | null;
  readonly reachedAt: Date | null;
  /** Until when the secret before still signs; null when there is none. */
  readonly formerUntil: Date | null;
  readonly createdAt: Date;
}

export interface EndpointWish {
  readonly url: string;
  readonly kinds: readonly string[];
}

/** What was to reach an endpoint, and what came of it. */
export interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly kind: string;
  readonly body: string;
  readonly state: DeliveryState;
  readonly fault: Fault | null;
  /** When it is tried again, while it waits. */
  readonly notBefore: Date;
  readonly at: Date;
  /** The last first. */
  readonly tries: readonly {
    readonly number: number;
    readonly at: Date;
    readonly status: number | null;
    readonly fault: Fault | null;
    readonly took: number;
    readonly answer: string;
  }[];
}

type WishRefusal = UrlRefusal | 'no-kinds';

/** The endpoints of communities and editions, as those who run them see and change them. */
export interface Webhooks {
  of(of: TeamOf): Promise<readonly Endpoint[]>;
  find(of: TeamOf, id: string): Promise<Endpoint | null>;
  /** The secret comes back this once. */
  create(
    of: TeamOf,
    wish: EndpointWish,
    by: string,
  ): Promise<Verdict<{ readonly id: string; readonly secret: string }, WishRefusal | 'too-many'>>;
  change(
    of: TeamOf,
    id: string,
    wish: Partial<EndpointWish>,
  ): Promise<Verdict<null, WishRefusal | 'no-such-endpoint'>>;
  /** Another secret, shown once; for a day the one before signs as well. */
  rotate(of: TeamOf, id: string): Promise<Verdict<string, 'no-such-endpoint'>>;
  turn(of: TeamOf, id: string, on: boolean): Promise<void>;
  remove(of: TeamOf, id: string): Promise<void>;
  /** Sends an event that means nothing. */
  test(of: TeamOf, id: string): Promise<Verdict<null, 'no-such-endpoint' | 'off'>>;
  /** The last deliveries first; `after`: the one behind which to begin. */
  log(of: TeamOf, id: string, limit: number, after?: string): Promise<readonly Delivery[]>;
  failed(of: TeamOf, id: string): Promise<number>;
  /** Puts a delivery on its way again, or all that failed, as the same events. Says how many. */
  replay(
    of: TeamOf,
    id: string,
    which: { readonly delivery: string } | 'failed',
  ): Promise<Verdict<number, 'no-such-endpoint' | 'off'>>;
  /** Forgets what is older than the log goes back. */
  sweep(): Promise<void>;
}

const HOUR = 3600_000;

export const createWebhooks = (
  orm: NodePgDatabase,
  random: () => number,
  now: () => Date,
  seal: Seal,
  allowPrivate: boolean,
): Webhooks => {
  const ownedBy = (of: TeamOf) =>
    'community' in of
      ? eq(webhookEndpoints.communityId, of.community)
      : eq(webhookEndpoints.editionId, of.edition);
  const one = (of: TeamOf, id: string) => and(ownedBy(of), eq(webhookEndpoints.id, id));
  const wake = (rows: Pick<NodePgDatabase, 'execute'>) =>
    rows.execute(sql`select pg_notify(${WEBHOOK_CHANNEL}, '')`);

  const readKinds = (said: readonly string[]): Verdict<EventKind[], WishRefusal> => {
    const known = [...new Set(said.filter(isEventKind))];
    return known.length === 0 ? no('no-kinds') : yes(known);
  };

  const endpointOf = (row: typeof webhookEndpoints.$inferSelect): Endpoint => ({
    ...{ id: row.id, url: row.url, kinds: row.kinds.filter(isEventKind), createdAt: row.createdAt },
    off: row.offAt && { at: row.offAt, reason: row.offReason ?? 'host' },
    reachedAt: row.reachedAt,
    formerUntil: row.formerUntil && row.formerUntil > now() ? row.formerUntil : null,
  });

  const find = async (of: TeamOf, id: string): Promise<Endpoint | null> => {
    const [row] = await orm.select().from(webhookEndpoints).where(one(of, id));
    return row ? endpointOf(row) : null;
  };

  const failedOf = (id: string) =>
    and(eq(webhookDeliveries.endpointId, id), eq(webhookDeliveries.state, 'failed'));

  return {
    async of(of) {
      const rows = await orm
        .select()
        .from(webhookEndpoints)
        .where(ownedBy(of))
        .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));
      return rows.map(endpointOf);
    },
    find,
    create: (of, wish, by) =>
      orm.transaction(async (rows) => {
        const url = readUrl(wish.url, allowPrivate);
        if (!url.ok) return url;
        const kinds = readKinds(wish.kinds);
        if (!kinds.ok) return kinds;
        const owner = 'community' in of ? of.community : of.edition;
        // One at a time for an owner, so that the bound holds.
        await rows.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks ${owner}`}, 0))`);
        if ((await rows.$count(webhookEndpoints, ownedBy(of))) >= WEBHOOK_BOUNDS.endpoints)
          return no('too-many');
        const [id, secret] = [makeId(random), makeSigningSecret()];
        await rows.insert(webhookEndpoints).values({
          ...{ id, url: url.value, kinds: kinds.value, secret: seal.close(secret, id), by, createdAt: now() },
          communityId: 'community' in of ? of.community : null,
          editionId: 'edition' in of ? of.edition : null,
        });
        return yes({ id, secret });
      }),
    async change(of, id, wish) {
      const url = wish.url === undefined ? null : readUrl(wish.url, allowPrivate);
      if (url?.ok === false) return url;
      const kinds = wish.kinds === undefined ? null : readKinds(wish.kinds);
      if (kinds?.ok === false) return kinds;
      const changed = await orm
        .update(webhookEndpoints)
        .set({
          // Says nothing else than it was, where nothing is to change: whether it is there is told all the same.
          id,
          ...(url ? { url: url.value } : {}),
          ...(kinds ? { kinds: kinds.value } : {}),
        })
        .where(one(of, id))
        .returning({ id: webhookEndpoints.id });
      return changed.length > 0 ? yes(null) : no('no-such-endpoint');
    },
    async rotate(of, id) {
      const secret = makeSigningSecret();
      const changed = await orm
        .update(webhookEndpoints)
        .set({
          secret: seal.close(secret, id),
          formerSecret: webhookEndpoints.secret,
          formerUntil: new Date(now().getTime() + WEBHOOK_BOUNDS.overlap * HOUR),
        })
        .where(one(of, id))
        .returning({ id: webhookEndpoints.id });
      return changed.length > 0 ? yes(secret) : no('no-such-endpoint');
    },
    async turn(of, id, on) {
      if (!on) {
        await orm.transaction((rows) => switchOff(rows, one(of, id), 'host', now()));
        return;
      }
      await orm.update(webhookEndpoints).set({ offAt: null, offReason: null }).where(one(of, id));
      await wake(orm);
    },
    async remove(of, id) {
      await orm.delete(webhookEndpoints).where(one(of, id));
    },
    test: (of, id) =>
      orm.transaction(async (rows) => {
        const [endpoint] = await rows
          .select({ offAt: webhookEndpoints.offAt })
          .from(webhookEndpoints)
          .where(one(of, id));
        if (!endpoint) return no('no-such-endpoint');
        if (endpoint.offAt) return no('off');
        const [at, eventId] = [now(), makeEventId()];
        const body = bodyOf(TEST_KIND, at, { endpoint: id });
        await rows.insert(webhookEvents).values({ id: eventId, kind: TEST_KIND, key: eventId, body, at });
        await rows.insert(webhookDeliveries).values({
          ...{ id: randomUUID(), eventId, endpointId: id, state: 'waiting' },
          ...{ since: at, notBefore: at, createdAt: at },
        });
        await wake(rows);
        return yes(null);
      }),
    async log(of, id, limit, after) {
      const behind =
        after === undefined
          ? undefined
          : sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id}) < (select created_at, id from ${webhookDeliveries} where id = ${after} and endpoint_id = ${id})`;
      const rows = await orm
        .select({ delivery: webhookDeliveries, event: webhookEvents })
        .from(webhookDeliveries)
        .innerJoin(webhookEvents, eq(webhookEvents.id, webhookDeliveries.eventId))
        .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
        .where(and(one(of, id), behind))
        .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
        .limit(limit);
      const tries = await orm
        .select()
        .from(webhookTries)
        .where(
          inArray(
            webhookTries.deliveryId,
            rows.map(({ delivery }) => delivery.id),
          ),
        )
        .orderBy(desc(webhookTries.number));
      const byDelivery = Map.groupBy(tries, ({ deliveryId }) => deliveryId);
      return rows.map(({ delivery, event }) => ({
        ...{ id: delivery.id, event: event.id, kind: event.kind, body: event.body, at: event.at },
        ...{ state: delivery.state, fault: delivery.fault, notBefore: delivery.notBefore },
        tries: byDelivery.get(delivery.id) ?? [],
      }));
    },
    async failed(of, id) {
      return (await find(of, id)) ? orm.$count(webhookDeliveries, failedOf(id)) : 0;
    },
    async replay(of, id, which) {
      const endpoint = await find(of, id);
      if (!endpoint) return no('no-such-endpoint');
      if (endpoint.off) return no('off');
      const at = now();
      const again = await orm
        .update(webhookDeliveries)
        .set({
          ...{ state: 'waiting', fault: null, since: at, notBefore: at, settledAt: null },
          triesBefore: webhookDeliveries.tries,
        })
        .where(
          which === 'failed'
            ? failedOf(id)
            : and(
                eq(webhookDeliveries.endpointId, id),
                eq(webhookDeliveries.id, which.delivery),
                // What is on its way already stays as it is: pressing twice sends once.
                inArray(webhookDeliveries.state, ['delivered', 'failed']),
              ),
        )
        .returning({ id: webhookDeliveries.id });
      await wake(orm);
      return yes(again.length);
    },
    async sweep() {
      const before = new Date(now().getTime() - WEBHOOK_BOUNDS.log * HOUR);
      await orm.delete(webhookDeliveries).where(lt(webhookDeliveries.createdAt, before));
      // Of an event nothing stays once nobody is to be told any more.
      const left = orm
        .select({ id: webhookDeliveries.id })
        .from(webhookDeliveries)
        .where(eq(webhookDeliveries.eventId, webhookEvents.id));
      await orm.delete(webhookEvents).where(or(lt(webhookEvents.at, before), notExists(left)));
    },
  };
};
