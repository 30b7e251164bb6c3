import { expect, test } from 'vitest';
import { setProse, typographySlips } from './french.ts';

const nn = '\u202f';

test.each([
  `Vraiment${nn}? Oui${nn}! Ceci${nn}: cela${nn}; voilà.`,
  `«${nn}Awa dort le matin${nn}», dit-elle.`,
  'L’idée, l’équipe… À 10:30, voir https://exemple.org/a?b=c ou a@b.fr.',
  'Animateur·rice, 12 % (ou plus)',
])('well set: %s', (text) => expect(typographySlips(text)).toEqual([]));

test.each([
  ['a plain space', 'Vraiment ?', /before ;/],
  ['a wide no-break space', 'Vraiment\u00a0!', /before ;/],
  ['no space at all', 'Vraiment!', /before ;/],
  ['no space before a colon', 'Ceci: cela', /before ;/],
  ['quotation marks without room', '«Awa»', /inside/],
  ['quotation marks with plain spaces', '« Awa »', /inside|before/],
  ['a straight apostrophe', "L'idée", /apostrophe/],
  ['straight quotation marks', 'dit "oui"', /quotation/],
  ['three dots', 'Et puis...', /…/],
])('%s is found', (_, text, instead) => expect(typographySlips(text).join()).toMatch(instead));

test('a guide is set line by line, but for its tables', () => {
  expect(setProse('Pourquoi ?\n\n« Ici » : oui\n| a | :---: |')).toBe(
    'Pourquoi\u202f?\n\n«\u202fIci\u202f»\u202f: oui\n| a | :---: |',
  );
});
