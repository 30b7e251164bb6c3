import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isId } from '#core/id.ts';
import { entitiesOf, productOf } from './document.ts';
import { checkFile, type ModelFile, writeFile } from './file.ts';
import { aHand, anyStep, exchange, play } from './hand.test-kit.ts';
import { change, changeProduct, create, remove, setAside } from './pen.ts';
import { compareFiles, restoreVersion } from './versions.ts';

const saved = (doc: Y.Doc): ModelFile => {
  const checked = checkFile(JSON.parse(JSON.stringify(writeFile(doc, 'p', '2026-11-22T18:30:00Z'))));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.value;
};
const NOTHING = { added: [], changed: [], removed: [], product: [] };

test('after a restore nothing differs from the version, and undo brings back what was there', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 15 }), fc.array(anyStep, { maxLength: 15 }), (first, then) => {
      const hand = aHand();
      for (const one of first) play(hand, one);
      const version = saved(hand.doc);
      for (const one of then) play(hand, one);
      const before = saved(hand.doc);
      const keys = [...entitiesOf(hand.doc).keys()].filter((key) => !isId(key));

      hand.undo.stopCapturing();
      const stack = hand.undo.undoStack.length;
      restoreVersion(hand.pen, version);
      expect(compareFiles(saved(hand.doc), version)).toEqual(NOTHING);
      for (const key of keys) expect(entitiesOf(hand.doc).has(key)).toBe(true);

      if (hand.undo.undoStack.length > stack) hand.undo.undo();
      expect(compareFiles(saved(hand.doc), before)).toEqual(NOTHING);
    }),
    { numRuns: 100 },
  );
});

test('a field that is named like an item of a list, and is none, outlives a restore', () => {
  const { doc, pen } = aHand();
  const idea = new Y.Map<unknown>([
    ['kind', 'idea'],
    ['title/x', 'of another program'],
  ]);
  entitiesOf(doc).set('e0', idea);
  const version = saved(doc);
  change(pen, 'idea', 'e0', { title: 'Une idée' });
  restoreVersion(pen, version);
  expect(compareFiles(saved(doc), version)).toEqual(NOTHING);
  expect(idea.get('title/x')).toBe('of another program');
});

test('a comparison names what is new, other and gone, by id and field; who wrote when does not count', () => {
  const { doc, pen } = aHand();
  const [a, b, c] = ['a', 'b', 'c'].map((want) => create(pen, 'story', { want }));
  const before = saved(doc);
  expect(compareFiles(before, before)).toEqual(NOTHING);
  change({ ...pen, by: 'Bruno' }, 'story', a!, { want: 'a2', size: 3 });
  remove(pen, [b!]);
  const d = create(pen, 'story', {});
  changeProduct(pen, { title: 'Site' });
  setAside(pen, 'x y', 'known');
  expect(compareFiles(before, saved(doc))).toEqual({
    added: [d],
    changed: [{ id: a, fields: expect.arrayContaining(['want', 'size']) }],
    removed: [b],
    product: ['title', 'setAside'],
  });
  expect(c).toBeDefined();
});

test('an id that is also a word of JavaScript’s is compared as any other', () => {
  const file = (entities: object) => ({ format: 'po-dojo/1', product: { title: '' }, entities }) as ModelFile;
  expect(compareFiles(file({}), file({ toString: { kind: 'x' } }))).toEqual({
    ...NOTHING,
    added: ['toString'],
  });
});

test('a restore is one change on top: others get it, their later words survive it, and it is marked as mine', () => {
  const [me, they] = [aHand('me'), aHand('they', 'second')];
  const story = create(me.pen, 'story', { want: 'voir la séance' });
  const version = saved(me.doc);
  change(me.pen, 'story', story, { want: 'lire' });
  exchange(me, they);
  const changedAt = () => me.model.find('story', story)!.changedAt;
  const before = changedAt();
  const updates: unknown[] = [];
  me.doc.on('update', (_update: Uint8Array, origin: unknown) => updates.push(origin));
  restoreVersion(me.pen, version);
  expect(changedAt() > before).toBe(true);
  // Meanwhile, elsewhere:
  const theirs = create(they.pen, 'story', { want: 'autre' });
  change(they.pen, 'story', story, { benefit: 'ne rien rater' });
  expect(updates).toEqual([me.pen.origin]);
  exchange(me, they);
  expect(they.model.find('story', story)).toMatchObject({
    want: 'voir la séance',
    benefit: 'ne rien rater',
    createdBy: 'me',
  });
  expect(they.model.find('story', theirs)).toBeDefined();
});

test('what hung on something removed since, and was never in the version, does not come back with it', () => {
  const { doc, pen, model } = aHand();
  const persona = create(pen, 'persona', { name: 'Awa' });
  const story = create(pen, 'story', {});
  const version = saved(doc);
  remove(pen, [persona]);
  // As if written elsewhere at the same time:
  const note = create(pen, 'note', { subject: persona });
  change(pen, 'story', story, { persona });
  restoreVersion(pen, version);
  expect(compareFiles(saved(doc), version)).toEqual(NOTHING);
  expect(model.get(note)).toBeUndefined();
  expect(model.find('story', story)?.persona).toBeNull();
});

test('what a version never knew of the product is taken away, what a file cannot carry stays', () => {
  const { doc, pen } = aHand();
  const version = saved(doc);
  productOf(doc).set('mood', 'future');
  entitiesOf(doc).set('not an id', new Y.Map());
  restoreVersion(pen, version);
  expect(productOf(doc).has('mood')).toBe(false);
  expect(entitiesOf(doc).has('not an id')).toBe(true);
});
