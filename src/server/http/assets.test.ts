import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, expect, it } from 'vitest';
import { serveAssets } from './assets.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'po-dojo-assets-'));
mkdirSync(join(folder, 'client/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'client/favicon.svg'), '<svg/>');
writeFileSync(join(folder, 'client/assets/a-1.js'), 'long text');
writeFileSync(join(folder, 'client/assets/a-1.js.br'), 'br');
afterAll(() => rmSync(folder, { recursive: true }));

const app = new Hono();
app.use(await serveAssets(join(folder, 'client')));
const ask = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

it('serves a file named by its content for ever, in brotli to who takes it', async () => {
  const plain = await ask('/assets/a-1.js');
  expect([plain.status, await plain.text(), plain.headers.get('content-length')]).toEqual([
    200,
    'long text',
    '9',
  ]);
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const packed = await ask('/assets/a-1.js', { 'Accept-Encoding': 'gzip, br' });
  expect([await packed.text(), packed.headers.get('content-encoding')]).toEqual(['br', 'br']);
  expect(packed.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(packed.headers.get('vary')).toBe('Accept-Encoding');
});

it('lets others be asked for again', async () => {
  expect((await ask('/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=3600');
});

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets', '/assets/a-1.js.br', '/nothing.js'])(
  'has nothing at %s',
  async (path) => expect((await ask(path)).status).toBe(404),
);
