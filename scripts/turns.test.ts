import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { inTurn } from './turns.ts';

test('two who want the same take turns, also when the first fails', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const name = `test-${randomUUID()}`;
  const seen: string[] = [];
  const first = inTurn(name, async () => {
    seen.push('first begins');
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { timeout: 40_000 });
    seen.push('first ends');
    throw new Error('it went wrong');
  });
  const second = inTurn(name, async () => seen.push('second'));
  await expect(first).rejects.toThrow('it went wrong');
  await second;
  expect(seen).toEqual(['first begins', 'first ends', 'second']);
  expect(existsSync(`.cache/${name}.turn`)).toBe(false);
  told.mockRestore();
});

test('who was killed in the middle is not waited for', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const file = `.cache/test-${randomUUID()}.turn`;
  mkdirSync('.cache', { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, new Date(0), new Date(0));
  expect(await inTurn(file.slice('.cache/'.length, -'.turn'.length), async () => 'mine')).toBe('mine');
  rmSync(file, { force: true });
  told.mockRestore();
});
