import { beforeAll, describe, expect, it } from 'vitest';
import { change, create } from '#product/pen.ts';
import { type CreatedProduct, openTestApi } from '../products/api/api.test-kit.ts';
import type { Notebook } from './observations.server.ts';

const api = await openTestApi();
const problem = (name: string) => ({ type: `urn:po-dojo:problem:${name}` });

let product: CreatedProduct;
let play: string;
beforeAll(async () => {
  product = await api.begin();
  play = (await api.dojo.products.change(product.id, { id: null, name: 'Lucie' }, (pen) => {
    const game = create(pen, 'game', { technique: 'speed-boat' });
    return create(pen, 'play', { game, title: 'Les bénévoles' });
  }))!;
});

/** Somebody who came in by a link, and what they ask of a play. */
const guest = async (name: string, url = product.editUrl, at = () => play) => {
  const cookie = await api.enter(url);
  const headers = { Cookie: cookie, Origin: api.origin, 'Sec-Fetch-Site': 'same-origin' };
  await api.ask('PATCH', '/visitor', { headers, json: { name } });
  const path = () => `/products/${product.id}/plays/${at()}`;
  return {
    read: () => api.ask<Notebook>('GET', `${path()}/notebook`, { headers }),
    be: (role: string) => api.ask<Notebook>('POST', `${path()}/role`, { headers, json: { role } }),
    note: (text: string) =>
      api.ask<{ id: string }>('POST', `${path()}/observations`, { headers, json: { text } }),
    takeBack: (id: string) => api.ask('DELETE', `${path()}/observations/${id}`, { headers }),
    publish: () => api.ask<Notebook>('POST', `${path()}/publication`, { headers }),
  };
};

const newPlay = async (): Promise<string> =>
  (await api.dojo.products.change(product.id, { id: null, name: 'Lucie' }, (pen) =>
    create(pen, 'play', { game: pen.model.list('game')[0]!.id }),
  ))!;
const close = (id: string) =>
  api.dojo.products.change(product.id, { id: null, name: 'Lucie' }, (pen) =>
    change(pen, 'play', id, { state: 'closed' }),
  );

describe('the notebook of a play', () => {
  it('is kept from players until it is published, for everybody then (O1, O3)', async () => {
    const [observer, player, facilitator, looker] = [
      await guest('Awa'),
      await guest('Marcel'),
      await guest('Inès'),
      await guest('Zoé', product.viewUrl),
    ];
    await observer.be('observer');
    await player.be('player');
    await facilitator.be('facilitator');
    expect((await observer.note('Marcel soupire devant la file')).status).toBe(201);

    expect((await observer.read()).body.observations).toMatchObject([{ by: 'Awa', mine: true }]);
    expect((await facilitator.read()).body.observations).toMatchObject([{ by: 'Awa', mine: false }]);
    for (const blind of [player, looker]) expect((await blind.read()).body.observations).toBeNull();
    const file = await api.ask('GET', `/products/${product.id}`, { token: product.token });
    expect(JSON.stringify(file.body)).not.toContain('soupire');

    expect(await facilitator.publish()).toMatchObject({ status: 409, body: problem('play-open') });
    await close(play);
    expect(await observer.publish()).toMatchObject({ status: 403, body: problem('not-facilitator') });
    expect((await facilitator.publish()).status).toBe(200);
    expect((await facilitator.publish()).status).toBe(200);
    for (const one of [player, looker])
      expect((await one.read()).body).toMatchObject({
        published: true,
        observations: [{ text: 'Marcel soupire devant la file', mine: false }],
      });
    expect(await observer.note('Trop tard')).toMatchObject({ status: 409, body: problem('notes-published') });
  });

  it('tells everybody who is what (R1)', async () => {
    const at = await newPlay();
    const one = await guest('Awa', product.editUrl, () => at);
    await one.be('observer');
    const other = await guest('Marcel', product.viewUrl, () => at);
    expect((await other.read()).body).toMatchObject({
      role: null,
      people: [{ name: 'Awa', role: 'observer' }],
    });
  });

  it('takes no note of players, and no role of those who may only look (R2, O2)', async () => {
    const at = await newPlay();
    const player = await guest('Marcel', product.editUrl, () => at);
    expect(await player.note('?')).toMatchObject({ status: 403, body: problem('not-observing') });
    await player.be('player');
    expect(await player.note('?')).toMatchObject({ status: 403, body: problem('not-observing') });
    const looker = await guest('Zoé', product.viewUrl, () => at);
    expect(await looker.be('observer')).toMatchObject({ status: 403, body: problem('view-only') });
  });

  it('does not open to a player who changes sides (R3, R4)', async () => {
    const at = await newPlay();
    const [player, observer] = [
      await guest('Marcel', product.editUrl, () => at),
      await guest('Awa', product.editUrl, () => at),
    ];
    await player.be('player');
    await observer.be('observer');
    await observer.note('Il lit la première carte deux fois');
    expect(await player.be('observer')).toMatchObject({ status: 409, body: problem('role-settled') });
    expect((await observer.be('player')).body.observations).toBeNull();
  });

  it('lets only its author take a note back (O4)', async () => {
    const at = await newPlay();
    const [one, other] = [
      await guest('Awa', product.editUrl, () => at),
      await guest('Inès', product.editUrl, () => at),
    ];
    await one.be('observer');
    await other.be('facilitator');
    const { body } = await one.note('À retirer');
    expect(await other.takeBack(body.id)).toMatchObject({
      status: 404,
      body: problem('no-such-observation'),
    });
    expect((await one.takeBack(body.id)).status).toBe(204);
    expect((await other.read()).body.observations).toEqual([]);
  });

  it('is of a play of this very product, and of nothing else', async () => {
    const stray = await guest('Awa', product.editUrl, () => 'no-play');
    expect(await stray.be('observer')).toMatchObject({ status: 404, body: problem('no-such-play') });
    const other = await api.begin();
    const { status } = await api.ask('GET', `/products/${product.id}/plays/${play}/notebook`, {
      token: other.token,
    });
    expect(status).toBe(401);
  });

  it('holds 500 notes and not one more, however many arrive at once (O5)', async () => {
    const at = { product: product.id, play: await newPlay() };
    const visitor = (await api.dojo.visitors.create('fr')).visitor;
    await api.dojo.plays.takeRole(at, visitor.id, 'observer');
    for (let round = 0; round < 50; round++)
      await Promise.all(Array.from({ length: 10 }, () => api.dojo.plays.note(at, visitor, 'x')));
    const more = await Promise.all(Array.from({ length: 8 }, () => api.dojo.plays.note(at, visitor, 'x')));
    expect(more.every((answer) => !answer.ok && answer.reason === 'too-many-observations')).toBe(true);
    expect((await api.dojo.plays.notebook(at, visitor.id)).observations).toHaveLength(500);
  });
});
