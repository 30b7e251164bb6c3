import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openTestApi } from './api.test-kit.ts';

const api = await openTestApi();

const MiB = 1024 * 1024;
const problem = (name: string, status: number) => ({ status, type: `urn:po-dojo:problem:${name}` });
const post = (path: string, token: string, type: string, body: BodyInit) =>
  api.ask('POST', path, { token, type, body });
const stories = ({ id }: { id: string }) => `/products/${id}/stories/import`;
const countOf = async ({ id }: { id: string }) =>
  Object.keys((await api.dojo.products.file(id))!.entities).length;

describe('a refusal', () => {
  it('speaks the language asked for, else the one of the browser, else French', async () => {
    const said = async (path: string, headers?: Record<string, string>) =>
      (await api.ask<{ title: string }>('GET', path, headers ? { headers } : {})).body.title;
    expect(await said('/products/none')).toBe('Ce produit n’existe pas');
    expect(await said('/products/none', { 'Accept-Language': 'de, en;q=0.8, fr;q=0.5' })).toBe(
      'There is no such product',
    );
    expect(await said('/products/none?locale=en', { 'Accept-Language': 'fr' })).toBe(
      'There is no such product',
    );
    expect(await said('/products/none', { Cookie: 'po_locale=en', 'Accept-Language': 'fr' })).toBe(
      'There is no such product',
    );
  });

  it('is problem+json, in the language it names', async () => {
    const { headers, body } = await api.ask('GET', '/products/none?locale=en');
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('content-language')).toBe('en');
    expect(Object.keys(body)).toEqual(['type', 'title', 'status', 'detail']);
  });

  it('meets an address that is none, and a method that an address does not know', async () => {
    expect((await api.ask('GET', '/nothing/here')).body).toMatchObject(problem('unknown-address', 404));
    const { headers, body } = await api.ask('PUT', '/products/any/shares', { json: {} });
    expect(body).toMatchObject(problem('wrong-method', 405));
    expect(headers.get('allow')).toBe('GET, POST');
  });
});

describe('a NUL in an address', () => {
  it.each(['plays/%00/notebook', 'plays/a%00b/sale', 'versions/%00', 'export/%00'])(
    'is part of no address: %s',
    async (path) => {
      const { id, token } = await api.begin();
      expect((await api.ask('GET', `/products/${id}/${path}`, { token })).body).toMatchObject(
        problem('unknown-address', 404),
      );
    },
  );
});

describe('wrong JSON', () => {
  it.each(['{"title": ', '', 'true false', '{"title":"a"}}'])('is refused: %j', async (body) => {
    expect((await post('/products', '', 'application/json', body)).body).toMatchObject({
      ...problem('not-json', 400),
      faults: [{ at: '', message: expect.any(String) }],
    });
  });

  it.each(['"text"', '[]', '{"title": 3}', '{"title": "a", "locale": "de"}'])(
    'of another shape is refused: %j',
    async (body) => {
      expect((await post('/products', '', 'application/json', body)).body).toMatchObject(
        problem('wrong-shape', 422),
      );
    },
  );

  it('is told apart from another type of content', async () => {
    expect((await post('/products', '', 'application/x-www-form-urlencoded', 'title=a')).body).toMatchObject(
      problem('unsupported-media-type', 415),
    );
    const product = await api.begin();
    const zipped = await api.ask('POST', stories(product), {
      token: product.token,
      type: 'text/plain',
      headers: { 'Content-Encoding': 'gzip' },
      body: 'x',
    });
    expect(zipped.body).toMatchObject(problem('unsupported-media-type', 415));
  });
});

describe('a body of 50 MB', () => {
  /** Sends a request by hand; answers with the status and how much could be sent until then. */
  const send = (path: string, head: string[], chunk: () => Buffer | string, total: number) =>
    new Promise<{ status: number; sent: number }>((resolve, reject) => {
      const { hostname, port } = new URL(api.origin);
      const socket = connect(Number(port), hostname);
      let sent = 0;
      const push = () => {
        while (sent < total && socket.writable) {
          const piece = chunk();
          sent += piece.length;
          if (!socket.write(piece)) return;
        }
      };
      socket.on('connect', () => {
        socket.write([`POST /api/v1${path} HTTP/1.1`, `Host: ${hostname}`, ...head, '', ''].join('\r\n'));
        push();
      });
      socket.on('drain', push);
      socket.once('data', (data) => {
        resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString())?.[1]), sent });
        socket.destroy();
      });
      socket.on('error', reject);
    });
  const piece = Buffer.alloc(64 * 1024, 0x20);

  it('is refused by what it announces, before it has been read', async () => {
    const head = ['Content-Type: application/json', `Content-Length: ${50 * MiB}`];
    const { status, sent } = await send('/products/import', head, () => piece, 50 * MiB);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(20 * MiB);
  });

  it('is refused as soon as it is too much, when it announces nothing', async () => {
    const product = await api.begin();
    const head = [
      'Content-Type: text/plain',
      'Transfer-Encoding: chunked',
      `Authorization: Bearer ${product.token}`,
    ];
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
    const { status, sent } = await send(stories(product), head, () => chunk, 50 * MiB);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(30 * MiB);
    expect(await countOf(product)).toBe(0);
  });
});

