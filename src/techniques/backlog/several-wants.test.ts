import { expect, test } from 'vitest';
import { severalWants } from './several-wants.ts';

test.each([
  ['inviter un réparateur et lui proposer un samedi', ['inviter un réparateur', 'lui proposer un samedi']],
  ['répondre et dresser la liste des pièces', ['répondre', 'dresser la liste des pièces']],
  [
    'créer, modifier et supprimer une séance',
    ['créer une séance', 'modifier une séance', 'supprimer une séance'],
  ],
  ['pouvoir me connecter et changer mon adresse', ['pouvoir me connecter', 'pouvoir changer mon adresse']],
  ['voir la date et le lieu, puis réserver une place', ['voir la date et le lieu', 'réserver une place']],
  ['voir les séances ; réserver une place', ['voir les séances', 'réserver une place']],
  ['to:\n- see the sessions\n- book a place', ['see the sessions', 'book a place']],
  ['invite a fixer and offer them a Saturday', ['invite a fixer', 'offer them a Saturday']],
  ['be able to search and filter sessions', ['be able to search sessions', 'be able to filter sessions']],
  ['create, edit and delete a session', ['create a session', 'edit a session', 'delete a session']],
  ['see the date and the place, then book a seat', ['see the date and the place', 'book a seat']],
])('« %s » is several', (want, parts) => {
  expect(severalWants(want)).toEqual(parts);
});

test.each([
  'choisir un lieu et une date',
  'décrire mon objet en deux minutes depuis mon téléphone',
  'voir le nom, le prénom et l’adresse',
  'noter à la sortie « réparé », « réponse claire » ou « rien »',
  'choose a place and a date',
  'see the date and list of parts',
  'gérer mes catégories (ajouter, supprimer et modifier)',
  'create an account by entering my name, email address, a password and a username',
  'know when and where to go',
  'a list of sessions and fixers',
  '',
  'et',
])('« %s » is one', (want) => {
  expect(severalWants(want)).toBeNull();
});
