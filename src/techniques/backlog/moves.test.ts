import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create } from '#product/pen.ts';
import { AT_BOTTOM, AT_TOP, addStories } from './add.ts';
import { changeStories, inRank, moveStories, placeOfRank } from './moves.ts';

const aBacklog = () => {
  const hand = aHand();
  const ids = ['a', 'b', 'c', 'd'].map((title) => create(hand.pen, 'story', { title }));
  const order = () =>
    hand.model
      .list('story')
      .map(({ title }) => title)
      .join('');
  return { ...hand, ids: ids as [string, string, string, string], order };
};

test('several stories move as one change, taken back at once', () => {
  const { pen, undo, ids, order } = aBacklog();
  undo.stopCapturing();
  moveStories(pen, [ids[3], ids[1]], { place: { before: ids[0] } });
  expect(order()).toBe('dbac');
  undo.undo();
  expect(order()).toBe('abcd');
});

test('a move may change the release, and only that', () => {
  const { pen, model, ids, order } = aBacklog();
  const release = create(pen, 'release', {});
  moveStories(pen, [ids[2]], { place: null, release });
  expect(order()).toBe('abcd');
  expect(model.find('story', ids[2])?.release).toBe(release);
});

test('a story that has gone meanwhile is left out of a move', () => {
  const { pen, ids, order } = aBacklog();
  moveStories(pen, ['gone', ids[3]], { place: { after: null } });
  expect(order()).toBe('dabc');
});

test('a rank counts from one; beyond the end is the end', () => {
  const all = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(placeOfRank(all, new Set(['c']), 1)).toEqual({ after: null });
  expect(placeOfRank(all, new Set(['a']), 2)).toEqual({ after: 'b' });
  expect(placeOfRank(all, new Set(['a']), 99)).toEqual({ after: 'c' });
  expect(placeOfRank(all, new Set(['a', 'b', 'c']), 2)).toEqual({ after: null });
});

test('whatever order they were picked in, stories go in the order of the backlog', () => {
  const { pen, ids } = aBacklog();
  expect(inRank(pen, new Set([ids[2], ids[0]]))).toEqual([ids[0], ids[2]]);
});

test('many stories change at once, each from what it has', () => {
  const { pen, model, ids } = aBacklog();
  changeStories(pen, [ids[0], 'gone'], ({ labels }) => ({ labels: [...labels, 'mobile'] }));
  expect(model.find('story', ids[0])?.labels).toEqual(['mobile']);
});

test('stories are added in their order, at the top, at the bottom or behind one', () => {
  const { pen, ids, order } = aBacklog();
  addStories(pen, [{ title: 'x' }, { title: 'y' }], AT_TOP);
  addStories(pen, [{ title: 'z' }], AT_BOTTOM);
  addStories(pen, [{ title: '1' }, { title: '2' }], { after: ids[1] });
  expect(order()).toBe('xyab12cdz');
});
