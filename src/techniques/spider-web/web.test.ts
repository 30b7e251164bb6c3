import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create, remove } from '#product/pen.ts';
import { addThing, join, linesOf, moveThing, nextPlace, nudge, webOf } from './web.ts';

const begin = () => {
  const { pen, model } = aHand();
  const game = create(pen, 'game', { technique: 'spider-web' });
  const play = create(pen, 'play', { game });
  return { pen, model, play, web: () => webOf(model, play) };
};

test('a thing comes with its line to the product, on the sheet and upon no other', () => {
  const { pen, play, web } = begin();
  for (let n = 0; n < 14; n++) addThing(pen, play, 'used', `Chose ${n}`);
  const { things, lines } = web();
  expect(lines.map(({ from, to }) => [from, to])).toEqual(things.map(({ id }) => [null, id]));
  for (const { x, y } of things)
    for (const at of [x!, y!]) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(1000);
    }
  for (const [at, a] of things.entries())
    for (const b of things.slice(at + 1)) expect(Math.hypot(a.x! - b.x!, a.y! - b.y!)).toBeGreaterThan(70);
  expect(nextPlace(200).x).toBeLessThanOrEqual(1000);
});

test('two things are joined once, whichever way, and no thing with itself', () => {
  const { pen, play, web } = begin();
  const [a, b] = [addThing(pen, play, 'used'), addThing(pen, play, 'used')];
  expect(join(pen, play, a, b, 'near')).not.toBeNull();
  expect(join(pen, play, b, a, 'near')).toBeNull();
  expect(join(pen, play, a, a, 'near')).toBeNull();
  expect(linesOf(web(), a)).toHaveLength(2);
});

test('it is moved within the sheet; its lines are gone from the web with it', () => {
  const { pen, model, play, web } = begin();
  const [a, b] = [addThing(pen, play, 'used'), addThing(pen, play, 'used')];
  join(pen, play, a, b, 'near');
  moveThing(pen, a, -500, 5000);
  expect(model.find('piece', a)).toMatchObject({ x: 60, y: 940 });
  nudge(pen, model.find('piece', a)!, 1, -1);
  expect(model.find('piece', a)).toMatchObject({ x: 100, y: 900 });
  remove(pen, [a]);
  expect(web().lines).toMatchObject([{ to: b }]);
});
