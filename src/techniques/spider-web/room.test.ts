import { expect, test } from 'vitest';
import { type Lying, PRODUCT, roomBeyond, roomNear, USUAL } from './room.ts';

const lying = (x: number, y: number): Lying => ({ x, y, ...USUAL });
const apart = (a: Lying, b: Lying) =>
  Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;

test('what is dropped where nothing lies stays there; upon another thing it makes room, close by', () => {
  expect(roomNear({ x: 300, y: 300 }, USUAL, [PRODUCT])).toEqual({ x: 300, y: 300 });
  const other = lying(300, 300);
  // Its size may come with where it lay before: that counts for nothing.
  const place = roomNear({ x: 310, y: 320 }, lying(900, 100), [PRODUCT, other]);
  expect(apart({ ...place, ...USUAL }, other)).toBe(true);
  expect(Math.hypot(place.x - 310, place.y - 320)).toBeLessThan(130);
});

test('the product in the middle is not covered either', () => {
  const place = roomNear(PRODUCT, USUAL, [PRODUCT]);
  expect(apart({ ...place, ...USUAL }, PRODUCT)).toBe(true);
});

test('twenty dropped in one place all find room, on the sheet; on a full sheet nothing is lost', () => {
  const all: Lying[] = [PRODUCT];
  for (let n = 0; n < 20; n++) {
    const place = roomNear({ x: 900, y: 900 }, USUAL, all);
    const here = { ...place, ...USUAL };
    expect(all.every((other) => apart(here, other))).toBe(true);
    expect([place.x, place.y].every((at) => at >= 60 && at <= 940)).toBe(true);
    all.push(here);
  }
  const full = Array.from({ length: 400 }, (_, n) => lying((n % 20) * 50, Math.floor(n / 20) * 50));
  expect(roomNear({ x: 900, y: 900 }, USUAL, full)).toEqual({ x: 900, y: 900 });
});

test('a step by the arrows goes over what lies in the way; at the edge it stays', () => {
  const [from, wall] = [lying(200, 500), lying(420, 500)];
  expect(roomBeyond(from, [-40, 0], USUAL, [wall])).toEqual({ x: 160, y: 500 });
  const over = roomBeyond(from, [40, 0], USUAL, [wall]);
  expect(over.x).toBeGreaterThan(420);
  expect(apart({ ...over, ...USUAL }, wall)).toBe(true);
  expect(roomBeyond(lying(60, 500), [-40, 0], USUAL, [])).toMatchObject({ x: 60, y: 500 });
  // Nothing free between it and the edge.
  expect(roomBeyond(lying(800, 500), [40, 0], USUAL, [lying(940, 500)])).toMatchObject({ x: 800, y: 500 });
});
