import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayRole, roleKey, sameRole } from './role.ts';

const SAME = [
  ['bénévole', 'Bénévoles', 'une bénévole', 'Les bénévoles', 'benevole', ' « Bénévole » ', '**bénévole**.'],
  [
    'utilisateur',
    'utilisateur·rice',
    'utilisateurs·rices',
    'Utilisateur(trice)',
    'utilisateur/rice',
    "l'utilisateur",
    'l’Utilisateur',
    'utilisateur/utilisatrice',
    'utilisateurs et utilisatrices',
  ],
  ['adhérent connecté', 'Adhérents connectés', 'adhérent·e connecté·e', 'un adhérent(e) connecté(e)'],
  ['commercial', 'des commerciaux'],
  ['Product Owner', 'the product owners', 'a Product-Owner'],
  ['company', 'Companies'],
];

test('a role is the same whatever its case, article, accents, plural and inclusive ending', () => {
  for (const roles of SAME)
    for (const role of roles) expect([role, roleKey(role)]).toEqual([role, roleKey(roles[0]!)]);
});

test('different roles stay different', () => {
  const keys = [
    ...SAME.map((roles) => roles[0]!),
    'utilisateur connecté',
    'responsable',
    'développeur C',
    'développeur C++',
  ];
  expect(new Set(keys.map(roleKey)).size).toBe(keys.length);
  expect(sameRole('parent', 'parent d’élève')).toBe(false);
});

test('no role has no key', () => {
  expect(['', '  ', '…', '« »'].map(roleKey)).toEqual(['', '', '', '']);
});

test('case, spaces and an article never make another role', () => {
  const word = fc.constantFrom('parent', 'élève', 'coach', 'habitante', 'site', 'admin', 'données');
  const roles = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(roles, fc.constantFrom('un ', 'une ', 'le ', 'les ', 'the ', 'a ', ''), (role, article) => {
      expect(sameRole(role, `${article}${role.toUpperCase()}  `)).toBe(true);
      expect(sameRole(role, role.replaceAll(' ', ' \u00a0'))).toBe(true);
    }),
  );
});

test('a role is shown without its article, with a capital', () => {
  expect(['  une   élève', 'l’hôte', 'Product Owner', 'La Poste', 'agent', ''].map(displayRole)).toEqual([
    'Élève',
    'Hôte',
    'Product Owner',
    'La Poste',
    'Agent',
    '',
  ]);
});
