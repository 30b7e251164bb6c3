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

test('an answer is sent as its reader can unpack it, with the headers of every answer', async () => {
  const kept = (await keepAnswer(answer('x'.repeat(5_000)), told))!;
  const sent = (accepted: string | null) =>
    sendKept(
      kept,
      new Request('http://a/', accepted === null ? {} : { headers: { 'accept-encoding': accepted } }),
    );
  expect(
    ['br, gzip', 'gzip', 'deflate', null].map((one) => sent(one).headers.get('content-encoding')),
  ).toEqual([...['br', 'gzip', null, null]]);
  expect(sent('br').headers.get('x-own')).toBe('yes');
  expect(sent('br').headers.get('vary')).toBe('Cookie, Accept-Encoding');
  expect(Number(sent('br').headers.get('content-length'))).toBe((await sent('br').arrayBuffer()).byteLength);
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
