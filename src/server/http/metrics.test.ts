import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { mayReadMetrics, processFigures, prometheusText } from './metrics.server.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;
const token = 'a-long-enough-token';

it('is for this machine, or for who has the token', () => {
  expect(mayReadMetrics(from('127.0.0.1'), undefined)).toBe(true);
  expect(mayReadMetrics(from('::ffff:127.0.0.1'), undefined)).toBe(true);
  expect(mayReadMetrics(from('::1'), undefined)).toBe(true);
  expect(mayReadMetrics(from('192.0.2.7'), undefined)).toBe(false);
  expect(mayReadMetrics(from('192.0.2.7', { authorization: `Bearer ${token}` }), token)).toBe(true);
  expect(mayReadMetrics(from('192.0.2.7', { authorization: 'Bearer wrong' }), token)).toBe(false);
});

it('takes a proxy on this machine for those it asks for', () => {
  expect(mayReadMetrics(from('127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }), undefined)).toBe(false);
});

it('is text that Prometheus reads', () => {
  const lines = prometheusText(processFigures()).trimEnd().split('\n');
  for (const line of lines)
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+ \d+(?:\.\d+)?(?:e[+-]?\d+)?)$/);
});
