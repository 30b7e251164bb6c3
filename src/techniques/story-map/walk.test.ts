import { expect, test } from 'vitest';
import { aMap } from './map.test-kit.ts';
import { type Ground, itemAt, storiesBetween, type Way, walk, whereIs } from './walk.ts';

const { ground } = aMap({ one: ['s', 't'], two: [], three: ['u'] }, ['r'], {
  's r': ['a', 'b', 'c'],
  't r': ['d', 'e'],
  'u -': ['g', 'h'],
});

/** The items one meets on a walk, written as they are marked. */
const path = (on: Ground, start: string, ways: readonly Way[], column = 0): readonly (string | null)[] => {
  let at = whereIs(on, start, column)!;
  return ways.map((way) => {
    at = walk(on, at, way);
    return itemAt(on, at);
  });
};

test('down from an activity: its step, the slice’s head, the cards, the empty place, the next band', () => {
  expect(path(ground, 'one', Array(8).fill('down'))).toEqual([
    's',
    'r',
    'a',
    'b',
    'c',
    'place|s|r',
    'band|',
    'place|s|',
  ]);
});

test('up again by the same way, and no further than the activity', () => {
  expect(path(ground, 'place|s|', Array(9).fill('up'))).toEqual([
    'band|',
    'place|s|r',
    'c',
    'b',
    'a',
    'r',
    's',
    'one',
    'one',
  ]);
});

test('sideways at the same height, over activities without steps; an activity is one stop', () => {
  expect(path(ground, 'b', ['right', 'right', 'right', 'left'])).toEqual([
    'e',
    'place|u|r',
    'place|u|r',
    'e',
  ]);
  expect(path(ground, 'one', ['right', 'right', 'right', 'left', 'left'])).toEqual([
    'two',
    'three',
    'three',
    'two',
    'one',
  ]);
  expect(path(ground, 't', ['right', 'right'])).toEqual(['bare|two', 'u']);
});

test('to the ends of a row, from band to band, to the top', () => {
  expect(path(ground, 'a', ['end', 'home', 'next-band', 'previous-band', 'top'])).toEqual([
    'place|u|r',
    'a',
    'place|s|',
    'a',
    'one',
  ]);
});

test('a collapsed slice is its head alone, and who may not edit meets no empty place', () => {
  const folded: Ground = { ...ground, collapsed: new Set(['r']) };
  expect(path(folded, 's', ['down', 'down', 'down'])).toEqual(['r', 'band|', 'place|s|']);
  const reading: Ground = { ...ground, canEdit: false };
  expect(path(reading, 'b', ['down', 'down', 'down', 'down'])).toEqual(['c', 'band|', 'band|', 'band|']);
});

test('stories between two: part of a cell, or the whole rectangle of cells', () => {
  expect(storiesBetween(ground, 'c', 'b')).toEqual(['b', 'c']);
  expect(storiesBetween(ground, 'b', 'd')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(storiesBetween(ground, 'h', 'b')).toEqual(['a', 'b', 'c', 'd', 'e', 'g', 'h']);
});
