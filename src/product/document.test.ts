import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ids, mischief, traps, words, wreak } from './arbitrary.test-kit.ts';
import {
  entitiesOf,
  newEntity,
  productOf,
  readEntity,
  readProduct,
  readSetAside,
  setAsideOf,
  setText,
} from './document.ts';
import { writeFile } from './file.ts';
import { KIND_SHAPES } from './file-shape.ts';
import { aHand, exchange } from './hand.test-kit.ts';
import { KIND_NAMES } from './kinds/index.ts';
import { LiveModel } from './live-model.ts';
import { titleOf } from './title.ts';
import { traceOf } from './trace.ts';

/** A document that another client filled, as it arrives here. */
const arrived = (fill: (doc: Y.Doc) => void): Y.Doc => {
  const [there, here] = [new Y.Doc(), new Y.Doc()];
  fill(there);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  return here;
};

test('whatever a client writes, what is read fits its kind, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(mischief, { maxLength: 12 }), (all) => {
      const doc = arrived((there) => {
        for (const one of all) wreak(there, one);
      });
      for (const [id, raw] of entitiesOf(doc)) {
        const entity = readEntity(id, raw);
        if (entity) expect(KIND_SHAPES[entity.kind]!.safeParse(entity).success).toBe(true);
      }
      expect(readProduct(doc).title.length).toBeLessThanOrEqual(200);
      for (const [key, { reason }] of readSetAside(doc)) expect(key.length + reason.length).toBeLessThan(501);
      const model = new LiveModel(doc);
      for (const kind of KIND_NAMES)
        for (const entity of model.list(kind)) expect(titleOf(entity, model).length).toBeLessThanOrEqual(160);
      traceOf(model);
    }),
    { numRuns: 100 },
  );
});

test('a live model goes on after whatever arrives', () => {
  fc.assert(
    fc.property(fc.array(mischief, { minLength: 1, maxLength: 12 }), (all) => {
      const [here, there] = [aHand('here'), { doc: new Y.Doc() }];
      for (const one of all) {
        wreak(there.doc, one);
        exchange(here, there);
      }
      expect(here.model.list('story')).toEqual(new LiveModel(here.doc).list('story'));
    }),
  );
});

test('what has no proper id is not read, and kept', () => {
  const doc = arrived((there) => {
    for (const key of ['__proto__', 'constructor', 'a b', '', 'x'.repeat(65)])
      entitiesOf(there).set(key, newEntity('story', { want: 'voir' }));
    entitiesOf(there).set('good', newEntity('story', { want: 'voir' }));
  });
  expect(new LiveModel(doc).list('story').map(({ id }) => id)).toEqual(['good']);
  expect(Object.keys(writeFile(doc, 'p', '').entities)).toEqual(['good']);
  expect([...entitiesOf(doc).keys()]).toHaveLength(6);
});

test('names of JavaScript’s own change no object of ours', () => {
  const doc = arrived((there) => {
    const map = newEntity('story', { want: 'voir' });
    entitiesOf(there).set('a', map);
    for (const trap of ['__proto__', 'constructor', 'toString']) {
      map.set(trap, { polluted: true });
      productOf(there).set(trap, { polluted: true });
      setAsideOf(there).set(trap, { polluted: true });
    }
  });
  const file = writeFile(doc, 'p', '');
  new LiveModel(doc);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(file.entities.a)).toBe(Object.prototype);
  expect(Object.keys(file.entities.a!).filter((key) => key in Object.prototype)).toEqual(['toString']);
});

test('ten million characters and a million labels are read within their bounds, and quickly', () => {
  const doc = arrived((there) => {
    const map = newEntity('story', {});
    entitiesOf(there).set('a', map);
    map.set('want', new Y.Text('x'.repeat(10_000_000)));
    map.set('role', 'y'.repeat(10_000_000));
    const few = Array.from({ length: 30 }, (_, n) => `label ${n}`);
    map.set('labels', few.concat(Array<string>(1_000_000).fill('more')));
  });
  const start = process.threadCpuUsage();
  const story = new LiveModel(doc).find('story', 'a')!;
  // Microseconds of this thread, whatever else the machine does.
  const { user } = process.threadCpuUsage(start);
  expect(user).toBeLessThan(500_000);
  expect([story.want.length, story.role.length, story.labels.length]).toEqual([2000, 200, 20]);
}, 20_000);

