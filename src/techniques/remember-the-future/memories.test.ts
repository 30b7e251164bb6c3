import { expect, test } from 'vitest';
import { evidenceAbout } from '#product/play/games.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import { gather, keep, LOOSE, remember, targetsOf, toldIn, unkept } from './memories.ts';

const piece = (id: string, fields: object): ExampleEntity => ({
  id,
  kind: 'piece',
  play: 'p',
  order: id,
  text: id,
  ...fields,
});
const told = () =>
  tellModel([
    { id: 'g', kind: 'game', technique: 'remember-the-future' },
    { id: 'p', kind: 'play', game: 'g', title: 'Équipe', horizon: '2027-06-30', state: 'closed' },
    piece('c1', { sort: 'cluster' }),
    piece('c2', { sort: 'cluster' }),
    piece('m1', { from: 'c1', createdBy: 'Inès', why: 'Une liste le mercredi' }),
    piece('m2', { from: 'c2', createdBy: 'Inès' }),
    piece('m3', { from: 'c2', createdBy: 'Odile' }),
    piece('m4', {}),
    piece('m5', { from: 'gone' }),
  ]);
const ids = (pieces: readonly { id: string }[]) => pieces.map(({ id }) => id);

test('memories lie in their cluster, or loose when it has gone', () => {
  const { clusters, loose } = toldIn(told(), 'p');
  expect(clusters.map(({ piece, memories }) => [piece.id, ids(memories)])).toEqual([
    ['c1', ['m1']],
    ['c2', ['m2', 'm3']],
  ]);
  expect(ids(loose)).toEqual(['m4', 'm5']);
});

test('memories are posted in their order, and gathered in theirs', () => {
  const model = told();
  const pen = penOn(model);
  const [first, second] = remember(pen, 'p', ['Un', 'Deux'], LOOSE, { after: 'm4' });
  expect(ids(toldIn(model, 'p').loose)).toEqual(['m4', first, second, 'm5']);
  gather(pen, ['m5', 'm4'], 'c1', { before: 'm1' });
  expect(ids(toldIn(model, 'p').clusters[0]!.memories)).toEqual(['m4', 'm5', 'm1']);
  gather(pen, ['m5'], LOOSE);
  expect(ids(toldIn(model, 'p').loose)).toContain('m5');
});

test('a cluster becomes a goal by the day one looked back from, with everybody who told it', () => {
  const model = told();
  expect(unkept(model, 'p').map(({ piece }) => piece.id)).toEqual(['c2', 'c1']);
  const goal = keep(penOn(model), 'c2', 'goal')!;
  expect(model.find('goal', goal)).toMatchObject({ title: 'C2', by: '2027-06-30' });
  expect(evidenceAbout(model, goal)).toMatchObject([
    { measure: 'memories', value: 2, people: ['Inès', 'Odile'], text: 'm2\nm3' },
  ]);
  expect(unkept(model, 'p').map(({ piece }) => piece.id)).toEqual(['c1']);
  expect(keep(penOn(model), 'gone', 'goal')).toBeNull();
});

test('a memory becomes a gain with how it came about', () => {
  const model = told();
  const [gain] = targetsOf(penOn(model), model.find('piece', 'm1')!);
  const made = gain!.take()!;
  expect(model.find('gain', made)).toMatchObject({ text: 'm1', standing: 'evidence', source: 'Équipe' });
  expect(evidenceAbout(model, made)).toMatchObject([{ value: 1, text: 'm1\nUne liste le mercredi' }]);
});
