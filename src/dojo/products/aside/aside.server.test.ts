import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { FORMAT, writeFile } from '#product/file.ts';
import { type AsideBounds, createAside } from './aside.server.ts';
import { readModelFile } from './read-file.server.ts';

/** Enough to be read in a process of its own, several times over. */
const LARGE = 512 * 1024;
const opened = (bounds?: AsideBounds) => {
  const aside = createAside(bounds);
  return (bytes: Uint8Array) => aside('model-file', bytes.length, bytes);
};
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const fileOf = (stories: number, product: object = { title: 'Grand', locale: 'fr' }) => ({
  format: FORMAT,
  product,
  entities: Object.fromEntries(
    Array.from({ length: stories }, (_, n) => [
      `s${n}`,
      { kind: 'story', order: `a${n}`, want: `voir ${n}` },
    ]),
  ),
});

test('a large file is read whole while others go on', async () => {
  const file = fileOf(12_000);
  const bytes = bytesOf(file);
  expect(bytes.length).toBeGreaterThan(LARGE);
  let others = 0;
  const going = setInterval(() => others++, 1);
  const read = await opened()(bytes);
  clearInterval(going);
  if (!read?.ok) throw new Error(read?.reason);
  expect(others).toBeGreaterThan(5);
  expect(read.value).toMatchObject({ title: 'Grand', locale: 'fr' });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, read.value.update);
  expect(Object.keys(writeFile(doc, 'p', '').entities)).toHaveLength(12_000);
  // What was handed in still belongs to who handed it in.
  expect(bytes.length).toBeGreaterThan(LARGE);
});

test('a file is refused for the same reason, with the same faults, whether it is large or small', async () => {
  const read = opened();
  const wrong = { title: 3 };
  const [small, large] = await Promise.all([
    read(bytesOf(fileOf(1, wrong))),
    read(bytesOf(fileOf(4_000, wrong))),
  ]);
  expect(small).toMatchObject({ ok: false, reason: 'model-file-fault', faults: [{ at: 'product.title' }] });
  expect(large).toEqual(small);
  const spoilt = bytesOf(fileOf(4_000)).fill(0xff, 150_000);
  expect(await read(spoilt)).toMatchObject({ ok: false, reason: 'broken-text' });
  expect(await read(bytesOf(fileOf(4_000)).subarray(1))).toMatchObject({ ok: false, reason: 'not-json' });
});

test('files take turns, and one that is refused holds up nobody', async () => {
  const read = opened();
  const order: number[] = [];
  await Promise.all(
    [fileOf(4_000, { title: 3 }), fileOf(4_000), fileOf(4_000)].map((file, n) =>
      read(bytesOf(file)).then(() => order.push(n)),
    ),
  );
  expect(order).toEqual([0, 1, 2]);
});

test('what takes more time or memory than it may is given up, and what comes next is done', async () => {
  const bytes = bytesOf(fileOf(4_000));
  expect(await opened({ small: 0, memoryMB: 512, milliseconds: 1 })(bytes)).toBeNull();
  const tight = opened({ small: 0, memoryMB: 64, milliseconds: 60_000 });
  const [much, little] = await Promise.all([tight(bytesOf(fileOf(49_000))), tight(bytesOf(fileOf(1)))]);
  expect([much, little?.ok]).toEqual([null, true]);
});

test('a list of stories is read there as well', async () => {
  const aside = createAside();
  const text = 'En tant que membre, je veux voir les dates\n'.repeat(4_000);
  const read = await aside('stories', text.length, { as: 'text', text });
  expect(read?.ok && read.value.items[3_999]).toMatchObject({
    ok: true,
    item: { line: 4_000, role: 'membre' },
  });
  const many = 'a b\n'.repeat(100_000);
  expect(await aside('stories', many.length, { as: 'text', text: many })).toMatchObject({
    ok: false,
    reason: 'too-many-stories',
  });
});

test('a file whose document would be larger than one may become is refused', () => {
  const bytes = bytesOf(fileOf(1, { title: 'Grand', notes: 'x'.repeat(5_000) }));
  expect(readModelFile(bytes, 5_000)).toEqual({ ok: false, reason: 'model-file-size' });
  expect(readModelFile(bytes, 6_000)).toMatchObject({ ok: true });
});
