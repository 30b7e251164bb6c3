import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { addressOf } from './address.server.ts';

const from = (remoteAddress: string, forwarded?: string | string[], trusted?: string[]) =>
  addressOf(
    {
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    } as unknown as IncomingMessage,
    trusted,
  );

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1::/64'],
  ['2001:0DB8:0000:0001::9', '2001:db8:0:1::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', (socket, address) => expect(from(socket)).toBe(address));

it('[Security 3] believes a proxy on this machine, and of a list what that proxy added', () => {
  expect(from('127.0.0.1', '192.0.2.7')).toBe('192.0.2.7');
  expect(from('::1', '198.51.100.1, 192.0.2.7')).toBe('192.0.2.7');
  expect(from('::ffff:127.0.0.1', ['198.51.100.1', '2001:db8::7'])).toBe('2001:db8:0:0::/64');
  expect(from('127.0.0.1', '')).toBe('127.0.0.1');
});

it('[Security 3] believes nobody else', () => expect(from('192.0.2.9', '127.0.0.1')).toBe('192.0.2.9'));

it('believes a proxy that the settings name, and of a chain of them what the first one heard', () => {
  expect(from('10.0.0.2', '192.0.2.7', ['10.0.0.2'])).toBe('192.0.2.7');
  expect(from('10.0.0.2', '203.0.113.9, 192.0.2.7, 10.0.0.3', ['10.0.0.2', '10.0.0.3'])).toBe('192.0.2.7');
  expect(from('127.0.0.1', '203.0.113.9, 192.0.2.7, 10.0.0.2', ['10.0.0.2'])).toBe('192.0.2.7');
  expect(from('10.0.0.4', '192.0.2.7', ['10.0.0.2'])).toBe('10.0.0.4');
});
