import { beforeEach, describe, expect, it } from 'vitest';
import { create } from '#product/pen.ts';
import { beginPlay, dealCards } from '#product/play/begin.ts';
import { type CreatedProduct, openTestApi } from '../products/api/api.test-kit.ts';

interface Seen {
  readonly closed: boolean;
  readonly items: { piece: string; price: number; bought: boolean }[];
  readonly bids: { piece: string; seat: number; coins: number }[];
  readonly purses: { seat: number; name: string; coins: number }[];
  readonly seat: number | null;
  readonly lines: { by: string; kind: string; text: string | null }[];
}

const api = await openTestApi();
const LUCIE = { id: null, name: 'Lucie' };
let product: CreatedProduct;
let play: string;

/** A play whose cards cost this much; half of it all is handed out. */
const begin = async (prices: readonly number[]) => {
  product = await api.begin();
  play = (await api.dojo.products.change(product.id, LUCIE, (pen) => {
    const game = create(pen, 'game', { technique: 'buy-a-feature', ratio: 50 });
    for (const price of prices) create(pen, 'card', { game, title: `À ${price}`, price });
    return beginPlay(pen, game, { title: 'Table 1' }, { pieces: dealCards(pen.model, game) })!;
  }))!;
};

const guest = async (name: string, role: string, url = product.editUrl) => {
  const headers = { Cookie: await api.enter(url), Origin: api.origin, 'Sec-Fetch-Site': 'same-origin' };
  const path = `/products/${product.id}/plays/${play}`;
  await api.ask('PATCH', '/visitor', { headers, json: { name } });
  if (role) await api.ask('POST', `${path}/role`, { headers, json: { role } });
  return {
    see: async () => (await api.ask<{ sale: Seen }>('GET', `${path}/sale`, { headers })).body.sale,
    open: () => api.ask<{ sale: Seen }>('POST', `${path}/sale`, { headers }),
    move: (move: object) => api.ask<{ sale: Seen }>('POST', `${path}/sale/moves`, { headers, json: move }),
  };
};
const held = ({ purses, bids }: Seen) => [...purses, ...bids].reduce((sum, { coins }) => sum + coins, 0);

describe('a sale', () => {
  beforeEach(() => begin([30, 12, 59]));

  it('is opened once, by who facilitates, and shares the ratio of all prices among the players (S1, S2)', async () => {
    const host = await guest('Lucie', 'facilitator');
    expect((await host.open()).body).toMatchObject({ type: 'urn:po-dojo:problem:no-players' });
    const players = [
      await guest('Awa', 'player'),
      await guest('Marcel', 'player'),
      await guest('Inès', 'player'),
    ];
    expect((await players[0]!.open()).status).toBe(403);
    expect(await host.see()).toBeNull();
    const opened = await host.open();
    expect(opened.status).toBe(201);
    expect(opened.body.sale.purses.map(({ name, coins }) => [name, coins])).toEqual([
      ['Awa', 17],
      ['Marcel', 17],
      ['Inès', 16],
    ]);
    expect(opened.body.sale.items.map(({ price }) => price).sort((a, b) => a - b)).toEqual([12, 30, 59]);
    expect((await host.open()).body).toMatchObject({ type: 'urn:po-dojo:problem:sale-open' });
    expect((await players[2]!.see()).seat).toBe(3);
  });

  it('keeps what was moved and said, and closes for good (S9, S10)', async () => {
    const [host, awa] = [await guest('Lucie', 'facilitator'), await guest('Awa', 'player')];
    const { items } = (await host.open()).body.sale;
    const piece = items.find(({ price }) => price === 12)!.piece;
    expect((await awa.move({ kind: 'bid', piece, coins: 12 })).body.sale.items).toContainEqual({
      piece,
      price: 12,
      bought: true,
    });
    await awa.move({ kind: 'say', text: 'Sans cela, je ne viens pas.' });
    await host.move({ kind: 'close' });
    expect((await awa.move({ kind: 'say', text: 'encore' })).body).toMatchObject({
      type: 'urn:po-dojo:problem:sale-closed',
    });
    expect(await awa.see()).toMatchObject({
      closed: true,
      lines: [
        { by: 'Awa', kind: 'bid' },
        { by: 'Awa', kind: 'say', text: 'Sans cela, je ne viens pas.' },
        { by: 'Lucie', kind: 'close' },
      ],
    });
  });

  it('lets who comes late be given coins, makes none for them, and only shows itself to who looks on (S3, S11)', async () => {
    const [host, awa] = [await guest('Lucie', 'facilitator'), await guest('Awa', 'player')];
    await host.open();
    const late = await guest('Zoé', 'player');
    const piece = (await late.see()).items[0]!.piece;
    expect((await late.move({ kind: 'bid', piece, coins: 1 })).status).toBe(409);
    await late.move({ kind: 'say', text: 'Me voilà.' });
    expect((await awa.move({ kind: 'give', to: 2, coins: 5 })).status).toBe(200);
    expect((await late.move({ kind: 'bid', piece, coins: 5 })).status).toBe(200);
    const looker = await guest('Paul', '', product.viewUrl);
    expect(held(await looker.see())).toBe(50);
    expect((await looker.move({ kind: 'say', text: 'x' })).status).toBe(403);
  });

  it.each([
    [{ kind: 'bid', piece: 'x', coins: 0 }],
    [{ kind: 'bid', piece: 'x', coins: 1.5 }],
    [{ kind: 'bid', piece: 'x', coins: -3 }],
    [{ kind: 'bid', piece: 'x', coins: '3' }],
    [{ kind: 'say', text: ' ' }],
    [{ kind: 'steal', piece: 'x', coins: 1 }],
  ])('refuses what is no move: %o', async (move) => {
    expect((await (await guest('Awa', 'player')).move(move)).status).toBe(422);
  });
});

