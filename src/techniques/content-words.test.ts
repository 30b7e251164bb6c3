import { expect, test } from 'vitest';
import { contentWords, sameSaying } from './content-words.ts';

test('little words go, the others lose their ending', () => {
  expect([...contentWords('que mes objets soient décrits dans la liste')]).toEqual([
    'objet',
    'soien',
    'decri',
    'liste',
  ]);
  expect([...contentWords('so that I can see my objects')]).toEqual(['see', 'objec']);
  expect(contentWords('afin que').size).toBe(0);
});

test('two texts say the same whatever their capitals, accents, spaces and stops', () => {
  expect(sameSaying('Décrire  mon objet.')).toBe(sameSaying('décrire mon OBJET'));
  expect(sameSaying('décrire mon objet')).not.toBe(sameSaying('décrire un objet'));
});
