import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { entitiesOf } from './document.ts';
import { writeFile } from './file.ts';
import { aHand, anyStep, exchange, play } from './hand.test-kit.ts';
import { inParts } from './parts.ts';

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const isPending = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

/** Applies parts one by one to what was there before: none may wait for another. */
const applied = (to: Y.Doc, parts: readonly Uint8Array[]): Y.Doc => {
  for (const part of parts) {
    Y.applyUpdate(to, part);
    expect(isPending(to)).toBe(false);
  }
  return to;
};

test('whatever two people made, in parts of any size, each part builds on those before it, and all are the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyStep, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 30 }),
      fc.nat(30),
      fc.integer({ min: 1, max: 3_000 }),
      (steps, from, bytes) => {
        const hands = [aHand('Awa', 'first'), aHand('Luc', 'second')] as const;
        let known = new Y.Doc();
        for (const [at, [step, first, meets]] of steps.entries()) {
          if (at === from) known = copyOf(hands[0].doc);
          play(hands[first ? 0 : 1], step);
          if (meets) exchange(...hands);
        }
        exchange(...hands);
        const { doc } = hands[0];
        const whole = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
        const there = applied(known, inParts(whole, bytes));
        expect(Y.equalSnapshots(Y.snapshot(there), Y.snapshot(doc))).toBe(true);
        expect(writeFile(there, '', '')).toEqual(writeFile(doc, '', ''));
      },
    ),
    { numRuns: 150 },
  );
});

const note = (doc: Y.Doc, id: string, text: string) =>
  entitiesOf(doc).set(
    id,
    new Y.Map<unknown>([
      ['kind', 'note'],
      ['text', new Y.Text(text)],
    ]),
  );

test('no part is larger than asked for, unless one single thing is', () => {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let n = 0; n < 400; n++) note(doc, `n${n}`, 'words '.repeat(n));
  });
  for (let n = 0; n < 400; n += 2) entitiesOf(doc).delete(`n${n}`);
  const sizes = inParts(Y.encodeStateAsUpdate(doc), 8_192).map(({ length }) => length);
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8_192);
  // And not in needlessly many.
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeGreaterThan(4_096);
  expect(inParts(Y.encodeStateAsUpdate(doc), 100).length).toBeGreaterThan(400);
});

test('an update that is small enough is given back as it is', () => {
  const doc = new Y.Doc();
  note(doc, 'n', 'short');
  const update = Y.encodeStateAsUpdate(doc);
  expect(inParts(update, update.length)).toEqual([update]);
});

test('what is deleted goes with the part that brings it: a mistake that was taken back is not shown as one', () => {
  const doc = new Y.Doc({ gc: false });
  note(doc, 'n', 'x'.repeat(5_000));
  note(doc, 'long', 'y'.repeat(5_000));
  entitiesOf(doc).delete('n');
  const parts = inParts(Y.encodeStateAsUpdate(doc), 6_000);
  expect(parts.length).toBeGreaterThan(1);
  const there = new Y.Doc();
  for (const part of parts) {
    Y.applyUpdate(there, part);
    expect(entitiesOf(there).get('n')).toBeUndefined();
  }
});

test('large deletions of what was there before come in parts as well', () => {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  text.insert(0, 'ab'.repeat(2_000));
  const known = copyOf(doc);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    for (let at = 0; at < 2_000; at++) text.delete(at, 1);
  });
  const parts = inParts(Y.encodeStateAsUpdate(doc, before), 1_000);
  expect(parts.length).toBeGreaterThan(5);
  expect(applied(known, parts).getText('t').toString()).toBe('b'.repeat(2_000));
});

test('a history that is forged to go in circles is given as it comes', () => {
  // Two letters of two clients, each behind the other.
  const letter = (client: number, behind: number) => [1, client, 0, 0x84, behind, 0, 1, 0x61];
  const forged = Uint8Array.of(2, ...letter(2, 1), ...letter(1, 2), 0);
  expect(Y.decodeUpdate(forged).structs).toHaveLength(2);
  expect(inParts(forged, 10)).toHaveLength(2);
});