it('leaves on the model what it showed: who bought what, for how much, with which arguments (S12)', async () => {
  await begin([12, 30]);
  const [host, awa] = [await guest('Lucie', 'facilitator'), await guest('Awa', 'player')];
  const { items } = (await host.open()).body.sale;
  const piece = items.find(({ price }) => price === 12)!.piece;
  await awa.move({ kind: 'say', text: 'Je ne viens plus pour rien.', piece });
  await awa.move({ kind: 'bid', piece, coins: 12 });
  await host.move({ kind: 'close' });
  // Cut short before the model was told, closing again tells it; twice is as once.
  expect((await host.move({ kind: 'close' })).status).toBe(200);
  const model = (await api.dojo.products.change(product.id, LUCIE, ({ model: read }) => ({
    evidence: read.list('evidence'),
    piece: read.find('piece', piece),
    play: read.find('play', play),
  })))!;
  expect(model.play?.state).toBe('closed');
  expect(model.piece?.state).toBe('confirmed');
  expect(model.evidence).toMatchObject([
    {
      about: piece,
      play,
      measure: 'price',
      value: 12,
      people: ['Awa'],
      text: 'Awa 12\nAwa — Je ne viens plus pour rien.',
    },
  ]);
});

describe('however many click at once', () => {
  it('a coin is spent once, and nothing is sold over its price (S4, S5, S6)', async () => {
    await begin([20, 20, 20, 20]);
    const host = await guest('Lucie', 'facilitator');
    const players = await Promise.all(['Awa', 'Marcel', 'Inès', 'Zoé'].map((name) => guest(name, 'player')));
    const { items } = (await host.open()).body.sale;
    // Each has 10 coins and bids 3 on each of 4 items, 3 times over, all at the same moment.
    const moves = players.flatMap((player) =>
      items.flatMap(({ piece }) => [0, 1, 2].map(() => player.move({ kind: 'bid', piece, coins: 3 }))),
    );
    const answers = await Promise.all(moves);
    const granted = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const sale = await host.see();
    expect(held(sale)).toBe(40);
    expect(sale.purses.every(({ coins }) => coins >= 0)).toBe(true);
    expect(sale.bids.reduce((sum, { coins }) => sum + coins, 0)).toBe(granted * 3);
    for (const { piece, price } of sale.items)
      expect(
        sale.bids.filter((bid) => bid.piece === piece).reduce((sum, { coins }) => sum + coins, 0),
      ).toBeLessThanOrEqual(price);
    expect(sale.lines.filter(({ kind }) => kind === 'bid')).toHaveLength(granted);
    // Three bids of 3 leave each a coin too few for a fourth.
    expect(sale.purses.map(({ coins }) => coins)).toEqual([1, 1, 1, 1]);
  });
});