test('a text reads as it was set, whatever was there', () => {
  const there = fc.oneof(
    words.map((text) => new Y.Text(text)),
    words,
    fc.constantFrom(undefined, 12, null),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        ids,
        traps.filter((trap) => trap !== ''),
      ),
      there,
      words,
      (key, before, to) => {
        const map = new Y.Doc().getMap<unknown>('m');
        if (before !== undefined) map.set(key, before);
        const wanted = to.toWellFormed();
        setText(map, key, wanted);
        expect(String(map.get(key))).toBe(wanted);
      },
    ),
  );
});

test('a text that another program filled with pictures and formats is set all the same', () => {
  const map = new Y.Doc().getMap<unknown>('m');
  const text = new Y.Text();
  map.set('t', text);
  text.insert(0, 'voir la séance');
  text.insertEmbed(5, { picture: 1 });
  text.format(0, 4, { bold: true });
  setText(map, 't', 'voir les séances');
  expect(text.toString()).toBe('voir les séances');
  map.set('x', new Y.XmlText('markup'));
  setText(map, 'x', 'words');
  expect(String(map.get('x'))).toBe('words');
});

test('setting a text keeps what others type at the same time', () => {
  const bits = fc
    .array(fc.constantFrom('un ', 'deux ', '🙂', '👩🏽‍⚕️', 'trois'), { maxLength: 8 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(bits, bits, fc.nat(), fc.constantFrom('TYPED', '🚀🚀'), (from, to, n, typed) => {
      const [here, there] = [{ doc: new Y.Doc() }, { doc: new Y.Doc() }];
      setText(here.doc.getMap('m'), 't', from);
      exchange(here, there);
      setText(here.doc.getMap('m'), 't', to);
      const signs = [...from];
      const at = signs.slice(0, n % (signs.length + 1)).join('').length;
      (there.doc.getMap('m').get('t') as Y.Text).insert(at, typed);
      exchange(here, there);
      const merged = String(here.doc.getMap('m').get('t'));
      expect(String(there.doc.getMap('m').get('t'))).toBe(merged);
      expect(merged).toContain(typed);
      expect(merged.replace(typed, '')).toBe(to);
    }),
    { numRuns: 100 },
  );
});

test('two people may begin typing in the same empty text', () => {
  const [here, there] = [aHand('here'), aHand('there', 'second')];
  entitiesOf(here.doc).set('a', newEntity('note', {}));
  exchange(here, there);
  for (const { doc, pen } of [here, there])
    setText(entitiesOf(doc).get('a') as Y.Map<unknown>, 'text', `said ${pen.by}. `);
  exchange(here, there);
  expect(here.model.find('note', 'a')?.text).toContain('said here. ');
  expect(here.model.find('note', 'a')?.text).toContain('said there. ');
});

test('a setting aside that a hostile client fills without end is read up to a bound', () => {
  const doc = arrived((there) => {
    setAsideOf(there).set('x'.repeat(201), { reason: 'too long a key' });
    there.transact(() => {
      for (let n = 0; n < 6000; n++) setAsideOf(there).set(`check ${n}`, { reason: 'x'.repeat(400) });
    });
  });
  expect(readSetAside(doc).size).toBe(5000);
  expect(readSetAside(doc).has('x'.repeat(201))).toBe(false);
  expect(readSetAside(doc).get('check 1')).toEqual({ reason: 'x'.repeat(300), by: '', at: '' });
});

test('a new entity brings its texts along, but the rare ones', () => {
  const map = new Y.Doc().getMap<unknown>('m');
  map.set('a', newEntity('story', { want: 'voir' }));
  const keys = [...(map.get('a') as Y.Map<unknown>).keys()].sort();
  expect(keys).toEqual(['benefit', 'kind', 'title', 'want']);
});
