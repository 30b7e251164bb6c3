import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { entitiesOf, readEntity, readProduct, readSetAside } from './document.ts';
import { afresh } from './epoch.ts';
import {
  aHand,
  allIds,
  anyStep,
  exchange,
  type Hand,
  play,
  playTogether,
  type Step,
} from './hand.test-kit.ts';
import { type Entity, KIND_NAMES } from './kinds/index.ts';
import { LiveModel } from './live-model.ts';
import { type Model, modelOf } from './model.ts';
import { move } from './pen.ts';

interface Cell {
  readonly step: string | null;
  readonly release: string | null;
}
const cellOf = ({ step, release }: Cell) => `${step} ${release}`;
/** Few groups, so that order within them matters. */
const columnOf = ({ step, release }: Cell) => (step === null || release === null ? 'apart' : 'placed');
const KEYS = [cellOf, columnOf];

const plainModel = (doc: Y.Doc): Model =>
  modelOf(
    readProduct(doc),
    [...entitiesOf(doc)].flatMap(([id, raw]) => readEntity(id, raw) ?? []),
    readSetAside(doc),
  );

/** All that a model says, as one value to compare. */
const saidBy = (model: Model) => {
  const entities: Entity[] = KIND_NAMES.flatMap((kind) => [...model.list(kind)]);
  const named = new Set(entities.flatMap((entity) => [entity.id, ...Object.values(entity).map(String)]));
  return {
    product: model.product,
    setAside: [...model.setAside].sort(),
    entities,
    same: entities.every((entity) => model.get(entity.id) === entity),
    referring: [...named].sort().map((id) => [id, model.referring(id)] as const),
  };
};

const inStep = (hand: Hand, groupings: readonly ReturnType<LiveModel['group']>[]) => {
  const fresh = new LiveModel(hand.doc);
  expect(saidBy(hand.model)).toEqual(saidBy(fresh));
  expect(saidBy(hand.model)).toEqual(saidBy(plainModel(hand.doc)));
  for (const [n, keyOf] of KEYS.entries()) {
    const wanted = fresh.group('story', keyOf);
    expect([...groupings[n]!.keys()].sort()).toEqual([...wanted.keys()].sort());
    for (const key of wanted.keys()) expect(groupings[n]!.ids(key)).toEqual(wanted.ids(key));
  }
  fresh.destroy();
};

const turns = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom<'here' | 'there'>('here', 'there'), anyStep) },
    { weight: 1, arbitrary: fc.constant(['exchange'] as const) },
    {
      weight: 1,
      arbitrary: fc.array(anyStep, { maxLength: 5 }).map((steps) => ['together', steps] as const),
    },
  ),
  { maxLength: 25 },
);

test('after anything anybody does, the live model says what a fresh one would', () => {
  fc.assert(
    fc.property(turns, (all) => {
      const [here, there] = [aHand('Awa'), aHand('Bruno', 'second')];
      const groupings = KEYS.map((keyOf) => here.model.group('story', keyOf));
      for (const turn of all) {
        if (turn[0] === 'exchange') exchange(here, there);
        else if (turn[0] === 'together') playTogether(here, withoutUndo(turn[1]));
        else play(turn[0] === 'here' ? here : there, turn[1]);
        // What was looked at before must not stand in the way of what comes after.
        for (const grouping of groupings) for (const key of grouping.keys()) grouping.ids(key);
        saidBy(here.model);
      }
      inStep(here, groupings);
      exchange(here, there);
      inStep(here, groupings);
      expect(saidBy(here.model)).toEqual(saidBy(there.model));
    }),
    { numRuns: 100 },
  );
});

const withoutUndo = (steps: readonly Step[]) => steps.filter((one) => one.do !== 'undo' && one.do !== 'redo');

test('within one change, the model already shows what was changed', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const hand = aHand();
      hand.doc.transact(() => {
        for (const one of withoutUndo(steps).filter((s) => s.do !== 'mischief')) {
          play(hand, one);
          const plain = plainModel(hand.doc);
          for (const kind of KIND_NAMES) expect(hand.model.list(kind)).toEqual(plain.list(kind));
        }
      }, hand.pen.origin);
    }),
    { numRuns: 60 },
  );
});

