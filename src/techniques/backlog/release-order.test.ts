import fc from 'fast-check';
import { expect, test } from 'vitest';
import { move } from '#product/pen.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import { outOfLine } from './release-order.ts';

const keys = '0123456789abcdefghijklmnopqrstuvwxyz';
const backlog = (releases: readonly number[]) =>
  tellModel([
    ...[1, 2, 3].map((n): ExampleEntity => ({ id: `r${n}`, kind: 'release', order: `a${n}` })),
    ...releases.map(
      (n, at): ExampleEntity => ({
        id: `s${at}`,
        kind: 'story',
        order: `a${keys[at]}`,
        release: n ? `r${n}` : null,
      }),
    ),
  ]);
const misplaced = (...releases: number[]) => outOfLine(backlog(releases)).map(({ story }) => story.id);

test('only the story that strays is named, whichever way it strayed', () => {
  expect(misplaced(2, 1, 1, 1, 2)).toEqual(['s0']);
  expect(misplaced(1, 2, 2, 2, 1)).toEqual(['s4']);
  expect(misplaced(1, 1, 2, 3)).toEqual([]);
});

test('stories in no release stand where they like', () => {
  expect(misplaced(1, 0, 1, 0, 2)).toEqual([]);
});

test('moving each where it is told puts the whole backlog in line', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 20 }), (releases) => {
      const model = backlog(releases);
      const pen = penOn(model);
      for (let found = outOfLine(model); found.length > 0; found = outOfLine(model)) {
        const [{ story, after, before }] = found as [(typeof found)[0]];
        move(pen, story.id, before ? { before: before.id } : { after: after!.id });
        expect(outOfLine(model).length).toBeLessThan(found.length);
      }
      const order = model.list('story').flatMap(({ release }) => release ?? []);
      expect(order).toEqual([...order].sort());
    }),
    { numRuns: 60 },
  );
});
