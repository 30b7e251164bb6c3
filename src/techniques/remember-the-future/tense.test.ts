import { expect, test } from 'vitest';
import { tenseOf } from './tense.ts';

test.each([
  'L’Établi aura réparé trois cents objets',
  'Awa n’aura plus jamais attendu pour rien',
  'Marcel aura enfin pu partir en vacances',
  'Tous les bénévoles auront été prévenus à temps',
  'Mes enfants seront venus deux fois avec moi',
  'La couturière se sera inscrite toute seule',
  'La moitié du quartier aura ouvert un grille-pain',
  'The Workbench will have repaired three hundred objects',
  'Nobody will have waited for nothing',
  'It will finally have paid for the room',
  'We’ll have taught ten people',
  'Une soirée par mois, pas une de plus',
  'Trois cents objets réparés',
  'Fewer trips for nothing',
  '',
])('« %s » is told as done', (text) => {
  expect(tenseOf(text)).toBe('done');
});

test.each([
  'L’Établi devrait prévenir les gens',
  'Il faudrait une liste',
  'Il faut que Marcel soit prévenu',
  'Inès doit appeler avant',
  'It should tell people in advance',
  'We will have to find a room',
  'Somebody needs to call',
])('« %s » is a wish', (text) => {
  expect(tenseOf(text)).toBe('wish');
});

test.each([
  'L’Établi réparera trois cents objets',
  'Les gens viendront avec la bonne pièce',
  'Le grille-pain sera réparé',
  'Nous aurons une salle',
  'It will repair three hundred objects',
  'We will have a room',
  'People are going to bring the part',
])('« %s » is still to come', (text) => {
  expect(tenseOf(text)).toBe('later');
});
