import { expect, test } from 'vitest';
import { askedTogether } from './asked-together.server.ts';

/** Questions that are answered when the test says so. */
const slowly = () => {
  const asked: { key: string; answer: (value: string) => void; fail: (cause: Error) => void }[] = [];
  const ask = askedTogether(
    (key) =>
      new Promise<string>((answer, fail) => {
        asked.push({ key, answer, fail });
      }),
  );
  return { asked, ask };
};

test('who asks while an answer is sought gets the next one, which all who wait share', async () => {
  const { asked, ask } = slowly();
  const first = ask('a');
  const [second, third] = [ask('a'), ask('a')];
  expect(asked.length).toBe(1);
  asked[0]!.answer('before');
  expect(await first).toBe('before');
  await Promise.resolve();
  expect(asked.length).toBe(2);
  asked[1]!.answer('after');
  expect([await second, await third]).toEqual(['after', 'after']);
  void ask('a');
  expect(asked.length).toBe(3);
});

test('one who failed keeps nobody from asking, and other questions wait for nobody', async () => {
  const { asked, ask } = slowly();
  const [first, second] = [ask('a'), ask('a')];
  void ask('b');
  expect(asked.map(({ key }) => key)).toEqual(['a', 'b']);
  asked[0]!.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await Promise.resolve();
  asked[2]!.answer('there');
  expect(await second).toBe('there');
});
