import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { createSeal, makeSigningSecret, webhookHeaders } from './sign.server.ts';

const now = new Date();
const post = { id: 'msg_1', body: '{"type":"webhook.test","data":{"é":"« »"}}' };

test('[X3] what we send is verified by an implementation that is not ours, and nothing else is', () => {
  const secret = makeSigningSecret();
  const headers = webhookHeaders(post, [secret], now);
  expect(new Webhook(secret).verify(post.body, headers)).toEqual(JSON.parse(post.body));
  expect(() => new Webhook(secret).verify(`${post.body} `, headers)).toThrow();
  expect(() => new Webhook(secret).verify(post.body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
  expect(() => new Webhook(makeSigningSecret()).verify(post.body, headers)).toThrow();
  const old = webhookHeaders(post, [secret], new Date(now.getTime() - 3600_000));
  expect(() => new Webhook(secret).verify(post.body, old)).toThrow();
});

test('[X3] while two secrets are good, who knows either can verify', () => {
  const [fresh, former] = [makeSigningSecret(), makeSigningSecret()];
  const headers = webhookHeaders(post, [fresh, former], now);
  for (const secret of [fresh, former])
    expect(new Webhook(secret).verify(post.body, headers)).toEqual(JSON.parse(post.body));
  expect(headers['webhook-signature']).toMatch(/^v1,\S{44} v1,\S{44}$/);
});

test('[X3] a secret is 256 random bits, and opens under our own secret and for its endpoint alone', () => {
  const secret = makeSigningSecret();
  expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
  const seal = createSeal('x'.repeat(32));
  const sealed = seal.close(secret, 'one');
  expect(sealed).not.toContain(secret.slice(6, 20));
  expect(seal.open(sealed, 'one')).toBe(secret);
  expect(seal.open(sealed, 'other')).toBe(null);
  expect(createSeal('y'.repeat(32)).open(sealed, 'one')).toBe(null);
  expect(seal.open('', 'one')).toBe(null);
});
