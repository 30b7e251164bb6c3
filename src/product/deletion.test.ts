import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchOf, deletionOf, withOwned } from './deletion.ts';
import { aHand, allIds, anyStep, play } from './hand.test-kit.ts';
import type { FieldsOf, KindName } from './kinds/index.ts';
import { create, remove } from './pen.ts';

const aMap = () => {
  const { pen, model } = aHand();
  const make = <K extends KindName>(kind: K, fields: FieldsOf<K>) => create(pen, kind, fields);
  const goal = make('goal', {});
  const actor = make('actor', { goal });
  const impact = make('impact', { actor });
  const deliverable = make('deliverable', { impact });
  const activity = make('activity', {});
  const step = make('step', { activity });
  const story = make('story', { step });
  const criterion = make('criterion', { story });
  const link = make('link', { from: deliverable, to: activity });
  return { pen, model, goal, actor, impact, deliverable, activity, step, story, criterion, link };
};

test('a branch is everything under an entity in its tree, itself first', () => {
  const { model, goal, actor, impact, deliverable } = aMap();
  expect(branchOf(model, goal)).toEqual([goal, actor, impact, deliverable]);
  expect(branchOf(model, impact)).toEqual([impact, deliverable]);
  expect(branchOf(model, deliverable)).toEqual([deliverable]);
});

test('stories under a step stay, unplaced, or go with it: as one likes', () => {
  const { pen, model, activity, step, story, criterion } = aMap();
  expect(branchOf(model, activity)).toEqual([activity, step]);
  expect(branchOf(model, activity, 'go')).toEqual([activity, step, story]);
  expect(branchOf(model, step, 'go')).toEqual([step, story]);
  remove(pen, branchOf(model, activity));
  expect(model.find('step', model.find('story', story)!.step)).toBeUndefined();
  expect(model.find('criterion', criterion)).toBeDefined();
});

test('before removing, people see what dies with it and what is left behind', () => {
  const { model, activity, step, story, criterion, link } = aMap();
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const only = deletionOf(model, [activity]);
  expect([only.chosen, only.owned, only.behind].map(ids)).toEqual([[activity], [link], [step]]);
  const all = deletionOf(model, branchOf(model, activity, 'go'));
  expect([all.chosen, all.owned, all.behind].map(ids)).toEqual([
    [activity, step, story],
    [link, criterion],
    [],
  ]);
  expect(deletionOf(model, ['gone'])).toEqual({ chosen: [], owned: [], behind: [] });
});

test('a foreign tree that bites its tail comes to an end', () => {
  const { pen, model } = aHand();
  const goal = create(pen, 'goal', {});
  const actor = create(pen, 'actor', { goal });
  const odd = create(pen, 'impact', { actor: goal as never });
  expect(branchOf(model, goal)).toEqual([goal, actor]);
  expect(branchOf(model, odd)).toEqual([odd]);
  expect(branchOf(model, 'gone')).toEqual(['gone']);
});

test('what is shown before is what happens', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 25 }),
      fc.array(fc.nat(), { maxLength: 3 }),
      (steps, picks) => {
        const hand = aHand();
        for (const one of steps) play(hand, one);
        const all = allIds(hand.model);
        if (all.length === 0) return;
        const chosen = picks.map((n) => all[n % all.length]!);
        const { owned, behind } = deletionOf(hand.model, chosen);
        const gone = withOwned(hand.model, chosen);
        remove(hand.pen, chosen);
        expect(allIds(hand.model)).toEqual(all.filter((id) => !gone.has(id)));
        expect([...gone].sort()).toEqual([...new Set([...chosen, ...owned.map(({ id }) => id)])].sort());
        for (const { id } of behind) expect(hand.model.get(id)).toBeDefined();
      },
    ),
  );
});
