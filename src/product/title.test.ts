import { expect, test } from 'vitest';
import { change } from './changes.ts';
import { aHand } from './hand.test-kit.ts';
import { create } from './pen.ts';
import { titleOf } from './title.ts';

test('what names another that names it back has no name, and breaks nothing', () => {
  const { pen, model } = aHand();
  const card = create(pen, 'card');
  const link = create(pen, 'link', { from: card, to: card });
  change(pen, 'card', card, { of: link });
  expect(titleOf(model.get(card)!, model)).toContain('→');
  expect(titleOf(model.get(link)!, model)).toContain('→');
});

test('a piece is called as its card, which is called as its story', () => {
  const { pen, model } = aHand();
  const story = create(pen, 'story', { title: 'Voir les dates' });
  const card = create(pen, 'card', { of: story });
  const piece = create(pen, 'piece', { card });
  expect(titleOf(model.get(piece)!, model)).toBe('Voir les dates');
});
