import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesOf } from './document.ts';
import { writeFile } from './file.ts';
import { aHand, allIds, anyStep, exchange, play, step } from './hand.test-kit.ts';
import { KIND_NAMES } from './kinds/index.ts';
import {
  change,
  changeProduct,
  create,
  leftBehind,
  move,
  remove,
  setAside,
  together,
  withOwned,
} from './pen.ts';

const storiesOf = (hand: ReturnType<typeof aHand>) => hand.model.list('story').map(({ want }) => want);

test('what is created one after another in one change stands in that order', () => {
  const hand = aHand();
  const wants = Array.from({ length: 100 }, (_, n) => `story ${n}`);
  // Ids that fall as the order rises: a tie would show.
  let n = 1000;
  const pen = { ...hand.pen, newId: () => `s${n--}` };
  together(pen, () => {
    for (const want of wants) create(pen, 'story', { want });
  });
  expect(storiesOf(hand)).toEqual(wants);
});

test('what was just created can be changed, moved and removed in the same change', () => {
  const hand = aHand();
  together(hand.pen, () => {
    const [a, b, c] = ['a', 'b', 'c'].map((want) => create(hand.pen, 'story', { want }));
    expect(change(hand.pen, 'story', b!, { want: 'b2' })).toBe(true);
    expect(move(hand.pen, c!, { before: a! })).toBe(true);
    remove(hand.pen, [a!]);
  });
  expect(storiesOf(hand)).toEqual(['c', 'b2']);
});

test('a moved entity stands where it was put, whatever came before', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (steps, a, b, before) => {
        const hand = aHand();
        for (const one of steps) play(hand, one);
        for (const kind of KIND_NAMES) {
          const ids = hand.model.list(kind).map(({ id }) => id);
          if (ids.length < 2) continue;
          const [moved, other] = [ids[a % ids.length]!, ids[b % ids.length]!];
          move(hand.pen, moved, before ? { before: other } : { after: other });
          const rest = ids.filter((id) => id !== moved);
          const at = rest.indexOf(other) + (before ? 0 : 1);
          const wanted = moved === other ? ids : [...rest.slice(0, at), moved, ...rest.slice(at)];
          expect(hand.model.list(kind).map(({ id }) => id)).toEqual(wanted);
        }
      },
    ),
  );
});

test('people who add at the same place at the same time see the same order', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(), fc.boolean()), { maxLength: 20 }), (adds) => {
      const hands = [aHand('here'), aHand('there', 'second')] as const;
      const first = create(hands[0].pen, 'story');
      exchange(...hands);
      for (const [there, n, meet] of adds) {
        const hand = hands[there ? 1 : 0];
        const ids = [first, ...hand.model.list('story').map(({ id }) => id)];
        create(hand.pen, 'story', {}, { after: ids[n % ids.length]! });
        if (meet) exchange(...hands);
      }
      exchange(...hands);
      const [here, there] = hands.map(({ model }) => model.list('story').map(({ id }) => id));
      expect(here).toEqual(there);
      expect(new Set(here).size).toBe(adds.length + 1);
    }),
  );
});

test('a change writes who and when, once a minute, and nothing when nothing changes', () => {
  const hand = aHand();
  let now = '2026-11-22T18:30:05.000Z';
  const pen = { ...hand.pen, now: () => now };
  const story = create(pen, 'story', { want: 'voir' });
  const updates: Uint8Array[] = [];
  hand.doc.on('update', (update: Uint8Array) => updates.push(update));
  change(pen, 'story', story, { want: undefined as never, size: null, labels: [] });
  expect(updates).toEqual([]);
  change(pen, 'story', story, { want: 'voir tout' });
  expect(hand.model.find('story', story)).toMatchObject({ changedAt: now, changedBy: 'Awa' });
  now = '2026-11-22T18:30:59.000Z';
  change(pen, 'story', story, { want: 'voir tout !' });
  expect(hand.model.find('story', story)?.changedAt).toBe('2026-11-22T18:30:05.000Z');
  change({ ...pen, by: 'Bruno' }, 'story', story, { want: 'tout voir' });
  expect(hand.model.find('story', story)).toMatchObject({ changedAt: now, changedBy: 'Bruno' });
  expect(Math.max(...updates.map(({ length }) => length))).toBeLessThan(150);
});

test('what is written is held within its bounds', () => {
  const hand = aHand();
  const story = create(hand.pen, 'story', { role: 'x'.repeat(300), labels: ['a', 'a', 'b'], size: 5000 });
  expect(hand.model.find('story', story)).toMatchObject({
    role: 'x'.repeat(200),
    labels: ['a', 'b'],
    size: null,
  });
  expect((entitiesOf(hand.doc).get(story) as { get(key: string): unknown }).get('role')).toHaveLength(200);
  change(hand.pen, 'story', story, { role: 'z'.repeat(300) });
  expect((entitiesOf(hand.doc).get(story) as { get(key: string): unknown }).get('role')).toHaveLength(200);
  changeProduct(hand.pen, { title: 'y'.repeat(300) });
  expect(hand.model.product.title).toHaveLength(200);
  const updates: unknown[] = [];
  hand.doc.on('update', (update: unknown) => updates.push(update));
  changeProduct(hand.pen, { title: 'y'.repeat(300), locale: undefined as never });
  expect(updates).toEqual([]);
});

test('what has gone meanwhile is left alone', () => {
  const hand = aHand();
  const story = create(hand.pen, 'story');
  remove(hand.pen, [story, 'never there']);
  expect(change(hand.pen, 'story', story, { want: 'x' })).toBe(false);
  expect(change(hand.pen, 'goal', story, { title: 'x' })).toBe(false);
  expect(move(hand.pen, story, { after: null })).toBe(false);
  expect(allIds(hand.model)).toEqual([]);
});

test('removing takes along what is owned; who else refers is told of and stays', () => {
  const hand = aHand();
  const persona = create(hand.pen, 'persona', { name: 'Awa' });
  const note = create(hand.pen, 'note', { subject: persona });
  const said = create(hand.pen, 'comment', { about: note });
  const story = create(hand.pen, 'story', { persona });
  const test = create(hand.pen, 'criterion', { story });
  expect([...withOwned(hand.model, [persona])].sort()).toEqual([persona, note, said].sort());
  expect(leftBehind(hand.model, [persona]).map(({ id }) => id)).toEqual([story]);
  remove(hand.pen, [persona]);
  expect(allIds(hand.model)).toEqual([story, test]);
  expect(hand.model.find('story', story)?.persona).toBe(persona);
  expect(hand.model.find('persona', persona)).toBeUndefined();
});

test('remove and undo brings everything back whole, what was owned included', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.array(fc.nat(), { maxLength: 4 }), (steps, at) => {
      const hand = aHand();
      for (const one of steps) play(hand, one);
      const before = writeFile(hand.doc, '', '');
      const stack = hand.undo.undoStack.length;
      play(hand, { do: 'remove', at });
      if (hand.undo.undoStack.length > stack) hand.undo.undo();
      expect(writeFile(hand.doc, '', '')).toEqual(before);
    }),
  );
});

test('a finding set aside keeps its reason, and is taken up again', () => {
  const hand = aHand();
  setAside(hand.pen, 'check story', 'we know 🙂'.repeat(50));
  expect(hand.model.setAside.get('check story')).toMatchObject({ by: 'Awa' });
  expect(hand.model.setAside.get('check story')!.reason.length).toBeLessThanOrEqual(300);
  setAside(hand.pen, 'check story', null);
  expect(hand.model.setAside.size).toBe(0);
});
