import { expect, test } from 'vitest';
import { buildingVerb, namedThing, solutionIn, wishedThing } from './solution-words.ts';

test.each([
  ['Une application qui dit tout', 'application'],
  ['Il nous faudrait une Appli.', 'Appli'],
  ['refaire le site internet', 'site internet'],
  ['Des tableaux de bord', 'tableaux de bord'],
  ['besoin d’une base de données', 'base de données'],
  ['an app for fixers', 'app'],
  ['we need a web site', 'web site'],
  ['the website', 'website'],
  ['it would be nice to have push notifications', 'push notifications'],
])('« %s » wishes for “%s”', (text, thing) => {
  expect(wishedThing(text)).toBe(thing);
});

test.each([
  'on ne trouve rien sur le site',
  'dans l’application de la mairie, tout se mélange',
  'les salariés sur site',
  'les sites de production sont loin',
  'l’application de la loi',
  'a job application takes weeks',
  'nothing can be found on the website',
  'people fill in the application form',
  'savoir si mon objet est réparable',
  '',
])('« %s » wishes for no thing', (text) => {
  expect(wishedThing(text)).toBeNull();
});

test('any thing one builds is named, wished for or not', () => {
  expect(namedThing('on ne trouve rien sur le Site')).toBe('Site');
  expect(namedThing('rien')).toBeNull();
});

test.each([
  ['Lancer la nouvelle plateforme', 'lancer'],
  ['Mettre en place une permanence', 'mettre en place'],
  ['Il faut créer un annuaire', 'creer'],
  ['We want to build the directory', 'build'],
  ['Set up a stall', 'set up'],
])('« %s » sets out to build', (text, verb) => {
  expect(buildingVerb(text)).toBe(verb);
});

test.each([
  'Créer du lien',
  'Lancer moins d’alertes',
  'Create trust',
  'Livrer plus vite',
  'Launching is fun',
])('« %s » does not', (text) => {
  expect(buildingVerb(text)).toBeNull();
});

test('a solution is shown by its own words', () => {
  expect(solutionIn('Créer un annuaire des réparateurs du quartier')).toBe('Créer un annuaire des');
  expect(solutionIn('Savoir avant de venir')).toBeNull();
});
