import { expect, test } from 'vitest';
import { isOrganisation } from './organisation.ts';

test.each([
  'La mairie, qui prête la salle',
  'le service technique',
  'Notre fournisseur',
  'The town hall',
  'local council',
])('« %s » is an organisation', (name) => {
  expect(isOrganisation(name)).toBe(true);
});

test.each(['Le directeur', 'La secrétaire de mairie', 'Volunteer fixer', 'Awa, from the town hall', ''])(
  '« %s » is somebody',
  (name) => {
    expect(isOrganisation(name)).toBe(false);
  },
);
