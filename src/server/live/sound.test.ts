import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isSound } from './sound.server.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
// Client 7 begins with the letter « a », said to stand behind its own tenth.
const ownFuture = bytes(1, 1, 7, 0, 0x84, 7, 9, 1, 97, 0);
const nothingDeleted = bytes(0, 1, 7, 1, 0, 0);
const nothingGone = bytes(1, 1, 7, 0, 0, 0, 0);

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : [nested(depth - 1)]);
const withValue = (value: unknown) => {
  const doc = new Y.Doc();
  doc.getMap('m').set('value', value);
  return Y.encodeStateAsUpdate(doc);
};

test('Yjs itself breaks on these, so they never reach it', () => {
  for (const update of [ownFuture, nothingDeleted]) {
    expect(() => Y.applyUpdate(new Y.Doc(), update)).toThrow();
    expect(isSound(update)).toBe(false);
  }
  expect(isSound(nothingGone)).toBe(false);
});

test('an update cut short anywhere is not sound', () => {
  const update = withValue('a value of some length');
  expect(isSound(update)).toBe(true);
  for (let length = 0; length < update.length; length++)
    expect(isSound(update.subarray(0, length))).toBe(false);
});

test('values nested deeper than anybody means are not sound', () => {
  expect(isSound(withValue(nested(30)))).toBe(true);
  expect(isSound(withValue(nested(40)))).toBe(false);
});

test('whatever Yjs makes of honest work is sound', () => {
  const doc = new Y.Doc();
  const texts = doc.getText('t');
  const work = fc.oneof(
    fc.record({
      kind: fc.constant('write'),
      at: fc.nat(),
      value: fc.string({ minLength: 1, unit: 'grapheme' }),
    }),
    fc.record({ kind: fc.constant('format'), at: fc.nat(), value: fc.boolean() }),
    fc.record({ kind: fc.constant('delete'), at: fc.nat(), value: fc.nat(5) }),
    fc.record({ kind: fc.constant('set'), at: fc.nat(5), value: fc.jsonValue({ maxDepth: 4 }) }),
    fc.record({ kind: fc.constant('nest'), at: fc.nat(5), value: fc.constant(null) }),
  );
  fc.assert(
    fc.property(fc.array(work, { minLength: 1, maxLength: 8 }), (steps) => {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => {
        for (const { kind, at, value } of steps) {
          const place = at % (texts.length + 1);
          if (kind === 'write') texts.insert(place, value as string);
          else if (kind === 'format') texts.format(place, 1, { bold: value || null });
          else if (kind === 'delete') texts.delete(place, Math.min(value as number, texts.length - place));
          else doc.getMap('m').set(`${at}`, kind === 'nest' ? new Y.Map([['t', new Y.Text('x')]]) : value);
        }
      });
      expect(isSound(Y.encodeStateAsUpdate(doc, before))).toBe(true);
      expect(isSound(Y.encodeStateAsUpdate(doc))).toBe(true);
    }),
  );
});
