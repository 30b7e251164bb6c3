import { expect, test } from 'vitest';
import { aHand } from './hand.test-kit.ts';
import { create, remove } from './pen.ts';
import { makeSegment, personasOf, switchPersona } from './segments.ts';

test('personas stand for a segment by links, each once and in their own order', () => {
  const { pen, model } = aHand();
  const [awa, marcel] = [create(pen, 'persona', { name: 'Awa' }), create(pen, 'persona', { name: 'Marcel' })];
  const segment = makeSegment(pen, 'Voisins', [marcel, awa]);
  create(pen, 'link', { from: awa, to: segment });
  expect(personasOf(model, segment).map(({ name }) => name)).toEqual(['Awa', 'Marcel']);
  expect(model.find('segment', segment)?.title).toBe('Voisins');
});

test('a persona comes and goes; one that was deleted stands for nothing', () => {
  const { pen, model } = aHand();
  const awa = create(pen, 'persona', { name: 'Awa' });
  const segment = makeSegment(pen, 'Voisins', []);
  switchPersona(pen, segment, awa);
  expect(personasOf(model, segment)).toHaveLength(1);
  switchPersona(pen, segment, awa);
  expect([personasOf(model, segment), model.list('link')]).toEqual([[], []]);
  switchPersona(pen, segment, awa);
  remove(pen, [awa]);
  expect(personasOf(model, segment)).toEqual([]);
});
