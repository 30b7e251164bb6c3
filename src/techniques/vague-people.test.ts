import { expect, test } from 'vitest';
import { isEveryone, isVague } from './vague-people.ts';

test.each([
  'utilisateur',
  'L’utilisateur',
  'les utilisateurs',
  'Utilisateur·rice',
  'utilisateurs finaux',
  'tous les usagers',
  'le grand public',
  'des gens',
  'Clients.',
  'user',
  'an end-user',
  'the customers',
  'people',
])('« %s » points at nobody', (who) => {
  expect([isVague(who), isEveryone(who)]).toEqual([true, false]);
});

test.each([
  'tout le monde',
  'Pour tout le monde !',
  'tous ceux qui bricolent',
  'tous',
  'everyone',
  'For anyone who asks',
])('« %s » is everyone', (who) => {
  expect([isVague(who), isEveryone(who)]).toEqual([true, true]);
});

test.each([
  '',
  'clients pressés du samedi',
  'utilisateur d’un fauteuil roulant',
  'tous les bénévoles',
  'chacun des douze réparateurs',
  'gens du voyage',
  'customers who forget their badge',
  'all volunteers',
  'power user of spreadsheets',
])('« %s » is somebody, or nobody yet', (who) => {
  expect(isVague(who)).toBe(false);
});
