import { expect, test } from 'vitest';
import { openTestApi } from './api/api.test-kit.ts';

const api = await openTestApi();

test('[A4] withdrawing a link counts up the rights under which its edits are let in, once', async () => {
  const { id, token } = await api.begin();
  const { shares } = api.dojo;
  const ask = () => shares.accessAt(id, { token, visitor: null }, async () => null);
  const link = (await shares.list(id)).find(({ right }) => right === 'edit')!;
  expect(await ask()).toMatchObject({ answer: { ok: true }, rights: 0 });
  expect(await shares.revoke(id, link.id)).toBe(true);
  expect(await shares.revoke(id, link.id)).toBe(false);
  expect(await ask()).toMatchObject({ answer: { ok: false, reason: 'revoked' }, rights: 1 });
});
