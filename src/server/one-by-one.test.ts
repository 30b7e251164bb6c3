import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.server.ts';

test('acts on one thing wait for one another in order, whatever becomes of them; acts on another do not', async () => {
  const queue = oneByOne();
  const said: string[] = [];
  const gate = Promise.withResolvers<void>();
  const act = (name: string, wait?: Promise<void>) => async () => {
    said.push(`${name} begins`);
    await wait;
    said.push(`${name} ends`);
    return name;
  };
  const first = queue('a', act('first', gate.promise));
  const broken = queue('a', () => Promise.reject(new Error('no')));
  const third = queue('a', act('third'));
  expect(await queue('b', act('other'))).toBe('other');
  gate.resolve();
  await expect(broken).rejects.toThrow('no');
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  expect(said).toEqual([
    ...['first begins', 'other begins', 'other ends', 'first ends', 'third begins', 'third ends'],
  ]);
});
