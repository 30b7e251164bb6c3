import { expect, test } from 'vitest';
import { aMap } from './map.test-kit.ts';
import { nudgeActivity, nudgeRelease, nudgeStep, nudgeStories } from './nudge.ts';
import { putStep, putStories } from './place.ts';
import { cellKey } from './shape.ts';

const ranks = ({ pen }: ReturnType<typeof aMap>) =>
  pen.model
    .list('story')
    .map(({ id }) => id)
    .join(' ');

const letters = () =>
  aMap({ one: ['s', 't'], two: [], three: ['u'] }, ['r', 'q'], {
    's r': ['a', 'b', 'c'],
    't r': ['d', 'e'],
    's q': ['f'],
    'u -': ['g'],
  });

test('a story dropped between two cards takes a rank between theirs', () => {
  const at = letters();
  putStories(at.pen, ['e'], { step: 's', release: 'r', above: 'a', below: 'b' });
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['a', 'e', 'b', 'c']);
  expect(ranks(at)).toBe('a e b c d f g');
});

test('dropped where its rank already fits, or in an empty cell, a story keeps its rank', () => {
  const at = letters();
  putStories(at.pen, ['d'], { step: 's', release: 'r', above: 'c', below: null });
  putStories(at.pen, ['a'], { step: 'u', release: 'q', above: null, below: null });
  expect(ranks(at)).toBe('a b c d e f g');
  expect(at.map.ids(cellKey('u', 'q'))).toEqual(['a']);
});

test('several stories keep the order they had, wherever they come from', () => {
  const at = letters();
  putStories(at.pen, ['g', 'd', 'a'], { step: 's', release: 'r', above: null, below: 'b' });
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['a', 'd', 'g', 'b', 'c']);
});

test('among ties each place is still a place of its own', () => {
  const at = letters();
  for (const id of ['b', 'c'])
    at.pen.model.doc.getMap<import('yjs').Map<unknown>>('entities').get(id)!.set('order', 'a0');
  putStories(at.pen, ['g'], { step: 's', release: 'r', above: 'b', below: 'c' });
  const ids = at.map.ids(cellKey('s', 'r'));
  expect(ids.indexOf('g')).toBe(ids.indexOf('b') + 1);
  expect(ids.indexOf('c')).toBe(ids.indexOf('g') + 1);
});

test('a story climbs within its cell, then into the slice above', () => {
  const at = letters();
  nudgeStories(at.pen, at.ground, ['b'], 'up');
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['b', 'a', 'c']);
  nudgeStories(at.pen, at.ground, ['f'], 'up');
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['b', 'a', 'c', 'f']);
  nudgeStories(at.pen, at.ground, ['b'], 'up');
  expect(at.map.ids(cellKey('s', 'r'))[0]).toBe('b');
});

test('a story goes down within its cell, then into the slice below and out of all releases', () => {
  const at = letters();
  nudgeStories(at.pen, at.ground, ['a'], 'down');
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['b', 'a', 'c']);
  nudgeStories(at.pen, at.ground, ['c'], 'down');
  expect(at.map.ids(cellKey('s', 'q'))).toEqual(['c', 'f']);
  nudgeStories(at.pen, at.ground, ['f'], 'down');
  expect(at.map.ids(cellKey('s', null))).toEqual(['f']);
});

test('sideways a story passes over an activity that has no step', () => {
  const at = letters();
  nudgeStories(at.pen, at.ground, ['d'], 'right');
  expect(at.map.ids(cellKey('u', 'r'))).toEqual(['d']);
  nudgeStories(at.pen, at.ground, ['a'], 'left');
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['a', 'b', 'c']);
});

test('selected stories of one cell move as a block, those of several each to their own neighbour', () => {
  const at = letters();
  nudgeStories(at.pen, at.ground, ['b', 'a'], 'down');
  expect(at.map.ids(cellKey('s', 'r'))).toEqual(['c', 'a', 'b']);
  nudgeStories(at.pen, at.ground, ['a', 'd'], 'down');
  expect(at.map.ids(cellKey('s', 'q'))).toEqual(expect.arrayContaining(['a', 'f']));
  expect(at.map.ids(cellKey('t', 'q'))).toEqual(['d']);
  nudgeStories(at.pen, at.ground, ['a', 'd'], 'right');
  expect(at.map.ids(cellKey('t', 'q'))).toEqual(['a']);
  expect(at.map.ids(cellKey('u', 'q'))).toEqual(['d']);
});

test('a step moves beside another, across the edge of its activity, and into one without steps', () => {
  const at = letters();
  const steps = () => at.map.shape.columns.map(({ activity, step }) => `${activity}/${step ?? ''}`).join(' ');
  nudgeStep(at.pen, at.ground, 't', 'left');
  expect(steps()).toBe('one/t one/s two/ three/u');
  nudgeStep(at.pen, at.ground, 's', 'right');
  expect(steps()).toBe('one/t two/s three/u');
  nudgeStep(at.pen, at.ground, 's', 'right');
  expect(steps()).toBe('one/t two/ three/s three/u');
  putStep(at.pen, 't', 'three', { after: 's' });
  expect(steps()).toBe('one/ two/ three/s three/t three/u');
});

test('activities move sideways, releases up and down, and neither beyond its end', () => {
  const at = letters();
  nudgeActivity(at.pen, at.ground, 'one', 'right');
  nudgeActivity(at.pen, at.ground, 'three', 'right');
  expect(at.map.shape.groups.map(({ activity }) => activity)).toEqual(['two', 'one', 'three']);
  nudgeRelease(at.pen, at.ground, 'q', 'up');
  nudgeRelease(at.pen, at.ground, 'q', 'up');
  nudgeRelease(at.pen, at.ground, 'r', 'left');
  expect(at.map.shape.bands).toEqual(['q', 'r', null]);
});
