import { expect, test } from 'vitest';
import { aHand } from '#product/hand.test-kit.ts';
import { readSource } from './source.ts';
import { partsOf, writeImport } from './write.ts';

const itemsOf = (text: string) => {
  const read = readSource(text, 'text');
  return read.ok ? read.items : [];
};

test('an import writes its stories in order, and personas of the roles chosen', () => {
  const { pen, model } = aHand();
  const items = itemsOf('En tant que bénévole, je veux b\nEn tant que visiteuse, je veux c');
  const made = writeImport(pen, items, ['Bénévole']);
  expect(made.ok && made.value).toEqual(model.list('story').map(({ id }) => id));
  const persona = model.list('persona')[0];
  expect(persona?.name).toBe('Bénévole');
  expect(model.list('story').map((story) => [story.persona, story.role, story.want])).toEqual([
    [persona?.id, '', 'b'],
    [null, 'visiteuse', 'c'],
  ]);
});

test('a long import is written in parts, each small enough for one message, nothing lost between them', () => {
  const [one] = itemsOf('Voir la date');
  const many = Array.from({ length: 1201 }, (_, at) => ({ ...one!, line: at, title: `Story ${at}` }));
  expect(partsOf(many).map((part) => part.length)).toEqual([500, 500, 201]);
  expect(partsOf(many).flat()).toEqual(many);
  const long = Array.from({ length: 50 }, () => ({ ...one!, description: 'x'.repeat(10_000) }));
  expect(partsOf(long).map((part) => part.length)).toEqual([19, 19, 12]);

  const { doc, pen } = aHand();
  const sizes: number[] = [];
  doc.on('update', (update: Uint8Array) => sizes.push(update.length));
  writeImport(pen, [...many, ...long], []);
  expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
});

test('what the product cannot carry is refused before anything is written', () => {
  const { pen, model } = aHand();
  const [one] = itemsOf('Voir la date');
  expect(writeImport(pen, new Array(50_001).fill(one), [])).toEqual({ ok: false, reason: 'product-full' });
  expect(model.list('story')).toEqual([]);
});
