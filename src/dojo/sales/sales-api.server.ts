import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { entitiesOf } from '#product/document.ts';
import { LiveModel } from '#product/live-model.ts';
import { piecesOf } from '#product/play/games.ts';
import { keepPurchases } from '#product/play/purchases.ts';
import { storable } from '#server/db/storable.server.ts';
import { readJson } from '#server/http/body.server.ts';
import type { Base, Visitor } from '../base.server.ts';
import { ROLES } from '../plays/roles.ts';
import { type Call, type Mounted, mount, readShape } from '../products/api/endpoint.server.ts';
import { SALE_BOUNDS } from './sale.ts';
import type { Offered, SaleSeen } from './sales.server.ts';

const Coins = z
  .int()
  .min(1)
  .max(SALE_BOUNDS.items * SALE_BOUNDS.price);
const Piece = z.string().min(1).max(64);
const NewMove = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['bid', 'take-back']), piece: Piece, coins: Coins }),
  z.object({ kind: z.literal('give'), to: z.int().min(1).max(10_000), coins: Coins }),
  z.object({ kind: z.literal('release'), piece: Piece }),
  z.object({
    kind: z.literal('say'),
    text: z.string().trim().min(1).max(SALE_BOUNDS.text),
    piece: Piece.optional(),
  }),
  z.object({ kind: z.literal('close') }),
]);

const Told = z
  .object({
    closed: z.boolean(),
    ratio: z.int().openapi({ description: 'Share of all prices that was handed out, in percent' }),
    items: z.array(z.object({ piece: z.string(), price: z.int(), bought: z.boolean() })),
    bids: z.array(z.object({ piece: z.string(), seat: z.int(), coins: z.int() })),
    purses: z.array(z.object({ seat: z.int(), name: z.string(), coins: z.int() })),
    role: z.enum(ROLES).nullable(),
    seat: z.int().nullable().openapi({ description: 'Yours; null when you have none' }),
    lines: z
      .array(
        z.object({
          id: z.int(),
          by: z.string(),
          seat: z.int().nullable(),
          kind: z.enum(['bid', 'take-back', 'give', 'release', 'say', 'close']),
          piece: z.string().nullable(),
          to: z.int().nullable(),
          coins: z.int().nullable(),
          text: z.string().nullable(),
          at: z.string(),
        }),
      )
      .openapi({ description: 'The last 200 things moved or said, oldest first' }),
  })
  .openapi('Sale');
const Answer = z.object({ sale: Told.nullable().openapi({ description: 'Null until one is opened' }) });

const tell = (sale: SaleSeen | null) => ({
  sale: sale && { ...sale, lines: sale.lines.map((line) => ({ ...line, at: line.at.toISOString() })) },
});

const SENT = ['not-json', 'too-large', 'unsupported-media-type', 'wrong-shape'] as const;
const PATH = '/products/{id}/plays/{play}/sale';
/** When a game says no ratio: the middle of what practitioners advise. Percent. */
const USUAL_RATIO = 45;

/** The money of a play of « Buy a Feature » (rules.md). */
export const mountSales = (api: OpenAPIHono, base: Base): Mounted[] => {
  /** What was dealt when the play began, with its prices; null when there is no such play. */
  const dealt = (product: string, id: string): Promise<{ offered: Offered[]; ratio: number } | null> =>
    base.rooms.read(product, (doc) => {
      if (!entitiesOf(doc).has(id)) return null;
      const model = new LiveModel(doc);
      const play = model.find('play', id);
      const offered = piecesOf(model, id).flatMap(({ id: piece, card, weight }) =>
        card === null || weight === null ? [] : [{ piece, price: weight }],
      );
      model.destroy();
      return play ? { offered, ratio: play.ratio ?? USUAL_RATIO } : null;
    });

  /** What was bought stays on the model, whoever's page was open when the sale closed (S12). */
  const keepOnModel = async (product: string, play: string, by: Visitor) => {
    const bought = await base.sales.purchases({ product, play });
    if (bought) await base.products.change(product, by, (pen) => keepPurchases(pen, play, bought));
  };

  const answer = async ({ context, caller, id, param }: Call<unknown>, status: 200 | 201) =>
    context.json(
      tell(await base.sales.see({ product: id, play: param('play') }, caller.visitor?.id ?? null)),
      status,
    );

  return [
    mount(api, base, {
      method: 'get',
      path: PATH,
      about: 'The sale of a play: prices, purses, bids, and what was said',
      answers: { 200: { about: 'The sale', content: { 'application/json': Answer } } },
      needs: 'view',
      handle: (call) => answer(call, 200),
    }),
    mount(api, base, {
      method: 'post',
      path: PATH,
      about: 'Open the sale of a play: its players get their purses',
      answers: { 201: { about: 'The sale', content: { 'application/json': Answer } } },
      refusals: [
        'no-visitor',
        'no-such-play',
        'not-facilitator',
        'sale-open',
        'no-players',
        'nothing-for-sale',
        'wrong-prices',
      ],
      needs: 'edit',
      async handle(call) {
        const { caller, id, param, refuse } = call;
        if (!caller.visitor) return refuse('no-visitor');
        const play = param('play');
        const table = await dealt(id, play);
        if (!table) return refuse('no-such-play');
        const opened = await base.sales.open(
          { product: id, play },
          caller.visitor,
          table.offered,
          table.ratio,
        );
        if (!opened.ok) return refuse(opened.reason);
        base.rooms.news(id, `sale ${play}`);
        return answer(call, 201);
      },
    }),
    mount(api, base, {
      method: 'post',
      path: `${PATH}/moves`,
      about: 'Bid, take back, give, say something; a facilitator undoes a purchase or closes the sale',
      sends: { 'application/json': NewMove },
      answers: { 200: { about: 'The sale as it stands now', content: { 'application/json': Answer } } },
      refusals: [
        ...SENT,
        'no-visitor',
        'no-sale',
        'sale-closed',
        'not-playing',
        'not-facilitator',
        'no-such-item',
        'already-bought',
        'not-bought',
        'not-enough-coins',
        'price-met',
        'no-such-purse',
        'too-much-said',
      ],
      needs: 'edit',
      async handle(call) {
        const { context, caller, id, param, refuse } = call;
        if (!caller.visitor) return refuse('no-visitor');
        const body = await readJson(context.req.raw, 16_384);
        if (!body.ok) return refuse(body.reason, body.faults);
        const read = readShape(NewMove, body.value);
        if (!read.ok) return refuse('wrong-shape', read.faults);
        const move =
          read.value.kind === 'say' ? { ...read.value, text: storable(read.value.text) } : read.value;
        const play = param('play');
        const moved = await base.sales.move({ product: id, play }, caller.visitor, move);
        // Closed already, but perhaps the store was away before the model was told: closing again tells it again.
        const again = !moved.ok && moved.reason === 'sale-closed' && move.kind === 'close';
        if (!moved.ok && !again) return refuse(moved.reason);
        if (move.kind === 'close') await keepOnModel(id, play, caller.visitor);
        base.rooms.news(id, `sale ${play}`);
        return answer(call, 200);
      },
    }),
  ];
};
