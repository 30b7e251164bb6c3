import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import type { ExampleEntity } from '../technique.ts';
import { example } from './example.ts';
import { emptySlots, pitchSentence } from './sentence.ts';

const said = (entities: readonly ExampleEntity[]) => {
  const model = tellModel(entities);
  return pitchSentence(model.list('pitch')[0]!, model);
};
const pitch = (fields: Partial<Extract<ExampleEntity, { kind: 'pitch' }>>): ExampleEntity => ({
  id: 'pitch',
  kind: 'pitch',
  ...fields,
});

test('the pitch reads as one sentence in its own language', () => {
  expect(said(example('fr'))).toBe(
    'Pour les habitants qui ne savent pas si leur objet vaut le déplacement, L’Établi est un carnet de rendez-vous de réparation qui dit avant de venir si c’est réparable, quand et avec qui. À la différence d’une page d’annonces, notre produit parle avec les réparateurs bénévoles avant le jour J.',
  );
  expect(said(example('en'))).toBe(
    'For neighbours who cannot tell whether their object is worth the trip, The Workbench is a repair appointment book that says before they come whether it can be repaired, when and with whom. Unlike a page of notices, our product talks with the volunteer fixers before the day.',
  );
});

test('a persona takes the target’s place', () => {
  const awa: ExampleEntity = { id: 'awa', kind: 'persona', name: 'Awa Diarra' };
  expect(said([awa, pitch({ persona: 'awa', target: 'les habitants' })])).toMatch(/^Pour Awa Diarra qui …/);
  expect(said([pitch({ persona: 'gone', target: 'les habitants' })])).toMatch(/^Pour les habitants qui/);
});

test('until a persona has a name of its own, they are said as they were told', () => {
  const named = (name: string): string =>
    said([
      { id: 'new', kind: 'persona', name },
      pitch({ persona: 'new', target: 'Les adhérents qui arrivent' }),
    ]);
  expect(named('Adhérents qui arrivent')).toMatch(/^Pour les adhérents qui arrivent qui …/);
  expect(named('Odile Martin')).toMatch(/^Pour Odile Martin qui …/);
});

test('a need told as a whole sentence is said as the reason', () => {
  const need = 'Ils ratent les rencontres';
  expect(said([pitch({ language: 'fr', target: 'les adhérents', need })])).toMatch(
    /^Pour les adhérents, parce qu’ils ratent les rencontres, /,
  );
  expect(said([pitch({ language: 'fr', target: 'Awa', need: 'Les séances changent' })])).toMatch(
    /^Pour Awa, parce que les séances changent, /,
  );
  expect(said([pitch({ language: 'en', target: 'members', need: 'They miss the meetings.' })])).toMatch(
    /^For members, because they miss the meetings, /,
  );
});

test('a sentence is one without its article as well; a part of one is not', () => {
  const need = (language: 'fr' | 'en', words: string) =>
    said([pitch({ language, target: 'x', need: words })]);
  expect(need('en', 'Members cannot find the next meetings')).toMatch(/^For x, because members cannot find /);
  expect(need('en', 'Odile does not know when to come')).toMatch(/^For x, because Odile does not know /);
  expect(need('fr', 'Odile ne sait pas quand venir')).toMatch(/^Pour x, parce qu’Odile ne sait pas /);
  expect(need('en', 'Cannot find the next meetings')).toMatch(/^For x who cannot find /);
  expect(need('en', 'Always need a date')).toMatch(/^For x who always need a date/);
  expect(need('en', 'Need a date')).toMatch(/^For x who need a date/);
  expect(need('fr', 'Ne savent pas quand venir')).toMatch(/^Pour x qui ne savent pas /);
});

test('words of the mould typed into a slot are said once', () => {
  const line = said([
    pitch({
      target: 'Pour les voisins',
      need: 'qui hésitent.',
      product: 'L’Établi',
      category: 'est un carnet',
      benefit: 'qui rassure',
      alternative: 'contrairement à un panneau',
      difference: 'il répond',
    }),
  ]);
  expect(line).toBe(
    'Pour les voisins qui hésitent, L’Établi est un carnet qui rassure. À la différence d’un panneau, notre produit répond.',
  );
});

test.each([
  ['le cahier', 'À la différence du cahier'],
  ['Les annonces', 'À la différence des annonces'],
  ['la page', 'À la différence de la page'],
  ['habitudes', 'À la différence d’habitudes'],
  ['Facebook', 'À la différence de Facebook'],
])('French joins « de » and « %s »', (alternative, expected) => {
  expect(said([pitch({ alternative })])).toContain(expected);
});

test.each([
  ['repair book', 'is a repair book'],
  ['online counter', 'is an online counter'],
  ['the neighbourhood’s counter', 'is the neighbourhood’s counter'],
])('English gives “%s” its article', (category, expected) => {
  expect(said([pitch({ language: 'en', category })])).toContain(expected);
});

test('an empty pitch shows its mould, and its seven slots are empty', () => {
  const model = tellModel([pitch({})]);
  expect(pitchSentence(model.list('pitch')[0]!, model)).toBe(
    'Pour … qui …, … est … qui … À la différence de …, notre produit …',
  );
  expect(emptySlots(model.list('pitch')[0]!, model)).toHaveLength(7);
});
