/** Frames that a broken or hostile client might send: noise, real ones spoilt, and sound Yjs that is no model. */
import fc from 'fast-check';
import * as Y from 'yjs';
import { mischief, wreak } from '../../src/product/arbitrary.test-kit.ts';
import { aHand, anyStep, play } from '../../src/product/hand.test-kit.ts';
import { encodeMessage, MESSAGE } from '../../src/product/wire.ts';

const update = (bytes: Uint8Array) => encodeMessage({ kind: 'update', update: bytes, answer: false });

/** What honest hands send: each change of a product in the making, questions, a state of presence, and what was late. */
const soundFrames = (seed: number): Uint8Array[] => {
  const hand = aHand();
  const frames: Uint8Array[] = [];
  hand.doc.on('update', (bytes: Uint8Array) => frames.push(update(bytes)));
  for (const step of fc.sample(anyStep, { numRuns: 60, seed })) play(hand, step);
  frames.push(update(Y.encodeStateAsUpdate(hand.doc)));
  frames.push(encodeMessage({ kind: 'step1', stateVector: Y.encodeStateVector(hand.doc) }));
  frames.push(encodeMessage({ kind: 'awareness', states: new Uint8Array([1, 7, 1, 2, 0x7b, 0x7d]) }));
  frames.push(encodeMessage({ kind: 'ask-past', epoch: 1 }));
  frames.push(encodeMessage({ kind: 'carry', epoch: 1, update: Y.encodeStateAsUpdate(hand.doc) }));
  return frames.filter(({ length }) => length < 64 * 1024);
};

type Spoil = (frame: Uint8Array, other: Uint8Array, at: number, value: number) => Uint8Array;

const spoils: readonly Spoil[] = [
  (frame, _, at, value) => frame.with(at % frame.length, value),
  (frame, _, at) => frame.with(at % frame.length, frame[at % frame.length]! ^ (1 << (at & 7))),
  (frame, _, at) => frame.slice(0, at % frame.length),
  (frame, _, at, value) =>
    Uint8Array.of(...frame.subarray(0, at % frame.length), value, ...frame.subarray(at % frame.length)),
  (frame, other, at) =>
    Uint8Array.of(...frame.subarray(0, at % frame.length), ...other.subarray(at % other.length)),
  // A greatest number of any length, where a small one stood.
  (frame, _, at) =>
    Uint8Array.of(
      ...frame.subarray(0, at % frame.length),
      255,
      255,
      255,
      255,
      15,
      ...frame.subarray((at % frame.length) + 1),
    ),
];

/** Frames of every kind, the same for the same seed. */
export const someFrames = (count: number, seed: number): Uint8Array[] => {
  const sound = fc.constantFrom(...soundFrames(seed));
  const noise = fc.uint8Array({ minLength: 0, maxLength: 60 });
  const wrong = fc.array(mischief, { minLength: 1, maxLength: 4 }).map((all) => {
    const doc = new Y.Doc();
    for (const one of all) wreak(doc, one);
    return update(Y.encodeStateAsUpdate(doc));
  });
  const spoilt = fc
    .tuple(
      sound,
      sound,
      fc.array(fc.tuple(fc.constantFrom(...spoils), fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 3 }),
    )
    .map(([frame, other, all]) =>
      all.reduce((now, [spoil, at, value]) => (now.length > 0 ? spoil(now, other, at, value) : now), frame),
    );
  const frame = fc.oneof(
    { weight: 2, arbitrary: noise },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.values(MESSAGE)), noise)
        .map(([kind, rest]) => Uint8Array.of(kind, ...rest)),
    },
    { weight: 10, arbitrary: spoilt },
    { weight: 3, arbitrary: wrong },
    { weight: 2, arbitrary: sound },
  );
  return fc.sample(frame, { numRuns: count, seed });
};