test('who listens to something is told when it changes, and only then', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 15 }), anyStep, (before, last) => {
      const hand = aHand();
      for (const one of before) play(hand, one);
      const told = new Set<string>();
      const listen = (topic: Parameters<LiveModel['subscribe']>[0]) =>
        hand.model.subscribe(topic, () => told.add(topic));
      listen('all');
      for (const id of allIds(hand.model)) listen(`entity:${id}`);
      for (const kind of KIND_NAMES) {
        listen(`any:${kind}`);
        listen(`ids:${kind}`);
      }
      const old = saidBy(hand.model);
      const version = hand.model.version;
      play(hand, last);
      const now = saidBy(hand.model);
      const was = new Map(old.entities.map((entity) => [entity.id, entity]));
      const named = new Map(old.referring);
      for (const { id } of old.entities)
        if (hand.model.get(id) !== was.get(id) || hand.model.referring(id) !== named.get(id))
          expect(told).toContain(`entity:${id}`);
      for (const kind of KIND_NAMES) {
        const [a, b] = [old, now].map((said) => said.entities.filter((entity) => entity.kind === kind));
        if (a!.length !== b!.length || a!.some((entity, i) => entity !== b![i]))
          expect(told).toContain(`any:${kind}`);
        else expect(told).not.toContain(`any:${kind}`);
        if (a!.map(({ id }) => id).join() !== b!.map(({ id }) => id).join())
          expect(told).toContain(`ids:${kind}`);
      }
      if (told.size > 0) expect(hand.model.version).toBeGreaterThan(version);
    }),
    { numRuns: 100 },
  );
});

test('a change that says the same keeps the entity, so that nobody draws it again', () => {
  const hand = aHand();
  play(hand, { do: 'create', kind: 'story', fields: { want: 'voir' }, at: null });
  const [id] = allIds(hand.model) as [string];
  const before = hand.model.get(id);
  (entitiesOf(hand.doc).get(id) as Y.Map<unknown>).set('mood', 'unknown to us');
  expect(hand.model.get(id)).toBe(before);
});

test('moved to a document that says the same, only what is otherwise there is told', () => {
  const hand = aHand();
  for (const want of ['voir', 'venir'])
    play(hand, { do: 'create', kind: 'story', fields: { want }, at: null });
  const [one, two] = allIds(hand.model) as [string, string];
  const [before, other] = [hand.model.get(one), hand.model.get(two)];
  const next = afresh(hand.doc);
  (entitiesOf(next).get(two) as Y.Map<unknown>).set('size', 3);
  const told: string[] = [];
  for (const id of [one, two]) hand.model.subscribe(`entity:${id}`, () => told.push(id));
  hand.model.moveTo(next);
  expect(told).toEqual([two]);
  expect(hand.model.get(one)).toBe(before);
  expect(hand.model.get(two)).toEqual({ ...other, size: 3 });
  entitiesOf(hand.doc).delete(one);
  expect(hand.model.get(one)).toBe(before);
  (entitiesOf(next).get(one) as Y.Map<unknown>).set('size', 5);
  expect(hand.model.find('story', one)?.size).toBe(5);
});

test('a model that was let go hears no more', () => {
  const hand = aHand();
  const model = new LiveModel(hand.doc);
  model.destroy();
  play(hand, { do: 'create', kind: 'story', fields: {}, at: null });
  expect(model.list('story')).toEqual([]);
});

test('a grouping tells only the groups that a change concerns, and is released', () => {
  const hand = aHand();
  const cells = hand.model.group('story', cellOf);
  const told: string[] = [];
  for (const key of ['a null', 'b null', 'c null']) cells.subscribe(key, () => told.push(key));
  const create = (step: string) => play(hand, { do: 'create', kind: 'story', fields: { step }, at: null });
  create('a');
  create('b');
  expect(told.splice(0)).toEqual(['a null', 'b null']);
  const ids = cells.ids('b null');
  const [first] = hand.model.list('story');
  playTogether(hand, [{ do: 'change', at: 0, fields: { story: { step: 'c' } } as never }]);
  expect(told.splice(0).sort()).toEqual(['a null', 'c null']);
  expect(cells.ids('c null')).toEqual([first!.id]);
  expect(cells.ids('b null')).toBe(ids);
  create('c');
  move(hand.pen, first!.id, { after: cells.ids('c null')[1]! });
  expect(told.splice(0)).toEqual(['c null', 'c null']);
  expect(cells.ids('c null')[1]).toBe(first!.id);
  cells.dispose();
  create('a');
  expect(told).toEqual([]);
});
