import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesOf } from './document.ts';
import { type ModelFile, writeFile } from './file.ts';
import { aHand, allIds, exchange, type Hand, play, type Step, step } from './hand.test-kit.ts';
import { change, create, remove } from './pen.ts';

const fileOf = (hand: Hand): ModelFile => writeFile(hand.doc, '', '');
const undoAll = ({ undo }: Hand) => {
  while (undo.undoStack.length > 0) undo.undo();
};
const redoAll = ({ undo }: Hand) => {
  while (undo.redoStack.length > 0) undo.redo();
};

test('undo takes back everything, step by step, and redo brings it back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const hand = aHand();
      const states = [fileOf(hand)];
      for (const one of steps) {
        play(hand, one);
        const now = fileOf(hand);
        if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
      }
      const done = states.pop()!;
      undoAll(hand);
      expect(fileOf(hand)).toEqual(states[0] ?? done);
      redoAll(hand);
      expect(fileOf(hand)).toEqual(done);
    }),
  );
});

/** Steps that touch only what this hand makes: where an order is foreign, making room would move others'. */
const ownSteps = fc.array(step, { maxLength: 10 }).map((steps): readonly Step[] =>
  steps.flatMap((one): Step[] => {
    if (one.do !== 'create') return one.do === 'title' ? [one] : [];
    const { order: _order, ...fields } = one.fields;
    return [{ ...one, fields }];
  }),
);

test('undo leaves alone what others do, also to the same product at the same time', () => {
  fc.assert(
    fc.property(ownSteps, ownSteps, fc.array(fc.boolean(), { maxLength: 20 }), (mine, theirs, turns) => {
      const [me, they] = [aHand('me'), aHand('they', 'second')];
      const lines = { mine: [...mine].filter((s) => s.do === 'create'), theirs: [...theirs] };
      for (const isMine of turns) {
        const next = isMine ? lines.mine.shift() : lines.theirs.shift();
        if (next) play(isMine ? me : they, next);
        exchange(me, they);
      }
      const of = (hand: Hand, by: string) =>
        allIds(hand.model).flatMap((id) =>
          hand.model.get(id)?.createdBy === by ? [hand.model.get(id)] : [],
        );
      const [before, mineBefore] = [of(me, 'they'), of(me, 'me')];
      undoAll(me);
      expect(of(me, 'me')).toEqual([]);
      exchange(me, they);
      expect(of(me, 'they')).toEqual(before);
      expect(me.model.product).toEqual(they.model.product);
      redoAll(me);
      expect(of(me, 'me')).toEqual(mineBefore);
      exchange(me, they);
      expect(JSON.stringify(fileOf(they))).toBe(JSON.stringify(fileOf(me)));
    }),
  );
});

test('undoing my words leaves the words that somebody typed among them', () => {
  const [me, they] = [aHand('me'), aHand('they', 'second')];
  const story = create(me.pen, 'story', { want: 'voir' });
  exchange(me, they);
  me.undo.stopCapturing();
  change(me.pen, 'story', story, { want: 'voir la séance' });
  exchange(me, they);
  change(they.pen, 'story', story, { want: 'bien voir la séance' });
  exchange(me, they);
  me.undo.undo();
  expect(me.model.find('story', story)?.want).toBe('bien voir');
});

test('somebody else’s last word on a field stands when I undo mine', () => {
  const [me, they] = [aHand('me'), aHand('they', 'second')];
  const story = create(they.pen, 'story', { size: 1 });
  exchange(me, they);
  change(me.pen, 'story', story, { size: 3 });
  exchange(me, they);
  change(they.pen, 'story', story, { size: 8 });
  exchange(me, they);
  me.undo.undo();
  expect(me.model.find('story', story)?.size).toBe(8);
});

test('undo takes back one step at a time: nothing rather than an older one, where somebody overwrote the last', () => {
  const [me, they] = [aHand('me'), aHand('they', 'second')];
  const story = create(they.pen, 'story', { size: 1 });
  exchange(me, they);
  create(me.pen, 'goal', { title: 'Plus' });
  me.undo.stopCapturing();
  change(me.pen, 'story', story, { size: 3 });
  exchange(me, they);
  change(they.pen, 'story', story, { size: 8 });
  exchange(me, they);
  expect(me.undo.undo()).toBeNull();
  expect(me.model.list('goal')).toHaveLength(1);
  expect(me.undo.undo()).not.toBeNull();
  expect(me.model.list('goal')).toEqual([]);
  // The same on the way back.
  expect(me.undo.redo()).not.toBeNull();
  expect(me.model.list('goal')).toHaveLength(1);
});

test('a removal undone brings back what others wrote there before', () => {
  const [me, they] = [aHand('me'), aHand('they', 'second')];
  const story = create(they.pen, 'story', { want: 'voir' });
  const test = create(they.pen, 'criterion', { story, given: 'une séance' });
  exchange(me, they);
  change(they.pen, 'story', story, { want: 'voir la séance' });
  exchange(me, they);
  remove(me.pen, [story]);
  exchange(me, they);
  expect(they.model.get(test)).toBeUndefined();
  me.undo.undo();
  exchange(me, they);
  expect(they.model.find('story', story)?.want).toBe('voir la séance');
  expect(they.model.find('criterion', test)?.given).toBe('une séance');
  expect(entitiesOf(they.doc).size).toBe(2);
});

/** Until what one gesture does at once is done. */
const nextGesture = () => Promise.resolve();

test('words typed into one text are one step, everything else is a step of its own', async () => {
  const { pen, undo } = aHand();
  const goal = create(pen, 'goal');
  await nextGesture();
  for (const title of ['P', 'Pl', 'Plus']) {
    change(pen, 'goal', goal, { title });
    await nextGesture();
  }
  change(pen, 'goal', goal, { measure: 'entrées' });
  await nextGesture();
  create(pen, 'actor', { goal });
  change(pen, 'goal', goal, { target: '20' });
  await nextGesture();
  expect(undo.undoStack).toHaveLength(4);
  undo.undo();
  expect(pen.model.list('actor')).toEqual([]);
  expect(pen.model.find('goal', goal)).toMatchObject({ title: 'Plus', measure: 'entrées', target: '' });
  undo.undo();
  undo.undo();
  expect(pen.model.find('goal', goal)).toMatchObject({ title: '', measure: '' });
  undo.redo();
  expect(pen.model.find('goal', goal)?.title).toBe('Plus');
});
