import { expect, test } from 'vitest';
import { change, create, remove } from '#product/pen.ts';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { emptyBlocks, sheetsOf } from './canvas.ts';

const begun = () => {
  const model = tellModel([
    { id: 'c', kind: 'canvas' },
    { id: 'awa', kind: 'persona' },
    { id: 's', kind: 'segment', title: 'Voisins' },
    { id: 'stands', kind: 'link', from: 'awa', to: 's' },
  ]);
  return { model, pen: penOn(model), sheet: () => sheetsOf(model)[0]! };
};

test('segments and propositions are the model’s own, whatever the canvas', () => {
  const { pen, sheet } = begun();
  const proposition = create(pen, 'proposition', { segment: 's' });
  expect([sheet().ids.get('segments'), sheet().ids.get('propositions')]).toEqual([['s'], [proposition]]);
  expect(emptyBlocks(sheet())[0]).toBe('channels');
});

test('a segment has what is for it or for all, and a proposition for one of its personas', () => {
  const { pen, sheet } = begun();
  const other = create(pen, 'segment', {});
  const channel = create(pen, 'canvasItem', {
    canvas: 'c',
    area: 'channels',
    text: 'Marché',
    segment: other,
  });
  create(pen, 'canvasItem', { canvas: 'c', area: 'revenues', text: 'Dons' });
  create(pen, 'proposition', { segment: 'awa' });
  expect(sheet().served.map(({ lacks }) => lacks)).toEqual([
    ['relationship', 'channel'],
    ['proposition', 'relationship'],
  ]);
  // For a segment that has gone: for all.
  remove(pen, [other]);
  expect(sheet().served.map(({ lacks }) => lacks)).toEqual([['relationship']]);
  change(pen, 'canvasItem', channel, { text: ' ' });
  expect(sheet().served[0]!.lacks).toEqual(['relationship', 'channel']);
});

test('what another form of canvas has no block for is kept aside', () => {
  const { pen, sheet } = begun();
  create(pen, 'canvasItem', { canvas: 'c', area: 'partners', text: 'La mairie' });
  create(pen, 'canvasItem', { canvas: 'c', area: 'channels', text: 'Le marché' });
  const other = create(pen, 'canvas', {});
  create(pen, 'canvasItem', { canvas: other, area: 'channels', text: 'Ailleurs' });
  expect(sheet().aside).toEqual([]);
  change(pen, 'canvas', 'c', { form: 'lean' });
  expect(sheet().aside.map(({ text }) => text)).toEqual(['La mairie']);
  expect(sheet().ids.get('channels')).toHaveLength(1);
});

test('what names no canvas that is there waits beside the first one', () => {
  const { model, pen } = begun();
  create(pen, 'canvasItem', { text: 'La mairie', area: 'partners' });
  create(pen, 'canvas', {});
  expect(sheetsOf(model).map(({ aside }) => aside.map(({ text }) => text))).toEqual([['La mairie'], []]);
});
