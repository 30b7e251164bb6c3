/** Frames made to hurt, each for a reason. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encodeMessage } from '../../src/product/wire.ts';

const written = (act: (doc: Y.Doc) => void, client?: number): Uint8Array => {
  const doc = new Y.Doc();
  if (client !== undefined) doc.clientID = client;
  act(doc);
  return Y.encodeStateAsUpdate(doc);
};
const entities = (doc: Y.Doc) => doc.getMap('entities');
const story = (doc: Y.Doc, id: string, fields: Record<string, unknown>) =>
  entities(doc).set(id, new Y.Map(Object.entries({ kind: 'story', ...fields })));

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

const nestedMaps = (depth: number) => (doc: Y.Doc) => {
  let map = entities(doc);
  for (let level = 0; level < depth; level++) {
    const inner = new Y.Map<unknown>();
    map.set('in', inner);
    map = inner;
  }
};

const numbers = (values: readonly number[]): Uint8Array => {
  const encoder = encoding.createEncoder();
  for (const value of values) encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
};

const manyClients = (count: number): Uint8Array =>
  Y.mergeUpdates(
    Array.from({ length: count }, (_, at) =>
      written((doc) => doc.getMap('setAside').set(`${at}`, 1), 1_000_000 + at),
    ),
  );

const states = (count: number, json: string, clock = 1): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, count);
  for (let at = 0; at < count; at++) {
    encoding.writeVarUint(encoder, at);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
};

/** Updates of sound Yjs, or nearly, that carry what no product is. */
const updates: Readonly<Record<string, () => Uint8Array>> = {
  'a string of a megabyte in a field': () =>
    written((doc) => story(doc, 's', { title: 'x'.repeat(1 << 20) })),
  'a text of a megabyte': () => written((doc) => story(doc, 's', { want: new Y.Text('é'.repeat(1 << 19)) })),
  'an id of a megabyte': () => written((doc) => story(doc, 'x'.repeat(1 << 20), {})),
  'JSON as deep as is taken': () => written((doc) => story(doc, 's', { labels: nested(32) })),
  'JSON deeper than is taken': () => written((doc) => story(doc, 's', { labels: nested(1_000) })),
  'maps in maps': () => written(nestedMaps(200)),
  'a thousand maps in maps': () => written(nestedMaps(1_000)),
  'entities as a list': () => written((doc) => doc.getArray('entities').push([1, 'two', {}, null])),
  'entities as a text': () => written((doc) => doc.getText('entities').insert(0, 'no map', { bold: true })),
  'entities as XML': () =>
    written((doc) => doc.getXmlFragment('entities').insert(0, [new Y.XmlElement('script')])),
  'a document in a document': () => written((doc) => entities(doc).set('d', new Y.Doc())),
  'names of objects': () =>
    written((doc) => {
      for (const id of ['__proto__', 'constructor', 'toString', '']) story(doc, id, { [id]: id });
    }),
  'a story that is its own step, release and criterion': () =>
    written((doc) => story(doc, 's', { step: 's', release: 's', story: 's', from: 's', to: 's' })),
  'bytes, marks and pictures in a text': () =>
    written((doc) => {
      const text = new Y.Text();
      story(doc, 's', { want: text, title: new Uint8Array(9) });
      text.insertEmbed(0, { image: 'x' }, { [`${'m'.repeat(99)}`]: null });
      text.insert(0, 'marked', { bold: { deep: true } });
    }),
  'numbers that are none': () =>
    written((doc) => story(doc, 's', { size: Number.NaN, order: Number.POSITIVE_INFINITY, risk: 10n })),
  'two thousand clients': () => manyClients(2_000),
  'one clock, two contents': () => written((doc) => story(doc, 'a', {}), 77),
  'the same clock again, saying something else': () => written((doc) => story(doc, 'b', {}), 77),
  'the same clock again, in a text': () => written((doc) => doc.getText('entities').insert(0, 'other'), 77),
  'deletions of what never was': () =>
    numbers([0, 1, 5, 50_000].concat(Array.from({ length: 100_000 }, (_, at) => (at % 2 ? 1 : 2)))),
  'more structs than there are': () => numbers([1, 2 ** 40, 5, 0]),
  'more clients than there are': () => numbers([2 ** 50, 1, 5, 0]),
  'a clock at the end of numbers': () => numbers([1, 1, 5, 2 ** 53 - 1, 0, 1, 0]),
  'a client beyond 32 bits': () => written((doc) => story(doc, 'a', {}), 2 ** 40),
};

/** A story under the client id of somebody else, at the clock where they would go on. */
export const forged = (client: number, clock: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText('before').insert(0, 'x'.repeat(clock));
  const before = Y.encodeStateVector(doc);
  story(doc, `forged-${client}-${clock}`, { title: 'not theirs' });
  return encodeMessage({ kind: 'update', update: Y.encodeStateAsUpdate(doc, before), answer: false });
};

/** Whole frames. */
const frames: Readonly<Record<string, () => Uint8Array>> = {
  nothing: () => new Uint8Array(),
  'a number without end': () => new Uint8Array(64).fill(255),
  'a question with a million clocks': () =>
    encodeMessage({
      kind: 'step1',
      stateVector: numbers([1_000_000].concat(new Array<number>(200_000).fill(1))),
    }),
  'a question that is none': () => encodeMessage({ kind: 'step1', stateVector: new Uint8Array([255, 255]) }),
  'an answer nobody asked for': () =>
    encodeMessage({ kind: 'update', update: new Uint8Array([0, 0]), answer: true }),
  'presence of two thousand': () =>
    encodeMessage({ kind: 'awareness', states: states(2_000, '{"place":"home"}') }),
  'presence too large': () =>
    encodeMessage({ kind: 'awareness', states: states(1, `"${'x'.repeat(1 << 20)}"`) }),
  'presence too deep': () =>
    encodeMessage({ kind: 'awareness', states: states(1, `${'['.repeat(2_000)}${']'.repeat(2_000)}`) }),
  'presence of somebody else': () =>
    encodeMessage({
      kind: 'awareness',
      states: states(1, '{"user":{"id":"awa","__proto__":{"a":1}}}', 2 ** 52),
    }),
  'presence that is no JSON': () => encodeMessage({ kind: 'awareness', states: states(3, '{') }),
};

export const nastyFrames = (): Uint8Array[] => [
  ...Object.values(updates).map((make) => encodeMessage({ kind: 'update', update: make(), answer: false })),
  ...Object.values(frames).map((make) => make()),
];
