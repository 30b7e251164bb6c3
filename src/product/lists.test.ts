import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entitiesOf, productOf } from './document.ts';
import { fillFromFile, writeFile } from './file.ts';
import { aHand, exchange, type Hand } from './hand.test-kit.ts';
import { change, changeProduct, create } from './pen.ts';
import { FIRST_READY, type ReadyItem } from './ready.ts';

/** What somebody makes of a list: some is left, in its order, and some is new. */
const edited = <T>(now: readonly T[], to: readonly T[], same: (a: T, b: T) => boolean): readonly T[] => {
  const isIn = (all: readonly T[], one: T) => all.some((other) => same(one, other));
  return [...now.filter((one) => isIn(to, one)), ...to.filter((one) => !isIn(now, one))];
};

/** Two people on one product in which a story has these labels, from a file or written since. */
const two = (labels: readonly string[], since: readonly string[] = labels) => {
  const [here, there] = [aHand('here'), aHand('there', 'second')];
  const story = create(here.pen, 'story', { labels });
  change(here.pen, 'story', story, { labels: since });
  exchange(here, there);
  const of = (hand: Hand) => hand.model.find('story', story)!.labels;
  const set = (hand: Hand, to: readonly string[]) => change(hand.pen, 'story', story, { labels: to });
  return { here, there, of, set, story };
};

const word = fc.constantFrom('agenda', 'mobile', 'a/b', 'été', '👩🏽‍⚕️', '__proto__', 'constructor', '12');
const list = fc.uniqueArray(word, { maxLength: 5 });

test('two people change the labels of one story at once: each has their way, in whatever order it arrives', () => {
  fc.assert(
    fc.property(list, list, list, list, (file, now, some, others) => {
      const { here, there, of, set } = two(file, now);
      const [mine, theirs] = [edited(now, some, Object.is), edited(now, others, Object.is)];
      set(here, mine);
      set(there, theirs);
      exchange(here, there);
      const merged = of(here);
      expect(of(there)).toEqual(merged);
      const kept = now.filter((one) => mine.includes(one) && theirs.includes(one));
      const added = [...mine, ...theirs].filter((one) => !now.includes(one));
      expect([...merged].sort()).toEqual([...new Set([...kept, ...added])].sort());
    }),
  );
});

test('a list reads as it was set, order included', () => {
  fc.assert(
    fc.property(list, fc.array(list, { minLength: 1, maxLength: 4 }), (file, all) => {
      const { here, there, of, set } = two(file);
      for (const one of all) {
        set(here, one);
        expect(of(here)).toEqual(one);
      }
      exchange(here, there);
      expect(of(there)).toEqual(all.at(-1));
    }),
  );
});

test('undo takes back one’s own word, and leaves the other’s', () => {
  const { here, there, of, set } = two(['agenda']);
  here.undo.stopCapturing();
  set(here, ['agenda', 'mobile']);
  set(there, ['agenda', 'papier']);
  exchange(here, there);
  here.undo.undo();
  exchange(here, there);
  expect([of(here), of(there)]).toEqual([
    ['agenda', 'papier'],
    ['agenda', 'papier'],
  ]);
  here.undo.redo();
  expect(of(here)).toEqual(['agenda', 'mobile', 'papier']);
});

test('a file holds the list alone, and what it is filled from reads the same', () => {
  const { here, story, set } = two(['agenda', 'mobile']);
  set(here, ['mobile', 'papier']);
  const file = writeFile(here.doc, 'p', '');
  expect(file.entities[story]).toMatchObject({ labels: ['mobile', 'papier'] });
  expect(Object.keys(file.entities[story]!).filter((key) => key.includes('/'))).toEqual([]);
  const again = aHand();
  fillFromFile(again.doc, file);
  expect(writeFile(again.doc, 'p', '')).toEqual(file);
});

test('whatever a client writes beside a list is no more than a word within its bounds, or nothing', () => {
  const { here, of, story } = two(['agenda']);
  const map = entitiesOf(here.doc).get(story) as { set(key: string, value: unknown): void };
  for (const value of [true, 'x', 12, [], {}, { place: 'first' }, { place: Number.NaN }, null]) {
    map.set('labels/mobile', value);
    expect(of(here)).toEqual(['agenda']);
  }
  map.set(`labels/${'x'.repeat(41)}`, { place: 1 });
  map.set('labels/', { place: 2 });
  map.set('title/agenda', null);
  for (let at = 0; at < 30; at++) map.set(`labels/${at}`, { place: at });
  expect(of(here)).toHaveLength(20);
  expect(of(here).every((one) => one !== '' && one.length <= 40)).toBe(true);
});

const line = (id: string, text = id): ReadyItem => ({ id, check: null, text });
const isSame = (a: ReadyItem, b: ReadyItem) => a.id === b.id;
const lines = fc
  .uniqueArray(fc.constantFrom('persona', 'shown', 'small', 'agreed', 'known'), { maxLength: 5 })
  .map((ids) => ids.map((id) => line(id)));

test('two people edit the definition of ready at once: lines added, taken away and rewritten all hold', () => {
  fc.assert(
    fc.property(fc.option(lines), lines, lines, (first, some, others) => {
      const [here, there] = [aHand('here'), aHand('there', 'second')];
      if (first) productOf(here.doc).set('definitionOfReady', first);
      exchange(here, there);
      const before = here.model.product.definitionOfReady;
      const now = before.map(({ id }) => id);
      const [mine, theirs] = [edited(before, some, isSame), edited(before, others, isSame)];
      changeProduct(here.pen, { definitionOfReady: mine });
      expect(here.model.product.definitionOfReady).toEqual(mine);
      changeProduct(there.pen, { definitionOfReady: theirs });
      exchange(here, there);
      const merged = here.model.product.definitionOfReady;
      expect(there.model.product.definitionOfReady).toEqual(merged);
      const has = (all: readonly ReadyItem[], id: string) => all.some((one) => one.id === id);
      const kept = now.filter((id) => has(mine, id) && has(theirs, id));
      const added = [...mine, ...theirs].flatMap(({ id }) => (now.includes(id) ? [] : [id]));
      expect(merged.map(({ id }) => id).sort()).toEqual([...new Set([...kept, ...added])].sort());
    }),
  );
});

test('one rewrites a line while another moves the next one up and a third line is added', () => {
  const [here, there] = [aHand('here'), aHand('there', 'second')];
  changeProduct(here.pen, { definitionOfReady: [line('a'), line('b'), line('c')] });
  exchange(here, there);
  changeProduct(here.pen, { definitionOfReady: [line('a', 'Vu avec Awa'), line('b'), line('c')] });
  changeProduct(there.pen, { definitionOfReady: [line('a'), line('c'), line('b'), line('d')] });
  exchange(here, there);
  const merged = [line('a', 'Vu avec Awa'), line('c'), line('b'), line('d')];
  expect(here.model.product.definitionOfReady).toEqual(merged);
  expect(there.model.product.definitionOfReady).toEqual(merged);
});

test('a team that edits the lines everybody starts with loses none of them', () => {
  const [here, there] = [aHand('here'), aHand('there', 'second')];
  changeProduct(here.pen, { definitionOfReady: [...FIRST_READY, line('shown')] });
  changeProduct(there.pen, { definitionOfReady: FIRST_READY.slice(1) });
  exchange(here, there);
  expect(here.model.product.definitionOfReady).toEqual([...FIRST_READY.slice(1), line('shown')]);
  expect(writeFile(there.doc, 'p', '').product.definitionOfReady).toEqual(
    here.model.product.definitionOfReady,
  );
});
