import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LiveLog, Row } from './live-log.server.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const packed = (...values: number[]) => ({ bytes: bytes(...values), packed: true });
const turn = (last: number, first: number) => ({
  last: packed(last),
  first: packed(first),
  clients: bytes(last, first),
});
const plain = (loaded: Awaited<ReturnType<LiveLog['load']>>) =>
  loaded && {
    epoch: loaded.epoch,
    seq: loaded.seq,
    rights: loaded.rights,
    snapshot: [...loaded.snapshot.bytes],
    updates: loaded.updates.map((update) => [...update]),
  };

/** What every log of the rooms holds to. `changeRights` says that somebody lost a right. */
export const logContract = (
  name: string,
  log: LiveLog,
  changeRights: (productId: string) => unknown,
): void => {
  const begun = async () => {
    const productId = randomUUID();
    await log.create(productId, bytes(0, 255));
    const row = (seq: number, ...content: number[]): Row => ({
      productId,
      epoch: 1,
      seq,
      rights: 0,
      bytes: bytes(...content),
      by: 'awa',
    });
    return { productId, row };
  };

  describe(`${name} as the log of the rooms`, () => {
    test('a product without a document is null', async () => {
      expect(await log.load(randomUUID())).toBeNull();
    });

    test('a document begins with what it was given, once', async () => {
      const { productId } = await begun();
      expect(await log.create(productId, bytes(9))).toBe(false);
      expect(plain(await log.load(productId))).toEqual({
        epoch: 1,
        rights: 0,
        seq: 0,
        snapshot: [0, 255],
        updates: [],
      });
    });

    test('rows come back in order, byte for byte', async () => {
      const { productId, row } = await begun();
      expect(await log.append([row(1, 0, 1, 2)])).toEqual([true]);
      expect(await log.append([{ ...row(2, 92, 120, 34, 123), by: null }])).toEqual([true]);
      expect(await log.append([row(3, 7)])).toEqual([true]);
      expect(plain(await log.load(productId))).toMatchObject({
        seq: 3,
        updates: [[0, 1, 2], [92, 120, 34, 123], [7]],
      });
    });

    test('a row whose place is taken does not land, the others of the batch do', async () => {
      const [one, two] = [await begun(), await begun()];
      await log.append([one.row(1, 1)]);
      expect(await log.append([two.row(1, 2), one.row(1, 9)])).toEqual([true, false]);
      expect(plain(await log.load(one.productId))).toMatchObject({ updates: [[1]] });
      expect(plain(await log.load(two.productId))).toMatchObject({ updates: [[2]] });
    });

    test('of two rows for one place at the same moment exactly one lands', async () => {
      const { row } = await begun();
      const landed = await Promise.all([1, 2, 3, 4].map((value) => log.append([row(1, value)])));
      expect(landed.flat().filter(Boolean)).toHaveLength(1);
    });

    test('a row of no document, or of another epoch, does not land', async () => {
      const { row } = await begun();
      expect(
        await log.append([
          { ...row(1, 1), epoch: 2 },
          { ...row(1, 1), productId: randomUUID() },
        ]),
      ).toEqual([false, false]);
    });

    test('a fold stands for the rows up to its own, and those behind stay', async () => {
      const { productId, row } = await begun();
      for (const seq of [1, 2, 3]) await log.append([row(seq, seq)]);
      await log.fold(productId, 1, 2, packed(42));
      expect(plain(await log.load(productId))).toEqual({
        epoch: 1,
        rights: 0,
        seq: 3,
        snapshot: [42],
        updates: [[3]],
      });
    });

    test('a fold that comes late, or is of another epoch, changes nothing', async () => {
      const { productId, row } = await begun();
      for (const seq of [1, 2]) await log.append([row(seq, seq)]);
      await log.fold(productId, 1, 2, packed(42));
      await log.fold(productId, 1, 1, packed(1));
      await log.fold(productId, 2, 9, packed(2));
      expect(plain(await log.load(productId))).toEqual({
        epoch: 1,
        rights: 0,
        seq: 2,
        snapshot: [42],
        updates: [],
      });
    });

    test('no row lands under a fold, however often it was folded', async () => {
      const { row, productId } = await begun();
      for (const seq of [1, 2, 3, 4]) {
        await log.append([row(seq, seq)]);
        await log.fold(productId, 1, seq, packed(seq));
      }
      for (const seq of [1, 2, 3, 4]) expect(await log.append([row(seq, 99)])).toEqual([false]);
      expect(await log.append([row(5, 5)])).toEqual([true]);
      expect(plain(await log.load(productId))).toEqual({
        epoch: 1,
        rights: 0,
        seq: 5,
        snapshot: [4],
        updates: [[5]],
      });
    });

    test('a row lands only under the rights that its edits were let in under', async () => {
      const { productId, row } = await begun();
      await log.append([row(1, 1)]);
      await changeRights(productId);
      expect(await log.append([row(2, 2)])).toEqual([false]);
      expect(await log.append([{ ...row(2, 3), rights: 1 }])).toEqual([true]);
      expect(plain(await log.load(productId))).toMatchObject({ seq: 2, rights: 1, updates: [[1], [3]] });
    });

    describe('since a place, it tells', () => {
      const place = (productId: string, seq: number) => ({ productId, epoch: 1, seq, rights: 0 });
      const told = async (...places: ReturnType<typeof place>[]) =>
        (await log.since(places)).map(({ productId, now }) => ({
          productId,
          now: now && { ...now, updates: now.updates?.map((update) => [...update]) ?? null },
        }));

      test('the rows behind it, for those of many products that have any', async () => {
        const [one, two] = [await begun(), await begun()];
        for (const seq of [1, 2, 3]) await log.append([one.row(seq, seq), two.row(seq, seq)]);
        expect(await told(place(one.productId, 1), place(two.productId, 3))).toEqual([
          { productId: one.productId, now: { epoch: 1, rights: 0, updates: [[2], [3]] } },
        ]);
        expect(await told()).toEqual([]);
      });

      test('that rows are missing when a fold took them, and not when it left them', async () => {
        const { productId, row } = await begun();
        for (const seq of [1, 2, 3]) await log.append([row(seq, seq)]);
        await log.fold(productId, 1, 3, packed(3));
        expect(await told(place(productId, 3))).toEqual([]);
        await log.append([row(4, 4)]);
        await log.fold(productId, 1, 4, packed(4));
        expect(await told(place(productId, 3))).toMatchObject([{ now: { updates: [[4]] } }]);
        expect(await told(place(productId, 0))).toMatchObject([{ now: { updates: null } }]);
      });

      test('that rights have changed, and that there is no document any more', async () => {
        const [one, two] = [await begun(), await begun()];
        await changeRights(one.productId);
        await log.remove(two.productId);
        const answers = await told(place(one.productId, 0), place(two.productId, 0));
        expect(answers).toContainEqual({
          productId: one.productId,
          now: { epoch: 1, rights: 1, updates: [] },
        });
        expect(answers).toContainEqual({ productId: two.productId, now: null });
      });
    });

    test('a new epoch takes the next place in the log, and the old rows stand for nothing', async () => {
      const { productId, row } = await begun();
      for (const seq of [1, 2]) await log.append([row(seq, seq)]);
      expect(await log.renew(productId, 1, 2, turn(12, 20))).toBe(true);
      expect(plain(await log.load(productId))).toEqual({
        epoch: 2,
        rights: 0,
        seq: 3,
        snapshot: [20],
        updates: [],
      });
      for (const seq of [2, 3, 4]) expect(await log.append([row(seq, 99)])).toEqual([false]);
      expect(await log.append([{ ...row(4, 4), epoch: 2 }])).toEqual([true]);
      await log.fold(productId, 2, 4, packed(24));
      for (const seq of [1, 3, 4]) expect(await log.append([row(seq, 99)])).toEqual([false]);
      expect(plain(await log.load(productId))).toEqual({
        epoch: 2,
        rights: 0,
        seq: 4,
        snapshot: [24],
        updates: [],
      });
    });

    test('a new epoch does not begin over a row, a fold or another epoch', async () => {
      const { productId, row } = await begun();
      for (const seq of [1, 2]) await log.append([row(seq, seq)]);
      expect(await log.renew(productId, 1, 1, turn(1, 2))).toBe(false);
      await log.fold(productId, 1, 2, packed(42));
      expect(await log.renew(productId, 1, 1, turn(1, 2))).toBe(false);
      expect(await log.renew(productId, 2, 2, turn(1, 2))).toBe(false);
      expect(await log.past(productId, 1)).toBeNull();
      expect(plain(await log.load(productId))).toMatchObject({ epoch: 1, seq: 2 });
    });

    test('of a row and a new epoch for one place at the same moment exactly one comes about', async () => {
      for (let round = 0; round < 8; round++) {
        const { productId, row } = await begun();
        const [renewed, [landed]] = await Promise.all([
          log.renew(productId, 1, 0, turn(1, 2)),
          log.append([row(1, 7)]),
        ]);
        expect([renewed, landed].filter(Boolean)).toHaveLength(1);
        expect((await log.load(productId))?.updates).toHaveLength(landed ? 1 : 0);
      }
    });

    test('the past is kept from any of its epochs on, with what was carried over from it', async () => {
      const { productId, row } = await begun();
      expect(await log.past(productId, 1)).toBeNull();
      await log.renew(productId, 1, 0, turn(1, 2));
      await log.renew(productId, 2, 1, turn(3, 4));
      const carry = (epoch: number, n: number) => ({ epoch, n, bytes: bytes(n, 1), frame: bytes(n, 2) });
      const carried = (seq: number, n: number): Row => ({
        ...row(seq, 9),
        epoch: 3,
        carries: [carry(1, n), carry(2, n)],
      });
      expect(await log.append([carried(3, 1)])).toEqual([true]);
      const [first, second] = (await log.past(productId, 1))!;
      expect([first!.epoch, [...first!.last.bytes], [...first!.first.bytes]]).toEqual([1, [1], [2]]);
      expect(second!.epoch).toBe(2);
      expect(second!.carries.map(({ n, bytes, frame }) => [n, [...bytes], [...frame]])).toEqual([
        [1, [1, 1], [1, 2]],
      ]);
      expect((await log.load(productId))!.ended.map((one) => [...one]).sort()).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(await log.past(productId, 2)).toHaveLength(1);
      expect(await log.past(productId, 3)).toBeNull();
    });

    test('a row whose carry has lost its place does not land, and a carry never lands without its row', async () => {
      const { productId, row } = await begun();
      await log.renew(productId, 1, 0, turn(1, 2));
      const carries = [{ epoch: 1, n: 1, bytes: bytes(1), frame: bytes(2) }];
      const carried = { ...row(2, 9), epoch: 2, carries };
      expect(await log.append([carried])).toEqual([true]);
      expect(await log.append([{ ...carried, seq: 3 }])).toEqual([false]);
      expect(await log.append([{ ...carried, carries: [{ ...carries[0]!, n: 2 }] }])).toEqual([false]);
      expect((await log.past(productId, 1))![0]!.carries).toHaveLength(1);
      expect(plain(await log.load(productId))).toMatchObject({ seq: 2, updates: [[9]] });
    });

    test('only one at a time is alone with a product', async () => {
      const [one, two] = [await begun(), await begun()];
      const inner = await log.alone(one.productId, async () => [
        await log.alone(one.productId, async () => 'inside'),
        await log.alone(two.productId, async () => 'beside'),
      ]);
      expect(inner).toEqual([null, 'beside']);
      expect(await log.alone(one.productId, async () => 'after')).toBe('after');
    });

    test('what is removed is gone, with its rows and its past', async () => {
      const { productId, row } = await begun();
      await log.append([row(1, 1)]);
      await log.renew(productId, 1, 1, turn(1, 2));
      await log.remove(productId);
      expect(await log.load(productId)).toBeNull();
      expect(await log.past(productId, 1)).toBeNull();
      expect(await log.append([row(2, 2)])).toEqual([false]);
    });

    test('five hundred rooms commit in one statement', async () => {
      const rooms = await Promise.all(Array.from({ length: 500 }, begun));
      const landed = await log.append(rooms.map(({ row }, index) => row(1, index % 256, 1)));
      expect(landed.every(Boolean)).toBe(true);
      expect(plain(await log.load(rooms[300]!.productId))).toMatchObject({ updates: [[300 % 256, 1]] });
    });
  });
};