describe('what is no text', () => {
  it.each([
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'not-text',
    ],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]), 'not-text'],
    ['a broken UTF-8 sequence', new Uint8Array([0x45, 0x6e, 0x20, 0xc3, 0x28]), 'broken-text'],
    ['Latin 1 that says nothing of it', new Uint8Array([0x72, 0xe9, 0x63, 0x69, 0x74]), 'broken-text'],
  ])('%s is refused as CSV and as a list', async (_, bytes, name) => {
    const product = await api.begin();
    for (const type of ['text/csv', 'text/plain'])
      expect((await post(stories(product), product.token, type, bytes)).body).toMatchObject(
        problem(name, 400),
      );
    expect(await countOf(product)).toBe(0);
  });

  it('in JSON is refused as well', async () => {
    const bytes = new Uint8Array([0x22, 0xff, 0x22]);
    expect((await post('/products', '', 'application/json', bytes)).body).toMatchObject(
      problem('broken-text', 400),
    );
  });

  it('is read when it names its encoding', async () => {
    const product = await api.begin();
    const bytes = new Uint8Array([
      ...Buffer.from('En tant que '),
      0xe9,
      0x6c,
      0x75,
      ...Buffer.from(', je veux voir'),
    ]);
    const { body } = await post(stories(product), product.token, 'text/plain; charset=windows-1252', bytes);
    expect(body).toMatchObject({ created: 1 });
    expect(Object.values((await api.dojo.products.file(product.id))!.entities)).toMatchObject([
      { role: 'élu' },
    ]);
  });
});

describe('an import of stories', () => {
  it('leaves out a line of 100,000 characters, says so, and takes the others', async () => {
    const product = await api.begin();
    const text = `Voir les dates\n${'x'.repeat(100_000)}\nVenir`;
    const { status, body } = await post(stories(product), product.token, 'text/plain; charset=utf-8', text);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      created: 2,
      ids: [expect.any(String), expect.any(String)],
      skipped: [{ line: 2, reason: 'too-long', message: expect.stringContaining('trop long') }],
    });
  });

  it('takes nothing of a table whose quotes do not close, nor of one without known columns', async () => {
    const product = await api.begin();
    const unclosed = await post(stories(product), product.token, 'text/csv', 'Titre\n"a');
    expect(unclosed.body).toMatchObject({ ...problem('not-csv', 400), faults: [{ at: 'line 2' }] });
    const unknown = await post(stories(product), product.token, 'text/csv', 'Foo,Bar\n1,2');
    expect(unknown.body).toMatchObject({
      ...problem('unknown-columns', 422),
      faults: [{ message: 'Foo' }, { message: 'Bar' }],
    });
    expect(await countOf(product)).toBe(0);
  });

  it('refuses more than 10,000 at once', async () => {
    const product = await api.begin();
    const text = Array.from({ length: 10_001 }, (_, at) => `s${at}`).join('\n');
    expect((await post(stories(product), product.token, 'text/plain', text)).body).toMatchObject(
      problem('too-many-stories', 422),
    );
    expect(await countOf(product)).toBe(0);
  });

  it('meets a product that does not exist, a token that is none, and one that only views', async () => {
    const product = await api.begin();
    const none = await post('/products/none/stories/import', product.token, 'text/plain', 'x');
    expect(none.body).toMatchObject(problem('no-such-product', 404));
    const forged = await post(stories(product), 'forged', 'text/plain', 'x');
    expect(forged.body).toMatchObject(problem('unknown-token', 401));
    const view = await post(stories(product), product.viewToken, 'text/plain', 'x');
    expect(view.body).toMatchObject(problem('view-only', 403));
  });
});

describe('a model file', () => {
  const bring = (json: unknown) => api.ask('POST', '/products/import', { json });
  it.each([
    [{}, 'not-a-model-file'],
    [[], 'not-a-model-file'],
    [{ format: 'po-dojo/2', product: { title: 'x' }, entities: {} }, 'not-a-model-file'],
    [{ format: 'po-dojo/1', product: { title: 'x' }, entities: [] }, 'model-file-fault'],
    [
      { format: 'po-dojo/1', product: { title: 'x' }, entities: { a: { kind: 'story', want: 3 } } },
      'model-file-fault',
    ],
    [
      { format: 'po-dojo/1', product: { title: 'x' }, entities: { 'a b': { kind: 'story' } } },
      'model-file-fault',
    ],
  ])('that is none, or is faulty, brings nothing in: %j', async (file, name) => {
    expect((await bring(file)).body).toMatchObject(problem(name, 422));
  });

  it('may be taken away in four formats, and in no other', async () => {
    const product = await api.begin();
    const { body } = await api.ask('GET', `/products/${product.id}/export/docx`, { token: product.token });
    expect(body).toMatchObject(problem('unknown-format', 404));
    const wrong = await api.ask('GET', `/products/${product.id}/export/csv?separator=x`, {
      token: product.token,
    });
    expect(wrong.body).toMatchObject({ ...problem('wrong-shape', 422), faults: [{ at: 'separator' }] });
  });
});

describe('beginning products without end', () => {
  it('is refused after some hundreds, with a time to come back, and nothing is made', async () => {
    const headers = { 'X-Forwarded-For': '192.0.2.66' };
    const begin = () => api.ask('POST', '/products', { headers, json: { need: '' } });
    let answer = await begin();
    for (let n = 0; n < 400 && answer.status !== 429; n++) answer = await begin();
    expect(answer.body).toMatchObject(problem('too-often', 429));
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.ask('POST', '/products', { json: { title: 'Elsewhere' } })).status).toBe(201);
  });
});
