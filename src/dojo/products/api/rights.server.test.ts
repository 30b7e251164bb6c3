import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { CLOSE, decodeMessage, type Hello, LIVE_PATH } from '#product/wire.ts';
import { type CreatedProduct, openTestApi } from './api.test-kit.ts';

const api = await openTestApi();

const problem = (name: string) => ({ type: `urn:po-dojo:problem:${name}` });

/** A socket of ours at a product: what it was greeted with, and how it ended. */
const join = (id: string, search: string, headers: Record<string, string> = {}) => {
  const socket = new WebSocket(`${api.origin.replace('http', 'ws')}${LIVE_PATH}${id}?ack=1${search}`, {
    headers,
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const greeted = new Promise<Hello>((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      const message = decodeMessage(data);
      if (message?.kind === 'hello') resolve(message);
    });
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
  });
  greeted.catch(() => {});
  return { socket, closed, greeted };
};

const links = async (product: CreatedProduct) =>
  (
    await api.ask<{ id: string; right: string; url: string }[]>('GET', `/products/${product.id}/shares`, {
      token: product.token,
    })
  ).body;

describe('a token', () => {
  it('opens its own product, in the header or in the address', async () => {
    const product = await api.begin();
    expect((await api.ask('GET', `/products/${product.id}`, { token: product.viewToken })).status).toBe(200);
    expect((await api.ask('GET', `/products/${product.id}?token=${product.viewToken}`)).status).toBe(200);
  });

  it('opens no other', async () => {
    const [one, other] = [await api.begin(), await api.begin()];
    const { status, body } = await api.ask('GET', `/products/${other.id}`, { token: one.token });
    expect([status, body]).toMatchObject([401, problem('unknown-token')]);
  });

  it.each(['forged', 'x'.repeat(24), 'é%00', "' or 1=1 --"])('is refused when it is %j', async (token) => {
    const { id } = await api.begin();
    const { status, body } = await api.ask('GET', `/products/${id}?token=${encodeURIComponent(token)}`);
    expect([status, body]).toMatchObject([401, problem('unknown-token')]);
  });

  it('is needed', async () => {
    const { id } = await api.begin();
    const { status, body } = await api.ask('GET', `/products/${id}`);
    expect([status, body]).toMatchObject([401, problem('no-token')]);
  });

  it('that lets one view lets one change nothing', async () => {
    const { id, viewToken: token, token: edit } = await api.begin();
    await api.ask('POST', `/products/${id}/shares`, { token: edit, json: { right: 'view' } });
    const tries = [
      api.ask('POST', `/products/${id}/shares`, { token, json: { right: 'edit' } }),
      api.ask('POST', `/products/${id}/versions`, { token, json: { name: 'v' } }),
      api.ask('DELETE', `/products/${id}/shares/any`, { token }),
    ];
    for (const { status, body } of await Promise.all(tries))
      expect([status, body]).toMatchObject([403, problem('view-only')]);
    // [A7] Not the other link to view either.
    const shown = await api.ask<{ token: string }[]>('GET', `/products/${id}/shares`, { token });
    expect(shown.body.map((link) => link.token)).toEqual([token]);
  });

  it.each(['nothing-here', 'a'.repeat(300), '%00', '..%2F..'])('meets no product named %s', async (id) => {
    const { status, body } = await api.ask('GET', `/products/${id}`, { token: 'x'.repeat(24) });
    expect([status, body]).toMatchObject([404, problem('no-such-product')]);
  });
});

