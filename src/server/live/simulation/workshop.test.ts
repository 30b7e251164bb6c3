import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { entitiesOf } from '#product/document.ts';
import type { Step } from '#product/hand.test-kit.ts';
import type { MemoryLog } from '../memory-log.test-kit.ts';
import { EMPTY_STATE } from '../rooms.test-kit.ts';
import { type Act, actsOf } from './acts.test-kit.ts';
import { playWorkshop, type WorkshopOptions } from './workshop.test-kit.ts';

const PEOPLE = 4;
/** `npm run prove` asks for more, and from another seed. */
const RUNS = Number(process.env.PROOF_RUNS ?? 40);
const SEED = Number(process.env.PROOF_SEED ?? 20_261_128);

/** A proof runs for as long as was asked, also beside other work; a test that hangs is to be told within minutes. */
const LONG = process.env.PROOF_RUNS ? 4 * 3_600_000 : 240_000;

const plays = (options: Partial<WorkshopOptions> = {}) =>
  fc.asyncProperty(actsOf(PEOPLE, options.nodes ?? 1), (list) =>
    playWorkshop(list, { people: PEOPLE, ...options }),
  );

test('whatever people, lines, node and database do: all end alike, nothing saved is lost, undo is one’s own', {
  timeout: LONG,
}, async () => {
  await fc.assert(plays(), { numRuns: RUNS, seed: SEED });
});

test('the same with two nodes, one of which may be killed, and with whatever becomes of the bus between them', {
  timeout: LONG,
}, async () => {
  await fc.assert(plays({ nodes: 2 }), { numRuns: RUNS, seed: SEED });
});

test('the same with a new epoch whenever four people have written, with one node and with two', {
  timeout: LONG,
}, async () => {
  for (const nodes of [1, 2])
    await fc.assert(plays({ nodes, epochs: true }), { numRuns: Math.ceil(RUNS / 2), seed: SEED });
});

test('what a page had sent that was loaded anew arrives late, and is seen everywhere (seed 1, run 2234)', async () => {
  const long = 'long '.repeat(400);
  const fields = { comment: { text: long } } as unknown as (Step & { do: 'change' })['fields'];
  const acts: Act[] = [
    { do: 'work', who: 0, step: { do: 'create', kind: 'comment', fields: {}, at: null } },
    { do: 'work', who: 2, step: { do: 'aside', key: 'a b', reason: 'Awa, infirmière de nuit' } },
    { do: 'slow', who: 2, ms: 179 },
    { do: 'work', who: 2, step: { do: 'title', title: '' } },
    { do: 'work', who: 0, step: { do: 'change', at: 0, fields } },
    { do: 'reload', who: 2, kept: false },
  ];
  await playWorkshop(acts, { people: PEOPLE });
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

test('negative control: an epoch that begins with less than the last one said is found out', async () => {
  const through = (log: MemoryLog): MemoryLog => ({
    ...log,
    renew: (productId, epoch, seq, turn) =>
      log.renew(productId, epoch, seq, { ...turn, first: { bytes: EMPTY_STATE, packed: false } }),
  });
  expect(await faultOf({ through, epochs: true })).toMatch(/did not come over whole/);
});
