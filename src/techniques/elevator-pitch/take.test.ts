import { expect, test } from 'vitest';
import { penOn, tellModel } from '../cases.test-kit.ts';
import { sourcesFor, takeInto, takenFrom } from './take.ts';

const begun = () => {
  const model = tellModel([
    { id: 'pitch', kind: 'pitch' },
    { id: 'know', kind: 'creator', text: 'Dit avant de venir si c’est réparable.' },
    { id: 'hour', kind: 'creator', text: 'Donne une heure et une table' },
    { id: 'blank', kind: 'creator', text: ' ' },
    { id: 'wait', kind: 'pain', text: 'Attendre une heure' },
    { id: 'phone', kind: 'canvasItem', area: 'alternatives', text: 'Le téléphone' },
    { id: 'market', kind: 'canvasItem', area: 'channels', text: 'Le marché' },
  ]);
  return { model, pen: penOn(model) };
};
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

test('the benefit may come from a gain creator, the alternative from the canvas or a pain', () => {
  const { model } = begun();
  expect(ids(sourcesFor(model, 'benefit'))).toEqual(['hour', 'know']);
  expect(ids(sourcesFor(model, 'alternative'))).toEqual(['phone', 'wait']);
});

test('taking fills the slot and keeps the link; taking another puts one in place of the other', () => {
  const { model, pen } = begun();
  takeInto(pen, 'pitch', 'benefit', 'know');
  takeInto(pen, 'pitch', 'benefit', 'know');
  takeInto(pen, 'pitch', 'alternative', 'phone');
  expect(model.find('pitch', 'pitch')).toMatchObject({
    benefit: 'dit avant de venir si c’est réparable',
    alternative: 'le téléphone',
  });
  expect(model.list('link')).toHaveLength(2);
  takeInto(pen, 'pitch', 'benefit', 'hour');
  expect(ids(takenFrom(model, 'pitch', 'benefit'))).toEqual(['hour']);
  expect(ids(takenFrom(model, 'pitch', 'alternative'))).toEqual(['phone']);
  expect(takeInto(pen, 'pitch', 'benefit', 'gone')).toBe(false);
  expect(takeInto(pen, 'gone', 'benefit', 'know')).toBe(false);
});
