import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byOrder } from '#core/order.ts';
import { placeAll } from './place.ts';

const list = (...orders: string[]) => orders.map((order, at) => ({ id: `s${at}`, order })).sort(byOrder);

const after = (all: readonly { id: string; order: string }[], changes: ReadonlyMap<string, string>) =>
  all
    .map((one) => ({ ...one, order: changes.get(one.id) ?? one.order }))
    .sort(byOrder)
    .map(({ id }) => id)
    .join(' ');

test('several stories go between two others and nobody else is touched', () => {
  const all = list('a0', 'a1', 'a2', 'a3', 'a4');
  const changes = placeAll(all, ['s4', 's3'], { after: 's0' });
  expect(after(all, changes)).toBe('s0 s4 s3 s1 s2');
  expect([...changes.keys()]).toEqual(['s4', 's3']);
});

test('stories go in front of the first and behind the last', () => {
  const all = list('a0', 'a1', 'a2');
  expect(after(all, placeAll(all, ['s2'], { after: null }))).toBe('s2 s0 s1');
  expect(after(all, placeAll(all, ['s0'], { after: 's2' }))).toBe('s1 s2 s0');
});

test('between two that tie, the ones behind make room', () => {
  const all = list('a0', 'a1', 'a1', 'a2');
  expect(after(all, placeAll(all, ['s3'], { before: 's2' }))).toBe('s0 s1 s3 s2');
});

test('ranks that no fractional index can be read from are made anew', () => {
  const all = list('?', '??', '~~~');
  expect(after(all, placeAll(all, ['s2'], { before: 's1' }))).toBe('s0 s2 s1');
});

test('a thousand stories between two neighbours keep short ranks', () => {
  const all = [
    ...list('a0', 'a1'),
    ...Array.from({ length: 1000 }, (_, at) => ({ id: `m${at}`, order: `a2${at}V` })),
  ];
  const ranks = [
    ...placeAll(
      all,
      all.slice(2).map(({ id }) => id),
      { after: 's0' },
    ).values(),
  ];
  expect(Math.max(...ranks.map((rank) => rank.length))).toBeLessThan(6);
});

test('whatever the ranks were, the stories stand together at their place and the others keep their order', () => {
  const order = fc.constantFrom('', 'a0', 'a0V', 'a1', 'a1', 'a2', 'Zz', '!', 'b00', 'z');
  fc.assert(
    fc.property(
      fc.array(order, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (orders, a, b, c) => {
        const all = list(...orders);
        const moving = all.filter((_, at) => (a >> at) % 2 === 1).map(({ id }) => id);
        const rest = all.filter(({ id }) => !moving.includes(id)).map(({ id }) => id);
        const at = c % (rest.length + 1);
        const place = b % 2 || !rest[at] ? { after: rest[at - 1] ?? null } : { before: rest[at] };
        const expected = [...rest.slice(0, at), ...moving, ...rest.slice(at)].join(' ');
        expect(after(all, placeAll(all, moving, place))).toBe(expected);
      },
    ),
  );
});
