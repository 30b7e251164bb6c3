import { describe, expect, test } from 'vitest';
import { openReceiver } from './receiver.test-kit.ts';
import { createSender, type SenderOptions } from './send.server.ts';

const receiver = await openReceiver();
const post = (url = receiver.url) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"type":"x"}' });
const sender = (options: Partial<SenderOptions> = {}) => createSender({ allowPrivate: true, ...options });
const here = { address: '127.0.0.1', family: 4 };

describe('[X4] [Security 11] where it goes', () => {
  test('a name is resolved once, and the connection is to the very address that was looked at', async () => {
    const asked: string[] = [];
    const url = new URL(receiver.url);
    url.hostname = 'program.example';
    const send = sender({
      resolve: async (name) => {
        asked.push(name);
        return [here];
      },
    });
    expect(await send(post(url.href))).toMatchObject({ fault: null, status: 200 });
    expect(asked).toEqual(['program.example']);
    expect(receiver.received.at(-1)?.headers.host).toBe(url.host);
  });

  test.each([
    ['leads here', [here]],
    ['has one address here among others', [{ address: '8.8.8.8', family: 4 }, here]],
    ['leads to a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
  ])('a name that %s is not sent to', async (_, found) => {
    const before = receiver.received.length;
    const send = sender({ allowPrivate: false, resolve: async () => found });
    expect(await send(post('https://program.example/'))).toMatchObject({ fault: 'private', status: null });
    expect(receiver.received).toHaveLength(before);
  });

  test('nor is an address that is itself one of ours, whatever was allowed when it was kept', async () => {
    const before = receiver.received.length;
    const send = createSender({ allowPrivate: false });
    expect(await send(post())).toMatchObject({ fault: 'private' });
    expect(receiver.received).toHaveLength(before);
  });

  test('a name that nobody knows, and a door that nobody opens, are told apart', async () => {
    const lost = sender({ resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await lost(post('https://nowhere.example/'))).toMatchObject({ fault: 'unknown-name' });
    expect(await sender()(post('http://127.0.0.1:1/'))).toMatchObject({ fault: 'unreachable' });
  });

  test('a redirect is followed nowhere', async () => {
    const before = receiver.received.length;
    receiver.answer = (response) => response.writeHead(307, { Location: `${receiver.url}/other` }).end();
    expect(await sender()(post())).toMatchObject({ fault: 'redirect', status: 307 });
    expect(receiver.received).toHaveLength(before + 1);
  });
});

describe('[X4] how long and how much', () => {
  test('who does not answer is left in time', async () => {
    receiver.answer = () => {};
    expect(await sender({ patience: 50 })(post())).toMatchObject({ fault: 'timeout', status: null });
  });

  test('a name server that does not answer is left in time as well', async () => {
    const send = sender({ patience: 50, resolve: () => new Promise(() => {}) });
    expect(await send(post('https://slow.example/'))).toMatchObject({ fault: 'timeout' });
  });

  test('an answer without end is read in part, and kept in part', async () => {
    let written = 0;
    receiver.answer = (response) => {
      const pour = () => {
        while (!response.destroyed && written < 50_000_000) {
          written += 65_536;
          if (!response.write('a'.repeat(65_536))) return void response.once('drain', pour);
        }
      };
      pour();
    };
    const { fault, answer } = await sender()(post());
    expect(fault).toBe(null);
    expect(answer).toBe('a'.repeat(1_000));
    expect(written).toBeLessThan(20_000_000);
  });

  test('what cannot be kept or seen is left out of an answer', async () => {
    receiver.answer = (response) => void response.end(Buffer.from('a\u0000b\u202ec\nd\xff', 'latin1'));
    expect((await sender()(post())).answer).toMatch(/^ab.*\nd/);
    receiver.answer = (response) => void response.end(Buffer.from([0x61, 0, 0xff, 0x62]));
    expect((await sender()(post())).answer).toBe('a\ufffdb');
  });

  test.each([
    [204, null],
    [400, 'answer'],
    [500, 'answer'],
    [410, 'gone'],
  ] as const)('%i means %s', async (status, fault) => {
    receiver.answer = (response) => void response.writeHead(status, { 'Retry-After': '120' }).end();
    expect(await sender()(post())).toEqual({ status, fault, answer: '', comeBackIn: 120_000 });
  });
});
