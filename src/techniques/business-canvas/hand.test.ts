import { expect, test } from 'vitest';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { sheetsOf } from './canvas.ts';
import { addTo, giveTo, putInto } from './hand.ts';

const begun = () => {
  const model = tellModel([{ id: 'c', kind: 'canvas' }]);
  const pen = penOn(model);
  return {
    model,
    pen,
    ids: (block: 'channels' | 'segments' | 'partners') => sheetsOf(model)[0]!.ids.get(block),
  };
};

test('what is written among segments is a segment of the model, elsewhere it is the canvas’s own', () => {
  const { model, pen } = begun();
  addTo(pen, 'c', 'segments', 'Voisins');
  addTo(pen, 'c', 'propositions', 'Ne plus venir pour rien');
  addTo(pen, 'c', 'channels', 'Le marché');
  expect(model.list('segment')).toMatchObject([{ title: 'Voisins' }]);
  expect(model.list('proposition')).toMatchObject([{ title: 'Ne plus venir pour rien' }]);
  expect(model.list('canvasItem')).toMatchObject([{ canvas: 'c', area: 'channels', text: 'Le marché' }]);
});

test('several things go to another block in their order, at the place one says', () => {
  const { pen, ids } = begun();
  const [a, b, c] = ['a', 'b', 'c'].map((words) => addTo(pen, 'c', 'channels', words));
  const d = addTo(pen, 'c', 'partners', 'd');
  putInto(pen, 'c', [a!, c!], 'partners', { before: d });
  expect([ids('channels'), ids('partners')]).toEqual([[b], [a, c, d]]);
});

test('items and propositions are given to a segment, a segment is given to nobody', () => {
  const { model, pen } = begun();
  const segment = addTo(pen, 'c', 'segments', 'Voisins');
  const item = addTo(pen, 'c', 'channels', 'Le marché');
  const proposition = addTo(pen, 'c', 'propositions', 'Venir pour une chance');
  giveTo(pen, [item, proposition, segment, 'gone'], segment);
  expect([model.find('canvasItem', item)?.segment, model.find('proposition', proposition)?.segment]).toEqual([
    segment,
    segment,
  ]);
  giveTo(pen, [item], null);
  expect(model.find('canvasItem', item)?.segment).toBeNull();
});
