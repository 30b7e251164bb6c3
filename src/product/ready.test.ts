import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aHand } from './hand.test-kit.ts';
import type { FieldsOf } from './kinds/index.ts';
import { create } from './pen.ts';
import { FIRST_READY, readiness, readReady } from './ready.ts';

const metBy = (fields: FieldsOf<'story'>, hasCriterion = false, definition = FIRST_READY) => {
  const { pen, model } = aHand();
  const story = model.find('story', create(pen, 'story', fields))!;
  return readiness(definition, story, hasCriterion).flatMap(({ item, met }) => (met ? [item.id] : []));
};

test('a story meets the definition line by line', () => {
  expect(metBy({})).toEqual([]);
  expect(metBy({ role: 'bénévole', benefit: 'savoir', size: 0 }, true)).toEqual([
    'persona',
    'benefit',
    'criterion',
    'size',
  ]);
  expect(metBy({ persona: 'awa' })).toEqual(['persona']);
});

test('a free story needs no persona, and its description is its benefit', () => {
  expect(metBy({ form: 'free' })).toEqual(['persona']);
  expect(metBy({ form: 'free', description: 'tout' })).toEqual(['persona', 'benefit']);
});

test('what only people can see is ticked by hand', () => {
  const definition = [{ id: 'seen', check: null, text: 'Vu avec Awa' }];
  expect(metBy({}, false, definition)).toEqual([]);
  expect(metBy({ ticks: ['seen'] }, false, definition)).toEqual(['seen']);
});

test('whatever arrives as a definition reads as one, within its bounds, or as none', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true }), (value) => {
      const read = readReady(value);
      if (!Array.isArray(value)) expect(read).toBeNull();
      expect(readReady(read)).toEqual(read);
    }),
  );
  const long = readReady([{ id: 'x'.repeat(99), text: 'y'.repeat(999), check: 'unheard of' }, 3, {}]);
  expect(long).toEqual([{ id: 'x'.repeat(64), check: null, text: 'y'.repeat(300) }]);
  expect(readReady(Array(1000).fill({ id: 'a' }))).toHaveLength(50);
});
