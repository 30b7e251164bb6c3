/** How often somebody may ask for what costs us something. */

import type { IncomingMessage } from 'node:http';
import type { Context, MiddlewareHandler } from 'hono';
import { addressOf } from './address.server.ts';

export interface RateBounds {
  /** So much at once. */
  readonly burst: number;
  /** So much comes back each second. */
  readonly perSecond: number;
  /** So many addresses are remembered; the one that asked longest ago is forgotten first. */
  readonly remembered: number;
}

/** Begun products: a whole class behind one address does not notice it, a program that fills our disk does. */
export const BEGINNINGS: RateBounds = { burst: 300, perSecond: 0.5, remembered: 10_000 };

/** What one begun product takes, and what each MiB sent with it takes besides. */
const COST = { one: 1, perMiB: 1 };

interface Bucket {
  left: number;
  at: number;
}

/** A bucket for each who asks, that fills again with time. */
export class Rate {
  readonly #bounds: RateBounds;
  readonly #buckets = new Map<string, Bucket>();

  constructor(bounds: RateBounds) {
    this.#bounds = bounds;
  }

  /** Takes an amount, or answers in how many milliseconds it could be taken; then nothing was taken. */
  take(who: string, amount: number, now: number): number {
    const { burst, perSecond, remembered } = this.#bounds;
    const { left, at } = this.#buckets.get(who) ?? { left: burst, at: now };
    const filled = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond);
    const wanted = Math.min(amount, burst);
    const enough = filled >= wanted;
    this.#buckets.delete(who);
    this.#buckets.set(who, { left: enough ? filled - wanted : filled, at: now });
    if (this.#buckets.size > remembered) this.#buckets.delete(this.#buckets.keys().next().value!);
    return enough ? 0 : ((wanted - filled) / perSecond) * 1000;
  }
}

const costOf = (request: Request): number =>
  COST.one + COST.perMiB * Math.floor(Number(request.headers.get('content-length') ?? 0) / 2 ** 20 || 0);

/** Lets pass what is asked with POST as often as the rate allows; the rest is refused with a time to come back. */
export const notTooOften =
  (
    rate: Rate,
    now: () => Date,
    refuse: (context: Context) => Response,
    trusted: readonly string[] = [],
  ): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method !== 'POST') return next();
    const { incoming } = (context.env ?? {}) as { incoming?: IncomingMessage };
    const who = incoming ? addressOf(incoming, trusted) : '';
    const wait = rate.take(who, costOf(context.req.raw), now().getTime());
    if (wait === 0) return next();
    const refusal = refuse(context);
    refusal.headers.set('Retry-After', String(Math.ceil(wait / 1000)));
    return refusal;
  };
