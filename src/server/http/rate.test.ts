import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { notTooOften, Rate } from './rate.server.ts';

const bounds = { burst: 3, perSecond: 0.5, remembered: 2 };

describe('a rate', () => {
  it('lets pass so many at once, and says when the next may come', () => {
    const rate = new Rate(bounds);
    expect([1, 2, 3].map(() => rate.take('a', 1, 0))).toEqual([0, 0, 0]);
    expect(rate.take('a', 1, 0)).toBe(2_000);
    expect(rate.take('a', 1, 1_500)).toBe(500);
    expect(rate.take('a', 1, 2_000)).toBe(0);
    expect(rate.take('a', 1, 2_000)).toBe(2_000);
  });

  it('keeps those who ask apart', () => {
    const rate = new Rate(bounds);
    expect(rate.take('a', 3, 0)).toBe(0);
    expect(rate.take('b', 3, 0)).toBe(0);
    expect(rate.take('a', 1, 0)).toBeGreaterThan(0);
  });

  it('lets pass what is more than all when all is there', () => {
    const rate = new Rate(bounds);
    expect(rate.take('a', 33, 0)).toBe(0);
    expect(rate.take('a', 33, 0)).toBe(6_000);
  });

  it('forgets who asked longest ago, and nobody else', () => {
    const rate = new Rate(bounds);
    for (const who of ['a', 'b', 'a', 'c']) rate.take(who, 3, 0);
    expect(rate.take('a', 1, 0)).toBeGreaterThan(0);
    expect(rate.take('b', 1, 0)).toBe(0);
  });

  it('gives no more than a burst and what came back since, however one asks, and keeps its word', () => {
    const asking = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(5_000)), { maxLength: 60 });
    fc.assert(
      fc.property(asking, (asked) => {
        const rate = new Rate(bounds);
        let now = 0;
        let taken = 0;
        for (const [amount, later] of asked) {
          now += later;
          const wait = rate.take('a', amount, now);
          if (wait > 0) expect(rate.take('a', amount, (now += wait + 1))).toBe(0);
          taken += amount;
        }
        expect(taken).toBeLessThanOrEqual(bounds.burst + (now / 1000) * bounds.perSecond + 0.01);
      }),
    );
  });
});

describe('at an address that is not to be asked too often', () => {
  const open = () => {
    const app = new Hono();
    const refuse = () => new Response('later', { status: 429 });
    app.use(notTooOften(new Rate(bounds), () => new Date(0), refuse));
    app.all('/', ({ text }) => text('done'));
    return (method: string, from = '192.0.2.7', length = 0) =>
      app.request(
        '/',
        { method, headers: { 'content-length': `${length}` } },
        {
          incoming: { socket: { remoteAddress: from }, headers: {} },
        },
      );
  };

  it('who asked too often is told when to come back', async () => {
    const ask = open();
    for (let n = 0; n < 3; n++) expect((await ask('POST')).status).toBe(200);
    const refused = await ask('POST');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await ask('GET')).status).toBe(200);
    expect((await ask('POST', '192.0.2.8')).status).toBe(200);
  });

  it('much at once counts as many', async () => {
    const ask = open();
    expect((await ask('POST', '192.0.2.7', 32 * 2 ** 20)).status).toBe(200);
    expect((await ask('POST')).status).toBe(429);
  });
});
