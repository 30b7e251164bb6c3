import { expect, test } from 'vitest';
import { readDrafts, withDrafts } from './drafts.ts';

test('drafts are read from whatever a browser kept', () => {
  expect(readDrafts('["La file"," ","Le froid"]')).toEqual(['La file', 'Le froid']);
  for (const kept of [null, '', '{', '{"a":1}', '[1,null]', '"x"']) expect(readDrafts(kept)).toEqual([]);
  expect(readDrafts(JSON.stringify(Array(300).fill('x'.repeat(2000))))).toHaveLength(100);
});

test('each line written or pasted is a draft', () => {
  expect(withDrafts(['La file'], '- Le froid\n\n- La pièce qui manque')).toEqual([
    'La file',
    'Le froid',
    'La pièce qui manque',
  ]);
  expect(withDrafts([], '   ')).toEqual([]);
});
