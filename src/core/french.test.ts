import { expect, test } from 'vitest';
import { de } from './french.ts';

test('« de » is elided before a name that begins with a vowel, however it is written', () => {
  expect(['Awa Diarra', 'Inès', 'Élodie', 'ÉMILE', 'Œdipe', 'Hélène', 'Yves', 'Oumar'].map(de)).toEqual([
    'd’Awa Diarra',
    'd’Inès',
    'd’Élodie',
    'd’ÉMILE',
    'd’Œdipe',
    'd’Hélène',
    'd’Yves',
    'd’Oumar',
  ]);
});

test('it stays whole before any other', () => {
  expect(['Marcel', 'Yanis', 'Çelik', '', '3 bénévoles'].map(de)).toEqual([
    'de Marcel',
    'de Yanis',
    'de Çelik',
    'de ',
    'de 3 bénévoles',
  ]);
});
