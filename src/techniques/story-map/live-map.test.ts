import { expect, test, vi } from 'vitest';
import { change, create, remove, together } from '#product/pen.ts';
import { NO_FILTER, NO_RELEASE } from './filter.ts';
import { aMap } from './map.test-kit.ts';
import { cellKey } from './shape.ts';

const cafe = () =>
  aMap({ describe: ['photo', 'say'], repair: ['welcome'], remember: [] }, ['first'], {
    'photo first': ['show'],
    'say first': ['tell', 'pick'],
    'welcome -': ['greet'],
  });

test('columns follow activities and steps, and an activity without a step keeps a bare one', () => {
  const { map } = cafe();
  expect(map.shape.columns.map(({ kind, activity, step }) => [kind, activity, step])).toEqual([
    ['step', 'describe', 'photo'],
    ['step', 'describe', 'say'],
    ['step', 'repair', 'welcome'],
    ['bare', 'remember', null],
  ]);
  expect(map.shape.bands).toEqual(['first', null]);
});

test('a cell lists its stories by rank, and hears only of itself', () => {
  const { pen, map } = cafe();
  const [say, photo] = [vi.fn(), vi.fn()];
  map.onCell(cellKey('say', 'first'), say);
  map.onCell(cellKey('photo', 'first'), photo);
  change(pen, 'story', 'greet', { step: 'say', release: 'first' });
  expect(map.ids(cellKey('say', 'first'))).toEqual(['tell', 'pick', 'greet']);
  expect(say).toHaveBeenCalledOnce();
  expect(photo).not.toHaveBeenCalled();
});

test('typing in titles changes neither the frame nor a cell', () => {
  const { pen, map } = cafe();
  const heard = vi.fn();
  map.onShape(heard);
  map.onCell(cellKey('say', 'first'), heard);
  change(pen, 'activity', 'describe', { title: 'Describe the breakdown' });
  change(pen, 'step', 'say', { title: 'Say it' });
  change(pen, 'story', 'pick', { title: 'Pick one' });
  expect(heard).not.toHaveBeenCalled();
});

test('stories whose step has gone wait in the tray, and return with it', () => {
  const { pen, map } = cafe();
  const step = pen.model.find('step', 'say')!;
  remove(pen, ['say']);
  expect(map.shape.columns[0]).toEqual({ kind: 'unplaced', activity: null, step: null });
  expect(map.ids(cellKey(null, 'first'))).toEqual(['tell', 'pick']);
  create({ ...pen, newId: () => 'say' }, 'step', { activity: step.activity, order: step.order });
  expect(map.shape.columns[0]!.step).toBe('photo');
  expect(map.ids(cellKey('say', 'first'))).toEqual(['tell', 'pick']);
});

test('a step removed and its stories sent on in one change are seen where they are', () => {
  const { pen, map } = cafe();
  together(pen, () => {
    remove(pen, ['say']);
    change(pen, 'story', 'pick', { step: 'photo' });
  });
  expect(map.ids(cellKey('photo', 'first'))).toEqual(['show', 'pick']);
  expect(map.ids(cellKey(null, 'first'))).toEqual(['tell']);
});

test('steps whose activity has gone stand at the end', () => {
  const { pen, map } = cafe();
  remove(pen, ['describe']);
  expect(map.shape.groups.map(({ activity, columns }) => [activity, columns.length])).toEqual([
    ['repair', 1],
    ['remember', 1],
    [null, 2],
  ]);
});

test('the filter keeps the stories with all words, accents aside, and the bands of a release', () => {
  const { pen, map } = cafe();
  change(pen, 'story', 'greet', { title: 'Être accueillie à l’entrée' });
  map.look({ ...NO_FILTER, text: 'entree ETRE' });
  expect(map.ids(cellKey('welcome', null))).toEqual(['greet']);
  expect(map.ids(cellKey('say', 'first'))).toEqual([]);
  map.look({ ...NO_FILTER, release: NO_RELEASE });
  expect(map.shape.bands).toEqual([null]);
  map.look(NO_FILTER);
  expect(map.shape.bands).toEqual(['first', null]);
  expect(map.ids(cellKey('say', 'first'))).toEqual(['tell', 'pick']);
});

test('a story is for its own persona, else for the one of its activity', () => {
  const { pen, map } = cafe();
  const awa = create(pen, 'persona', { name: 'Awa' });
  const marcel = create(pen, 'persona', { name: 'Marcel' });
  change(pen, 'activity', 'describe', { persona: awa });
  change(pen, 'story', 'pick', { persona: marcel });
  map.look({ ...NO_FILTER, persona: awa });
  expect(map.ids(cellKey('photo', 'first'))).toEqual(['show']);
  expect(map.ids(cellKey('say', 'first'))).toEqual(['tell']);
  change(pen, 'activity', 'describe', { persona: marcel });
  expect(map.ids(cellKey('say', 'first'))).toEqual([]);
});
