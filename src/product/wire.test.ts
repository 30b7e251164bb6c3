import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CLOSE, closeName, decodeMessage, encodeMessage, isFinal, type Message } from './wire.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
const count = fc.nat();
const message: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constant('step1' as const), stateVector: bytes }),
  fc.record({ kind: fc.constant('update' as const), update: bytes, answer: fc.boolean() }),
  fc.record({ kind: fc.constant('awareness' as const), states: bytes }),
  fc.record({ kind: fc.constant('query-awareness' as const) }),
  fc.record({ kind: fc.constant('denied' as const), reason: fc.string() }),
  fc.record({
    kind: fc.constant('hello' as const),
    version: count,
    epoch: count,
    right: fc.constantFrom('edit' as const, 'view' as const),
    person: fc.record({ id: fc.string(), name: fc.string({ unit: 'grapheme' }), colour: fc.string() }),
  }),
  fc.record({ kind: fc.constant('saved' as const), count }),
  fc.record({
    kind: fc.constant('refused' as const),
    number: count,
    code: fc.constantFrom('view-only' as const, 'malformed' as const, 'client-taken' as const),
  }),
  fc.record({ kind: fc.constant('store' as const), away: fc.boolean() }),
  fc.record({ kind: fc.constant('news' as const), topic: fc.string() }),
  fc.record({ kind: fc.constant('ask-past' as const), epoch: count }),
  fc.record({ kind: fc.constant('past' as const), epoch: count, stateVector: bytes }),
  fc.record({ kind: fc.constant('fill' as const), bytes: count, bound: count }),
  fc.record({ kind: fc.constant('carry' as const), epoch: count, update: bytes }),
);

test('what is written is read again as it was', () => {
  fc.assert(
    fc.property(message, (one) => {
      expect(decodeMessage(encodeMessage(one))).toEqual(one);
    }),
  );
});

test('any bytes are read as a message or as none, and never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => void decodeMessage(noise)));
});

test('a message cut short is none', () => {
  const whole = encodeMessage({ kind: 'update', update: new Uint8Array(50), answer: false });
  for (let length = 0; length < whole.length; length++)
    expect(decodeMessage(whole.subarray(0, length))).toBeNull();
});

test('an epoch beyond what the log can count is none', () => {
  for (const epoch of [2 ** 31, 2 ** 32 - 1]) {
    expect(decodeMessage(encodeMessage({ kind: 'ask-past', epoch }))).toBeNull();
    expect(decodeMessage(encodeMessage({ kind: 'carry', epoch, update: new Uint8Array(2) }))).toBeNull();
  }
});

test('every close code has one name, and 44xx alone are final', () => {
  const codes = Object.values(CLOSE).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const [name, { code }] of Object.entries(CLOSE)) expect(closeName(code)).toBe(name);
  expect(closeName(1006)).toBeNull();
  expect(codes.filter(isFinal)).toEqual([4400, 4401, 4403, 4404, 4409, 4410]);
});
