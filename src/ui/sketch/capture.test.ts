import { expect, test } from 'vitest';
import { Capture } from './capture.ts';

test('a hand that rests adds nothing', () => {
  const capture = new Capture();
  expect(capture.add(100, 100, null, 0)).toBe(true);
  expect(capture.add(100.5, 100, null, 8)).toBe(false);
  expect(capture.add(110, 100, null, 16)).toBe(true);
  expect(capture.points).toHaveLength(2);
});

test('without a pen’s pressure the quicker line is the thinner one', () => {
  const drawn = (step: number) => {
    const capture = new Capture();
    for (let at = 0; at < 20; at++) capture.add(at * step, 0, null, at * 8);
    return capture.points.at(-1)![2];
  };
  expect(drawn(100)).toBeLessThan(drawn(5));
});

test('a pen’s own pressure is followed', () => {
  const capture = new Capture();
  for (let at = 0; at < 40; at++) capture.add(at * 10, 0, 0.9, at * 8);
  expect(capture.points.at(-1)![2]).toBeCloseTo(0.9, 2);
});

test('an endless gesture is settled in stretches that join, and no point is lost or told twice', () => {
  const capture = new Capture();
  for (let at = 0; at < 5000; at++) capture.add((at % 100) * 20, at, null, at * 8);
  expect(capture.tail.length).toBeLessThanOrEqual(601);
  for (const [at, stretch] of capture.settled.entries())
    if (at > 0) expect(stretch[0]).toBe(capture.settled[at - 1]!.at(-1));
  expect(capture.tail[0]).toBe(capture.settled.at(-1)!.at(-1));
  expect(capture.points).toHaveLength(new Set(capture.points).size);
});
