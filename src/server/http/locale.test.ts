import { describe, expect, it } from 'vitest';
import { acceptedLocale, askedLocale, keepingLocale, localeOf } from './locale.server.ts';

describe('the language of a request', () => {
  it.each([
    ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
    ['fr-CA, en', 'fr'],
    ['de;q=1, en;q=0.3, fr;q=0.4', 'fr'],
    ['EN', 'en'],
    ['en;q=0, fr;q=0.1', 'fr'],
    ['de, *', null],
    ['', null],
    [null, null],
    [`${'x,'.repeat(9_000)}en`, null],
  ])('that accepts %j is %j', (header, locale) => expect(acceptedLocale(header)).toBe(locale));

  it('is the one chosen before, else the one accepted, else French', () => {
    const asked = (headers: Record<string, string>) => localeOf(new Request('http://x', { headers }));
    expect(asked({ Cookie: 'a=b; po_locale=en', 'Accept-Language': 'fr' })).toBe('en');
    expect(asked({ Cookie: 'po_locale=de', 'Accept-Language': 'en' })).toBe('en');
    expect(asked({})).toBe('fr');
  });

  it('is asked for by an address', () => {
    const asked = (query: string) => askedLocale(new Request(`http://x/e/po-dojo${query}`));
    expect(['?lang=en', '?a=b&lang=fr', '?lang=de', '?lang=', ''].map(asked)).toEqual([
      ...['en', 'fr'],
      ...[null, null, null],
    ]);
  });

  it('is kept where no script can read it', () => {
    expect(keepingLocale('en', true)).toBe(
      'po_locale=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
  });
});
