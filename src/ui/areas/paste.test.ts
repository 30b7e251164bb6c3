import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { create, type Place } from '#product/pen.ts';
import { pasteCards } from './paste.ts';

const board = () => {
  const { pen, model, undo } = aHand();
  const add = (text: string, place?: Place) => create(pen, 'note', { text }, place);
  return { pen, undo, add, texts: () => model.list('note').map(({ text }) => text) };
};

test('each line becomes a card behind the one pasted on, in one step', () => {
  const { pen, undo, add, texts } = board();
  const first = add('Première');
  add('Dernière');
  undo.stopCapturing();
  pasteCards(pen, ['Un', 'Deux'], first, add);
  expect(texts()).toEqual(['Première', 'Un', 'Deux', 'Dernière']);
  undo.undo();
  expect(texts()).toEqual(['Première', 'Dernière']);
});

test('an empty card takes the first line, and without a card they come last', () => {
  const { pen, add, texts } = board();
  const empty = add('');
  pasteCards(pen, ['Un', 'Deux'], empty, add);
  pasteCards(pen, ['Trois'], null, add);
  expect(texts()).toEqual(['Un', 'Deux', 'Trois']);
});

test('where nothing can be added nothing is made', () => {
  const { pen, texts } = board();
  expect(pasteCards(pen, ['Un'], null, () => null)).toBeNull();
  expect(texts()).toEqual([]);
});
