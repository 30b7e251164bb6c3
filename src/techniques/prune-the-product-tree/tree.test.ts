import { expect, test } from 'vitest';
import { evidenceAbout } from '#product/play/games.ts';
import { standsFor } from '#product/play/stands-for.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import { areaId, grow, hang, keepTree, shareOf, targetsOf, treeOf, unkept } from './tree.ts';

const leaf = (id: string, fields: object): ExampleEntity => ({
  id,
  kind: 'piece',
  play: 'p',
  sort: 'leaf',
  text: id,
  order: id,
  ...fields,
});
const told = () =>
  tellModel([
    { id: 'g', kind: 'game', technique: 'prune-the-product-tree' },
    { id: 'story', kind: 'story', title: 'Photo' },
    { id: 'card', kind: 'card', game: 'g', of: 'story' },
    { id: 'p', kind: 'play', game: 'g', players: ['Awa'], state: 'closed' },
    leaf('a-book', { sort: 'area', text: 'Prendre rendez-vous' }),
    leaf('a-mend', { sort: 'area', text: 'Réparer' }),
    leaf('l1', { sort: 'card', card: 'card', from: 'a-book', area: 'canopy', why: 'Plus tard' }),
    leaf('l2', { from: 'a-book', area: 'inside' }),
    leaf('l3', { from: 'gone', area: 'inside' }),
    leaf('l4', { area: 'roots' }),
    leaf('l5', { area: 'pruned' }),
    leaf('l6', {}),
  ]);
const ids = (pieces: readonly { id: string }[]) => pieces.map(({ id }) => id);

test('leaves hang where they were hung; those of a limb that has gone lie in the basket', () => {
  const { limbs, roots, pruned, basket } = treeOf(told(), 'p');
  expect(limbs.map(({ piece, inside, canopy }) => [piece.id, ids(inside), ids(canopy)])).toEqual([
    ['a-book', ['l2'], ['l1']],
    ['a-mend', [], []],
  ]);
  expect([ids(roots), ids(pruned), ids(basket)]).toEqual([['l4'], ['l5'], ['l3', 'l6']]);
});

test('a leaf grows, and several move in their order to one place', () => {
  const model = told();
  const pen = penOn(model);
  const fresh = grow(pen, 'p', areaId('a-mend', 'inside'), 'Un sifflet');
  hang(pen, ['l6', 'l2'], areaId('a-mend', 'inside'), { before: fresh });
  const tree = treeOf(model, 'p');
  expect(ids(tree.limbs[1]!.inside)).toEqual(['l2', 'l6', fresh]);
  expect(shareOf(tree, 'a-mend')).toBe(0.75);
  hang(pen, ['l2'], 'pruned');
  expect(model.find('piece', 'l2')).toMatchObject({ area: 'pruned', from: null });
  hang(pen, ['l2'], 'basket');
  expect(ids(treeOf(model, 'p').basket)).toContain('l2');
});

test('an empty tree leans nowhere', () => {
  expect(shareOf(treeOf(tellModel([]), 'p'), 'x')).toBe(0);
});

test('what is wanted now becomes stories, and what stands for something keeps where it was hung', () => {
  const model = told();
  expect(ids(unkept(model, 'p'))).toEqual(['l2']);
  expect(keepTree(penOn(model), 'p')).toBe(1);
  expect(unkept(model, 'p')).toEqual([]);
  expect(evidenceAbout(model, 'story')).toMatchObject([
    { measure: 'place', value: 2, people: ['Awa'], text: 'Prendre rendez-vous\nPlus tard' },
  ]);
  expect(evidenceAbout(model, standsFor(model, 'l2')!)).toMatchObject([{ value: 1 }]);
  expect(keepTree(penOn(model), 'gone')).toBe(0);
});

test('a limb becomes an activity, a leaf a story first', () => {
  const model = told();
  const pen = penOn(model);
  const of = (id: string) => targetsOf(pen, model.find('piece', id)!);
  expect(of('l5').map(({ to }) => to)).toEqual(['story', 'deliverable', 'idea']);
  const activity = of('a-mend')[0]!.take()!;
  expect(model.find('activity', activity)?.title).toBe('Réparer');
  const story = of('l5')[0]!.take()!;
  expect(evidenceAbout(model, story)).toMatchObject([{ measure: 'place', value: 0 }]);
});
