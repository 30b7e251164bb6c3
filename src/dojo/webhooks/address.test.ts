import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './address.server.ts';
import { readUrl } from './url.server.ts';

describe('[X4] [Security 11] an address', () => {
  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
    ...['169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.1.1'],
    ...['198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.1.1.1'],
    ...['240.0.0.1', '255.255.255.255', '192.88.99.1'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::7f00:1', 'fe80::1'],
    ...['fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2001:db8::1', '2001::1'],
    ...['2002:7f00:1::', '3fff::1', '100::1', '64:ff9b::7f00:1', '64:ff9b::10.0.0.1', '64:ff9b::'],
    ...['64:ff9b:1::1', '5f00::1', '', 'localhost', '1.2.3', '0177.0.0.1'],
  ])('that is not everybody’s is refused: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    ...['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0'],
    ...['192.167.255.255', '198.17.255.255', '198.20.0.0', '223.255.255.255', '192.0.1.0'],
    ...[
      '2606:4700:4700::1111',
      '2a01:4f8::1',
      '2001:4860:4860::8888',
      '64:ff9b::8.8.8.8',
      '64:ff9b::808:808',
    ],
  ])('of the internet is let pass: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('[X4] the address of a program', () => {
  test.each([
    ['https://example.org/hooks?k=1#part', 'https://example.org/hooks?k=1'],
    ['  https://Example.org  ', 'https://example.org/'],
    ['https://8.8.8.8:8443/x', 'https://8.8.8.8:8443/x'],
  ])('is kept as it is asked: %s', (said, kept) => {
    expect(readUrl(said, false)).toEqual({ ok: true, value: kept });
  });

  test.each([
    ['', 'url'],
    ['example.org', 'url'],
    ['javascript:alert(1)', 'url'],
    ['ftp://example.org/', 'url'],
    ['https://user:key@example.org/', 'url'],
    [`https://example.org/${'x'.repeat(500)}`, 'url'],
    ['http://example.org/', 'https'],
    ['https://localhost/', 'private'],
    ['https://localhost./', 'private'],
    ['https://printer/', 'private'],
    ['https://printer.local/', 'private'],
    ['https://127.0.0.1/', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
  ])('is refused: %s (%s)', (said, reason) => {
    expect(readUrl(said, false)).toEqual({ ok: false, reason });
  });

  test('may be private, and plain, where whoever runs this place allows it', () => {
    expect(readUrl('http://127.0.0.1:9000/x', true)).toEqual({ ok: true, value: 'http://127.0.0.1:9000/x' });
    expect(readUrl('ftp://127.0.0.1/', true)).toEqual({ ok: false, reason: 'url' });
  });
});
