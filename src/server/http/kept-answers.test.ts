import { expect, test } from 'vitest';
import { createKeptAnswers, keepAnswer, sendKept } from './kept-answers.server.ts';

const answer = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { ETag: `"${text.slice(0, 8)}"`, Vary: 'Cookie', ...headers } });
const told = { version: '1', until: Number.POSITIVE_INFINITY, headers: { 'X-Own': 'yes' } };

test('what is not whole and good, and what gives somebody a cookie, is not kept', async () => {
  expect(await keepAnswer(new Response('no', { status: 404, headers: { ETag: '"a"' } }), told)).toBe(null);
  expect(await keepAnswer(new Response('no revision'), told)).toBe(null);
  expect(await keepAnswer(answer('for one', { 'Set-Cookie': 'a=b' }), told)).toBe(null);
});

test('an answer is sent as its reader can unpack it, with the headers of every answer; who has it is told so', async () => {
  const kept = (await keepAnswer(answer('x'.repeat(5_000)), told))!;
  const sent = (accepts?: string, knows?: string) => {
    const { status, headers, bytes } = sendKept(kept, { accepts, knows });
    const pairs = headers.flatMap((one, n) => (n % 2 === 0 ? [[one, headers[n + 1]!] as const] : []));
    return { status, headers: new Map(pairs), length: bytes?.length };
  };
  expect(
    ['br, gzip', 'gzip', 'deflate', undefined].map((one) => sent(one).headers.get('content-encoding')),
  ).toEqual(['br', 'gzip', undefined, undefined]);
  const { headers, length } = sent('br');
  expect([headers.get('X-Own'), headers.get('vary')]).toEqual(['yes', 'Cookie, Accept-Encoding']);
  expect(Number(headers.get('content-length'))).toBe(length);
  expect([sent().length, sent('br', `"other", W/${kept.etag}`)]).toEqual([
    5_000,
    {
      status: 304,
      headers: new Map([...sent().headers].filter(([name]) => name !== 'content-length')),
      length: undefined,
    },
  ]);
});

test('what was not asked for the longest goes first, and what is no longer so is not given', async () => {
  const one = async (version: string, until = told.until) =>
    (await keepAnswer(answer('y'.repeat(100)), { ...told, version, until }))!;
  const kept = createKeptAnswers(3 * 7_000);
  for (const key of ['a', 'b', 'c']) kept.put(key, await one('1', 1_000));
  expect(kept.get('a', '1', 999)).not.toBe(null);
  kept.put('d', await one('1'));
  expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key, '1', 0) !== null)).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(kept.get('a', '2', 0)).toBe(null);
  expect(kept.get('c', '1', 1_000)).toBe(null);
  expect(kept.get('d', '1', Number.MAX_SAFE_INTEGER)).not.toBe(null);
});
