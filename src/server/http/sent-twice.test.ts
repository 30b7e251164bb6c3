import { expect, test } from 'vitest';
import { sentTwice } from './sent-twice.server.ts';

/** A site that counts what it does, and answers when it is let. */
const aSite = (status = 303) => {
  const clock = { now: 0 };
  const done: string[] = [];
  const waiting: (() => void)[] = [];
  const twice = sentTwice(() => new Date(clock.now));
  const send = (
    form: string,
    { cookie = 'a=1', type = 'application/x-www-form-urlencoded', path = '/' } = {},
  ) =>
    twice(
      new Request(`http://localhost${path}`, {
        ...{ method: 'POST', body: form },
        headers: { 'Content-Type': type, Cookie: cookie },
      }),
      async (request) => {
        const number = done.push(await request.text());
        await new Promise<void>((answer) => waiting.push(answer));
        return new Response(`answer ${number}`, { status, headers: { Location: `/${number}` } });
      },
    );
  const letAll = async () => {
    // What was sent is read before it is answered.
    for (let n = 0; n < 10; n++) await new Promise(setImmediate);
    for (const answer of waiting.splice(0)) answer();
  };
  const told = async (...sent: Promise<Response>[]) => {
    await letAll();
    return Promise.all(sent.map(async (one) => (await one).headers.get('location')));
  };
  return { clock, done, send, told };
};

test('the same form twice in a row is done once, while it is done and in the moment after, and answered the same', async () => {
  const { clock, done, send, told } = aSite();
  expect(await told(send('do=duplicate'), send('do=duplicate'))).toEqual(['/1', '/1']);
  clock.now += 900;
  const third = await send('do=duplicate');
  expect([third.status, await third.text(), done.length]).toEqual([303, 'answer 1', 1]);
  clock.now += 200;
  expect(await told(send('do=duplicate'))).toEqual(['/2']);
});

test('what is sent in between is meant, and so is what came before it', async () => {
  const { done, send, told } = aSite();
  for (const form of ['here=ana', 'away=ana', 'here=ana']) await told(send(form));
  expect(done).toEqual(['here=ana', 'away=ana', 'here=ana']);
});

test('another browser, another page, no cookie and a file are each by themselves', async () => {
  const { done, send, told } = aSite();
  const all = [{}, { cookie: 'a=2' }, { path: '/other' }, { cookie: '' }, { cookie: '' }];
  for (const one of all) await told(send('x', one));
  for (let n = 0; n < 2; n++) await told(send('x', { type: 'multipart/form-data; boundary=y' }));
  expect(done).toHaveLength(7);
});

test('what was refused, or went wrong, may be tried again at once', async () => {
  const refused = aSite(422);
  for (let n = 0; n < 2; n++) await refused.told(refused.send('x'));
  expect(refused.done).toHaveLength(2);
  const twice = sentTwice(() => new Date(0));
  let count = 0;
  const send = () =>
    twice(
      new Request('http://localhost/', {
        ...{
          method: 'POST',
          body: 'x',
          headers: { Cookie: 'a=1', 'Content-Type': 'application/x-www-form-urlencoded' },
        },
      }),
      async () => {
        count++;
        throw new Error('The database is away.');
      },
    );
  for (let n = 0; n < 2; n++) await expect(send()).rejects.toThrow('The database is away.');
  expect(count).toBe(2);
});
