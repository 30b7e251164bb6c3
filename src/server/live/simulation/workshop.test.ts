import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import { stepWithUndo } from '#product/hand.test-kit.ts';
import type { MemoryLog } from '../memory-log.test-kit.ts';
import { type Act, playWorkshop, type WorkshopOptions } from './workshop.test-kit.ts';

const PEOPLE = 4;
/** `npm run prove` asks for more, and from another seed. */
const RUNS = Number(process.env.PROOF_RUNS ?? 40);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_128);

const who = fc.nat(PEOPLE - 1);
const one = <K extends Act['do']>(kind: K) => fc.constant(kind);
const some = (weight: number, arbitrary: fc.Arbitrary<Act>) => ({ weight, arbitrary });

const acts = fc.array(
  fc.oneof(
    some(24, fc.record({ do: one('work'), who, step: stepWithUndo })),
    some(10, fc.record({ do: one('wait'), ms: fc.oneof(fc.nat(30), fc.nat(600)) })),
    some(2, fc.record({ do: one('slow'), who, ms: fc.nat(400) })),
    some(2, fc.record({ do: one('hold'), who, way: fc.constantFrom('up', 'down') })),
    some(3, fc.record({ do: one('let through'), who })),
    some(2, fc.record({ do: one('cut'), who })),
    some(1, fc.record({ do: one('go offline'), who })),
    some(2, fc.record({ do: one('come online'), who })),
    some(1, fc.record({ do: one('reload'), who, kept: fc.boolean() })),
    some(1, fc.record({ do: one('kill'), node: fc.constant(0), landing: fc.boolean() })),
    some(2, fc.record({ do: one('start'), node: fc.constant(0) })),
    some(
      3,
      fc.record({
        do: one('database'),
        what: fc.constantFrom('pause', 'go on', 'go on', 'break', 'mend', 'mend', 'lose an answer'),
      }),
    ),
    some(1, fc.record({ do: one('slow database'), ms: fc.nat(60) })),
  ),
  { maxLength: 80, size: 'max' },
);

const plays = (options: Partial<WorkshopOptions> = {}) =>
  fc.asyncProperty(acts, (list) => playWorkshop(list, { people: PEOPLE, ...options }));

test('whatever people, lines, node and database do: all end alike, nothing saved is lost, undo is one’s own', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(plays(), { numRuns: RUNS, seed: SEED });
});

/** What a workshop that is not sound is found to do. */
const faultOf = async (options: Partial<WorkshopOptions>): Promise<string> => {
  const { errorInstance } = await fc.check(plays(options), { numRuns: 200, seed: 1, endOnFailure: true });
  return String(errorInstance);
};

test('negative control: a log that says committed before it is, is found out', async () => {
  const through = (log: MemoryLog) => ({
    ...log,
    append: async (rows: Parameters<MemoryLog['append']>[0]) => {
      void log.append(rows).catch(() => {});
      return rows.map(() => true);
    },
  });
  expect(await faultOf({ through })).toMatch(/called saved and is not|shown what is not stored/);
});

test('negative control: a log that gives back less than it was given is found out', async () => {
  const through = (log: MemoryLog) => ({
    ...log,
    load: async (productId: string) => {
      const loaded = await log.load(productId);
      return loaded && { ...loaded, updates: loaded.updates.slice(0, -1) };
    },
  });
  expect(await faultOf({ through })).toMatch(/Fault/);
});

test('negative control: an undo that takes back what others did is found out', async () => {
  const everybody = Object.assign(new Set<unknown>(), { has: () => true });
  const makeUndo = (doc: Y.Doc) => new Y.UndoManager([entitiesOf(doc)], { doc, trackedOrigins: everybody });
  expect(await faultOf({ makeUndo })).toMatch(/undid what others made/);
});
