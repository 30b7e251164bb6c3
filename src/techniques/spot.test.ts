import { expect, test } from 'vitest';
import { phrases, spot, spotAll } from './spot.ts';

const sought = phrases('site, site web, base de données, API', 'site de compostage, API publique de test');

test('capitals, accents and plurals do not count, and the text is given back as written', () => {
  expect(spot('Deux Bases de Donnees', sought)).toBe('Bases de Donnees');
  expect(spot('nos sites', sought)).toBe('sites');
});

test('the longest phrase is found, whole words only', () => {
  expect(spot('un site web', sought)).toBe('site web');
  expect(spot('le parasite et l’apiculture', sought)).toBeNull();
});

test('a longer phrase that means something else is passed over', () => {
  expect(spotAll('un site de compostage et un site', sought).map(({ text }) => text)).toEqual(['site']);
  expect(spot('l’API publique de test', sought)).toBeNull();
});

test('the words before it are known', () => {
  expect(spotAll('Nous voulons un beau site', sought)).toEqual([
    { text: 'site', before: ['nou', 'voulon', 'un', 'beau'], first: false },
  ]);
  expect(spotAll('Site', sought)[0]?.first).toBe(true);
});
