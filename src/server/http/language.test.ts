import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.server.ts';

const app = new Hono();
app.post('/language', (context) => chooseLanguage(context, undefined));
const choose = (body: string, headers: Record<string, string> = {}) =>
  app.request('http://localhost/language', {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(body)),
      ...headers,
    },
  });

describe('choosing a language', () => {
  it('is kept, and leads back to where one was', async () => {
    const response = await choose('locale=en&back=%2Fp%2Fabc%3Fe%3D1');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/p/abc?e=1']);
    expect(response.headers.get('set-cookie')).toMatch(/^po_locale=en;/);
  });

  it('leads nowhere else', async () => {
    const response = await choose('locale=en&back=https%3A%2F%2Felsewhere.example%2F');
    expect(response.headers.get('location')).toBe('/');
  });

  it('knows our languages only, and says so', async () => {
    const response = await choose('locale=de', { 'Accept-Language': 'en' });
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining('Unexpected content'),
    ]);
  });

  it('is not for pages of other sites, nor for long forms', async () => {
    expect((await choose('locale=en', { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await choose(`locale=en&back=${'x'.repeat(5_000)}`)).status).toBe(413);
  });
});
