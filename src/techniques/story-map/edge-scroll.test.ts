import { expect, test } from 'vitest';
import { edgePull } from './edge-scroll.ts';

test('nothing pulls in the middle, nor outside', () => {
  expect([500, 173, 827, 99, 901].map((at) => edgePull(at, 100, 900))).toEqual([0, 0, 0, 0, 0]);
});

test('the nearer to an edge, the faster towards it', () => {
  const pulls = [100, 130, 160, 840, 870, 900].map((at) => edgePull(at, 100, 900));
  expect(pulls).toEqual([-22, -13, -4, 4, 13, 22]);
});

test('in a small window the edges leave a middle', () => {
  expect(edgePull(50, 0, 100)).toBe(0);
  expect(edgePull(5, 0, 100)).toBeLessThan(0);
});
