import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isAdmissible } from '#product/admission.ts';
import { entitiesOf } from '#product/document.ts';
import { until } from '../until.test-kit.ts';
import { LIMITS } from './limits.server.ts';
import { memoryBus } from './memory-bus.test-kit.ts';
import { type MemoryLog, memoryLog } from './memory-log.test-kit.ts';
import { type Caller, EMPTY_STATE, type House, openHouse, typed, updateOf } from './rooms.test-kit.ts';

const document = { full: 40_000, nearly: 20_000, grace: { update: 200, all: 2_000 } };
let log: MemoryLog;
let house: House;
beforeEach(async () => {
  log = memoryLog();
  await log.create('p', EMPTY_STATE);
  house = await openHouse({ log, admits: isAdmissible, limits: { ...LIMITS, document } });
});
afterEach(() => house.close());

const note = (doc: Y.Doc, id: string, text: string) =>
  entitiesOf(doc).set(
    id,
    new Y.Map<unknown>([
      ['kind', 'note'],
      ['text', new Y.Text(text)],
    ]),
  );
const ids = async () => (await house.rooms.read('p', (doc) => [...entitiesOf(doc).keys()]))!.sort();

/** Sends an edit and answers what became of it. */
const sends = async (caller: Caller, update: Uint8Array) => {
  const before = caller.all('refused').length;
  const count = caller.all('saved').reduce((most, saved) => Math.max(most, saved.count), 0) + 1;
  caller.update(update);
  await caller.hears('saved', (saved) => saved.count === count);
  return caller.all('refused')[before]?.code ?? 'taken';
};

test('what is no model does not enter, as an update and as an answer, and the others see nothing of it', async () => {
  const [vandal, luc] = [await house.caller('edit:vandal'), await house.caller('edit:luc')];
  luc.say({ kind: 'step1', stateVector: new Uint8Array([0]) });
  await luc.hears('update');
  expect(await sends(vandal, typed('a file, bit by bit'))).toBe('not-a-model');
  expect(
    await sends(
      vandal,
      updateOf((doc) => entitiesOf(doc).set('n', 'no map')),
    ),
  ).toBe('not-a-model');
  vandal.say({ kind: 'update', update: typed('again'), answer: true });
  await vandal.hears('saved', ({ count }) => count === 3);
  expect(
    await sends(
      vandal,
      updateOf((doc) => note(doc, 'n', 'a note')),
    ),
  ).toBe('taken');
  await luc.hears('update', ({ answer }) => !answer);
  expect(luc.all('update').filter(({ answer }) => !answer)).toHaveLength(1);
  expect(await ids()).toEqual(['n']);
  expect(house.rooms.stats().refused).toBe(3);
});

test('one is warned before the bound, refused at it whole, may delete, and goes on in the room that makes', async () => {
  const awa = await house.caller('edit:awa');
  const doc = new Y.Doc();
  const add = (id: string, size: number) => updateOf(() => note(doc, id, 'x'.repeat(size)), doc);
  expect(await sends(awa, add('a', 15_000))).toBe('taken');
  expect(awa.all('fill')).toEqual([]);
  expect(await sends(awa, add('b', 15_000))).toBe('taken');
  expect(await awa.hears('fill')).toMatchObject({ bound: 40_000 });
  // Somebody else has made it from another document, so that nothing builds on what is refused.
  const other = (id: string) => updateOf((fresh) => note(fresh, id, 'y'.repeat(15_000)));
  expect(await sends(awa, other('c'))).toBe('full');
  expect(await ids()).toEqual(['a', 'b']);
  const late = await house.caller('edit:luc');
  await late.hears('fill');
  expect(
    await sends(
      awa,
      updateOf(() => entitiesOf(doc).delete('a'), doc),
    ),
  ).toBe('taken');
  await until(async () => (await sends(awa, other('c'))) === 'taken', 50);
  expect(await ids()).toEqual(['b', 'c']);
});

test('what was written and removed with another process fills nothing here', async () => {
  const bus = memoryBus();
  const limits = { ...LIMITS, document };
  const [here, there] = await Promise.all([
    openHouse({ log, bus: bus.line(), limits: { ...limits, fold: { rows: 1, bytes: 1 } } }),
    openHouse({ log, bus: bus.line(), limits }),
  ]);
  const luc = await there.caller('edit:luc');
  await luc.hears('hello');
  for (let round = 0; round < 4; round++) {
    await here.rooms.change('p', null, (doc) => note(doc, 'n', 'x'.repeat(15_000)));
    await there.rooms.read('p', () => {});
    await here.rooms.change('p', null, (doc) => entitiesOf(doc).delete('n'));
    await there.rooms.read('p', () => {});
  }
  await until(async () => (await log.load('p'))!.updates.length === 0);
  const words = updateOf((doc) => note(doc, 'words', 'y'.repeat(15_000)));
  await until(async () => (await sends(luc, words)) === 'taken', 50);
  await Promise.all([here.close(), there.close()]);
});

test('at the bound, what deletes may bring a little beside it, and not much', async () => {
  const awa = await house.caller('edit:awa');
  const doc = new Y.Doc();
  const bytes = (size: number) => 'x'.repeat(size);
  for (const id of ['a', 'b'])
    expect(
      await sends(
        awa,
        updateOf(() => note(doc, id, bytes(19_850)), doc),
      ),
    ).toBe('taken');
  const remove = (id: string, beside: number) =>
    updateOf(
      () =>
        doc.transact(() => {
          entitiesOf(doc).delete(id);
          entitiesOf(doc).set('log', new Y.Map([['by', bytes(beside)]]));
        }),
      doc,
    );
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  const much = updateOf(
    () =>
      page.transact(() => {
        entitiesOf(page).delete('a');
        note(page, 'z', bytes(600));
      }),
    page,
  );
  expect(await sends(awa, much)).toBe('full');
  expect(await sends(awa, remove('b', 20))).toBe('taken');
  expect(await ids()).toEqual(['a', 'log']);
});

test('a change of the server is told how much more the document may hold', async () => {
  const room = () => house.rooms.change('p', null, (_, left) => left);
  expect(await room()).toBe(40_000 - EMPTY_STATE.length);
  await house.rooms.change('p', null, (doc) => note(doc, 'a', 'x'.repeat(15_000)));
  expect(await room()).toBeLessThan(25_000);
  expect(await room()).toBeGreaterThan(24_000);
  await house.rooms.change('p', null, (doc) => note(doc, 'b', 'x'.repeat(30_000)));
  expect(await room()).toBe(0);
});
