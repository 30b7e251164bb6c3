import { expect, test } from 'vitest';
import { isTimeZone, readEmail } from './person.ts';

test('an address is compared in lower case and kept as it was written', () => {
  expect(readEmail('  Zoé.Dupont+dojo@Example.ORG ')).toEqual({
    email: 'zoé.dupont+dojo@example.org',
    written: 'Zoé.Dupont+dojo@Example.ORG',
  });
});

test.each([
  '',
  'awa',
  'awa@',
  '@example.org',
  'awa@example',
  'a wa@example.org',
  'awa@exa mple.org',
  'awa@example.org\r\nBcc: everybody@example.org',
  'awa\n@example.org',
  'awa@example.org\n',
  'awa@example.org\t',
  'a@b@example.org',
  '.awa@example.org',
  'awa.@example.org',
  'a..wa@example.org',
  'awa@-example.org',
  'awa@example..org',
  '"awa"@example.org',
  'awa@example.org, ben@example.org',
  'Awa <awa@example.org>',
  `${'a'.repeat(65)}@example.org`,
  `awa@${'a'.repeat(60)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.org`,
  'awa\0@example.org',
  null,
  12,
  ['awa@example.org'],
])('%j is no address', (said) => {
  expect(readEmail(said)).toBe(null);
});

test('a time zone is one that this machine knows', () => {
  expect(['Europe/Paris', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'].every(isTimeZone)).toBe(true);
  expect(
    ['', 'Paris', 'Europe/Nowhere', '+02:00', 'Europe/Paris\n', 'x'.repeat(80), null].some(isTimeZone),
  ).toBe(false);
});