describe('two visitors', () => {
  it('come in by their links, and keep what these granted at the clean address', async () => {
    const product = await api.begin();
    const [anna, ben] = [await api.enter(product.editUrl), await api.enter(product.viewUrl)];
    const landed = await fetch(product.editUrl, { redirect: 'manual' });
    expect([landed.status, landed.headers.get('location')]).toEqual([303, `/p/${product.id}`]);
    expect(landed.headers.getSetCookie()[0]).toMatch(/^po_visitor=[\w-]+; .*HttpOnly; SameSite=Lax$/);

    const save = (Cookie: string) =>
      api.ask('POST', `/products/${product.id}/versions`, { headers: { Cookie }, json: { name: 'Un' } });
    expect((await save(anna)).status).toBe(201);
    expect([(await save(ben)).status, (await save(ben)).body]).toMatchObject([403, problem('view-only')]);
    const stranger = await api.ask('GET', `/products/${product.id}`, {
      headers: { Cookie: await api.enter((await api.begin()).editUrl) },
    });
    expect([stranger.status, stranger.body]).toMatchObject([401, problem('no-token')]);
  });

  it('lose what a link granted as soon as it is withdrawn, and their live connection with it', async () => {
    const product = await api.begin();
    const [anna, ben] = [await api.enter(product.editUrl), await api.enter(product.viewUrl)];
    const [hers, his, program] = [
      join(product.id, '', { Cookie: anna }),
      join(product.id, '', { Cookie: ben }),
      join(product.id, `&token=${product.viewToken}`),
    ];
    expect((await hers.greeted).right).toBe('edit');
    expect((await his.greeted).right).toBe('view');
    await program.greeted;

    const view = (await links(product)).find(({ right }) => right === 'view')!;
    const withdrawn = await api.ask('DELETE', `/products/${product.id}/shares/${view.id}`, {
      headers: { Cookie: anna },
    });
    expect(withdrawn.status).toBe(204);
    expect(await his.closed).toBe(CLOSE['rights-changed'].code);
    expect(await program.closed).toBe(CLOSE['rights-changed'].code);
    expect(await join(product.id, '', { Cookie: ben }).closed).toBe(CLOSE.revoked.code);
    expect(await join(product.id, `&token=${product.viewToken}`).closed).toBe(CLOSE.revoked.code);

    const { status, body } = await api.ask('GET', `/products/${product.id}`, { headers: { Cookie: ben } });
    expect([status, body]).toMatchObject([401, problem('revoked-link')]);
    expect(hers.socket.readyState).toBe(WebSocket.OPEN);
    hers.socket.terminate();
  });

  it('keep their place when a link is replaced by one they made themselves', async () => {
    const product = await api.begin();
    const anna = await api.enter(product.editUrl);
    const headers = { Cookie: anna };
    const old = (await links(product)).find(({ right }) => right === 'edit')!;
    await api.ask('POST', `/products/${product.id}/shares`, { headers, json: { right: 'edit' } });
    await api.ask('DELETE', `/products/${product.id}/shares/${old.id}`, { headers });
    expect((await api.ask('GET', `/products/${product.id}`, { headers })).status).toBe(200);
    expect((await api.ask('GET', `/products/${product.id}`, { token: product.token })).body).toMatchObject(
      problem('revoked-link'),
    );
  });

  it('are known by the name they choose, cleaned, to those who are there as well', async () => {
    const product = await api.begin();
    const headers = { Cookie: await api.enter(product.editUrl) };
    const first = join(product.id, '', headers);
    expect((await first.greeted).person.name).toBe('');
    const { body } = await api.ask('PATCH', '/visitor', {
      headers,
      json: { name: ' Zoé\u202e  <b> ', locale: 'en' },
    });
    expect(body).toEqual({ name: 'Zoé <b>', colour: expect.stringMatching(/^#/), locale: 'en' });
    expect(await first.closed).toBe(CLOSE['rights-changed'].code);
    const again = join(product.id, '', headers);
    expect((await again.greeted).person.name).toBe('Zoé <b>');
    again.socket.terminate();
    expect((await api.ask('PATCH', '/visitor', { headers, json: { name: 'x'.repeat(41) } })).status).toBe(
      422,
    );
    expect((await api.ask('GET', '/visitor')).body).toMatchObject(problem('no-visitor'));
  });
});

describe('a page of another site', () => {
  it('[Security 4] changes nothing with the cookie that the browser sends along', async () => {
    const product = await api.begin();
    const Cookie = await api.enter(product.editUrl);
    const tried = await api.ask('POST', `/products/${product.id}/versions`, {
      headers: { Cookie, Origin: 'https://elsewhere.example' },
      json: { name: 'v' },
    });
    expect([tried.status, tried.body]).toMatchObject([403, problem('foreign-origin')]);
    const own = await api.ask('POST', `/products/${product.id}/versions`, {
      headers: { Cookie, Origin: api.origin },
      json: { name: 'v' },
    });
    expect(own.status).toBe(201);
  });

  it('enters no room with that cookie, but does with a token', async () => {
    const product = await api.begin();
    const Cookie = await api.enter(product.editUrl);
    const foreign = { Cookie, Origin: 'https://elsewhere.example' };
    expect(await join(product.id, '', foreign).closed).toBe(CLOSE.forbidden.code);
    const withToken = join(product.id, `&token=${product.viewToken}`, foreign);
    const { right, person } = await withToken.greeted;
    expect([right, person.name]).toEqual(['view', '']);
    withToken.socket.terminate();
    const own = join(product.id, '', { Cookie, Origin: api.origin });
    expect((await own.greeted).right).toBe('edit');
    own.socket.terminate();
  });
});
