import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { secure } from './security.server.ts';

const answer = async (https: boolean, path = '/') => {
  const app = new Hono<{ Variables: { nonce: string } }>();
  app.use(secure({ developing: false, https }));
  app.get('/', (context) => context.text(context.get('nonce')));
  const own = { 'Content-Security-Policy': `default-src 'none'`, 'Referrer-Policy': 'no-referrer' };
  app.get('/mail', (context) => context.text('', 200, own));
  const response = await app.request(path);
  return { nonce: await response.text(), headers: response.headers };
};

it('lets run only our files and what carries the nonce, which is another each time (Security 8)', async () => {
  const [one, other] = [await answer(false), await answer(false)];
  expect(one.nonce).not.toBe(other.nonce);
  const policy = one.headers.get('content-security-policy')!;
  expect(policy).toContain(`script-src 'self' 'nonce-${one.nonce}';`);
  expect(policy).toContain("default-src 'none';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/);
});

it('leaves its own policy to what is no page of ours, and nothing else', async () => {
  const { headers } = await answer(false, '/mail');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
});

it('sends a Referer that keeps plain forms working', async () => {
  expect((await answer(false)).headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
});

it('is read as what it is said to be, and stands in nobody else’s window (Security 8)', async () => {
  const { headers } = await answer(false);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
});

it('insists on https only where people come by it (Security 8)', async () => {
  expect((await answer(false)).headers.get('strict-transport-security')).toBeNull();
  const { headers } = await answer(true);
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});
