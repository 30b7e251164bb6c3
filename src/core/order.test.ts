import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';
import { byOrder, MAX_ORDER, type Ordered, withChanges } from './order.ts';
import { between, indexOfPlace, makeRoom } from './room.ts';

/** An order as it comes from elsewhere: legal, foreign, empty, equal to others, as long as can be. */
const foreign = fc.oneof(
  fc.constantFrom('a0', 'a1', 'a1', 'a1V', 'Zz', '', '!', 'zzz', 'a', '0', '~', 'é', 'z'.repeat(MAX_ORDER)),
  fc.string({ maxLength: 5, unit: 'binary' }),
  fc.stringMatching(/^[a-z][0-9A-Za-z]{0,6}$/),
  fc.stringMatching(/^a0[!-~]{0,3}$/),
);
const listOf = (order: fc.Arbitrary<string>) =>
  fc
    .array(order, { maxLength: 20 })
    .map((orders) => orders.map((o, n): Ordered => ({ id: `e${n}`, order: o })).sort(byOrder));

/** Legal indexes, as many insertions at random places leave them. */
const legal = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((places) => {
  const keys: string[] = [];
  for (const place of places) {
    const at = place % (keys.length + 1);
    keys.splice(at, 0, between(keys[at - 1] ?? null, keys[at] ?? null));
  }
  return keys;
});

test('an index lies strictly between two legal ones', () => {
  fc.assert(
    fc.property(legal, fc.nat(), (keys, n) => {
      const at = n % (keys.length + 1);
      const key = between(keys[at - 1] ?? null, keys[at] ?? null);
      if (at > 0) expect(key > keys[at - 1]!).toBe(true);
      if (at < keys.length) expect(key < keys[at]!).toBe(true);
    }),
  );
});

test('whatever the indexes of others, one is found, behind the one before', () => {
  fc.assert(
    fc.property(fc.option(foreign), fc.option(foreign), (before, after) => {
      const key = between(before, after);
      expect(key).not.toBe('');
      if (before !== null) expect(key > before).toBe(true);
    }),
  );
});

/** The list after something new came to a place and those that make room have moved. */
const inserted = (list: readonly Ordered[], at: number, id = 'new') => {
  const { order, moved } = makeRoom(list, at);
  const now = new Map(moved.map((item) => [item.id, item]));
  const all = [...list.map((item) => now.get(item.id) ?? item), { id, order }];
  return { ids: all.sort(byOrder).map(({ id }) => id), all, moved };
};

test('something new stands exactly where it was put, also between foreign, equal and worn-out indexes', () => {
  fc.assert(
    fc.property(listOf(foreign), fc.nat(), fc.constantFrom('0', 'z'), (list, n, id) => {
      const at = n % (list.length + 1);
      const ids = list.map(({ id }) => id);
      const { ids: now, all } = inserted(list, at, id);
      expect(now).toEqual([...ids.slice(0, at), id, ...ids.slice(at)]);
      for (const { order } of all) expect(order.length).toBeLessThanOrEqual(MAX_ORDER);
    }),
    { numRuns: 500 },
  );
});

test('among legal indexes nobody has to move', () => {
  fc.assert(
    fc.property(legal, fc.nat(), (keys, n) => {
      const list = keys.map((order, i) => ({ id: `e${i}`, order }));
      expect(makeRoom(list, n % (list.length + 1)).moved).toEqual([]);
    }),
  );
});

test('where two tie, only the one behind moves', () => {
  const list = ['a0', 'a1', 'a1', 'a2', 'a3'].map((order, n) => ({ id: `e${n}`, order }));
  expect(makeRoom(list, 2).moved.map(({ id }) => id)).toEqual(['e2']);
});

test('a thousand five hundred times into the same gap: order holds and indexes stay short', () => {
  for (const behind of [true, false]) {
    let list: Ordered[] = generateNKeysBetween(null, null, 3).map((order, n) => ({ id: `old${n}`, order }));
    for (let n = 0; n < 1500; n++) {
      const at = behind
        ? list.findIndex(({ id }) => id === 'old0') + 1
        : list.findIndex(({ id }) => id === 'old2');
      const { order, moved } = makeRoom(list, at);
      const now = new Map(moved.map((item) => [item.id, item]));
      list = [...list.map((item) => now.get(item.id) ?? item), { id: `n${n}`, order }].sort(byOrder);
      if (list[at]?.id !== `n${n}`) throw new Error(`${n} is out of place`);
    }
    expect(Math.max(...list.map(({ order }) => order.length))).toBeLessThanOrEqual(MAX_ORDER);
  }
});

test('a place is before, after, first or last; what names something unknown is last', () => {
  const list = ['a', 'b', 'c'].map((id, n) => ({ id, order: `a${n}` }));
  const at = (place?: Parameters<typeof indexOfPlace>[1]) => indexOfPlace(list, place);
  expect([at({ before: 'a' }), at({ before: 'b' }), at({ after: 'b' }), at({ after: null })]).toEqual([
    0, 1, 2, 0,
  ]);
  expect([at({ before: 'gone' }), at({ after: 'gone' }), at()]).toEqual([3, 3, 3]);
});

test('a sorted list with changes is the list sorted anew, for few changes as for many', () => {
  fc.assert(
    fc.property(
      fc.array(foreign, { maxLength: 120 }),
      fc.array(fc.tuple(fc.nat(), foreign), { maxLength: 120, size: 'large' }),
      (orders, changed) => {
        const list = orders.map((order, n): Ordered => ({ id: `e${n}`, order })).sort(byOrder);
        const fresh = new Map<string, Ordered>(
          changed.map(([n, order]) => [`e${n % 150}`, { id: `e${n % 150}`, order }] as const),
        );
        const gone = list.filter(({ id }) => fresh.has(id));
        const kept = list.filter(({ id }) => !fresh.has(id));
        expect(withChanges(list, gone, [...fresh.values()])).toEqual(
          [...kept, ...fresh.values()].sort(byOrder),
        );
      },
    ),
  );
});
