import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isOwnOrigin, originOf, ownPath, underOrigin, withoutForeignCookie } from './origin.server.ts';

const ours = 'https://dojo.example.org';
const asked = (headers: Record<string, string>) => new Request('http://127.0.0.1:3000/p/x?a=1', { headers });

describe('our address', () => {
  it('is the one in the settings, else the one of the request', () => {
    expect(originOf(asked({}), ours)).toBe(ours);
    expect(originOf(asked({}), undefined)).toBe('http://127.0.0.1:3000');
  });

  it('is put back on a request that a proxy passed on, with all it carries', async () => {
    const request = new Request('http://127.0.0.1:3000/p/x?a=1', { method: 'POST', body: 'need=x' });
    const moved = underOrigin(request, ours);
    expect(moved.url).toBe(`${ours}/p/x?a=1`);
    expect([moved.method, await moved.text()]).toEqual(['POST', 'need=x']);
  });

  it('is put back whatever the path says', () => {
    const told = (path: string) => underOrigin(new Request(`http://127.0.0.1:3000${path}`), ours).url;
    expect(told('//elsewhere.example/e/x')).toBe(`${ours}//elsewhere.example/e/x`);
    expect(told('//')).toBe(`${ours}//`);
  });
});

describe('a request that changes something', () => {
  it.each([
    [{ Origin: ours }, true],
    [{ Origin: 'https://elsewhere.example' }, false],
    [{ Origin: 'null' }, false],
    [{ 'Sec-Fetch-Site': 'same-origin' }, true],
    [{ 'Sec-Fetch-Site': 'cross-site' }, false],
    [{}, true],
  ])('with %j is of our own: %s', (headers, own) => {
    expect(isOwnOrigin(asked(headers as Record<string, string>), ours)).toBe(own);
  });
});

describe('a socket', () => {
  const cookieAfter = (headers: Record<string, string>, publicOrigin?: string) => {
    const request = { headers: { cookie: 'po_visitor=x', host: 'dojo.example.org', ...headers } };
    withoutForeignCookie(request as unknown as IncomingMessage, publicOrigin);
    return (request.headers as { cookie?: string }).cookie;
  };
  it('keeps its cookie when a page of ours, or no page at all, opened it', () => {
    expect(cookieAfter({ origin: ours })).toBe('po_visitor=x');
    expect(cookieAfter({ origin: ours }, ours)).toBe('po_visitor=x');
    expect(cookieAfter({})).toBe('po_visitor=x');
  });
  it.each(['https://elsewhere.example', 'null', 'nonsense'])('loses it when %s opened it', (origin) => {
    expect(cookieAfter({ origin })).toBeUndefined();
    expect(cookieAfter({ origin }, ours)).toBeUndefined();
  });
});

describe('the way back', () => {
  it.each([
    ['/p/abc?e=1#x', '/p/abc?e=1#x'],
    ['/', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example', '/'],
    ['/..//elsewhere.example', '/'],
    ['p/abc', '/'],
    [null, '/'],
  ])('%j leads to %j', (said, path) => expect(ownPath(said)).toBe(path));
});
