import { expect, test } from 'vitest';
import { evidenceAbout } from '#product/play/games.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { anchorsOf, byWeight, drop, knotsOf, severityOf, toPain, unkept, weigh } from './anchors.ts';

const told = () =>
  tellModel([
    { id: 'g', kind: 'game', technique: 'speed-boat' },
    { id: 'p', kind: 'play', game: 'g', title: 'Bénévoles', players: ['Inès'], state: 'closed' },
    {
      id: 'a',
      kind: 'piece',
      order: 'a0',
      play: 'p',
      text: 'La pièce manque',
      why: 'Trois fois',
      weight: 7,
      state: 'confirmed',
      createdBy: 'Marcel',
    },
    { id: 'b', kind: 'piece', order: 'a1', play: 'p', text: 'Le froid', createdBy: 'Odile' },
  ]);

test('knots of ten are severities of five', () => {
  expect([null, 0, 1, 2, 3, 9, 10, 50].map(severityOf)).toEqual([null, null, 1, 1, 2, 5, 5, 5]);
});

test('the boat would be faster by all that the anchors cost', () => {
  const model = told();
  expect(knotsOf(anchorsOf(model, 'p'))).toBe(7);
  expect(
    [...anchorsOf(model, 'p')]
      .reverse()
      .sort(byWeight)
      .map(({ id }) => id),
  ).toEqual(['a', 'b']);
});

test('an anchor grows heavier and lighter within its bounds; without weight it counts as not weighed', () => {
  const model = told();
  const pen = penOn(model);
  const b = () => model.find('piece', 'b')!;
  weigh(pen, b(), -1);
  expect(b().weight).toBeNull();
  for (let knot = 0; knot < 12; knot++) weigh(pen, b(), 1);
  expect(b().weight).toBe(10);
  for (let knot = 0; knot < 12; knot++) weigh(pen, b(), -1);
  expect(b().weight).toBeNull();
});

test('what is posted lies in the water in the order it was written', () => {
  const model = told();
  drop(penOn(model), 'p', ['La file', 'Le bruit'], 'a');
  expect(anchorsOf(model, 'p').map(({ text }) => text)).toEqual([
    'La pièce manque',
    'La file',
    'Le bruit',
    'Le froid',
  ]);
});

test('a confirmed anchor becomes a pain of its weight, with who stands behind it and why', () => {
  const model = told();
  expect(unkept(model, 'p').map(({ id }) => id)).toEqual(['a']);
  const pain = toPain(penOn(model), 'a', 'Speed Boat, Bénévoles')!;
  expect(model.find('pain', pain)).toMatchObject({
    text: 'La pièce manque',
    weight: 4,
    standing: 'evidence',
    source: 'Speed Boat, Bénévoles',
  });
  expect(evidenceAbout(model, pain)).toMatchObject([
    { measure: 'speed', value: 7, people: ['Marcel', 'Inès'], text: 'Trois fois', play: 'p' },
  ]);
  expect(unkept(model, 'p')).toEqual([]);
  expect(toPain(penOn(model), 'gone', '')).toBeNull();
});
