import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('each filled field stands under its name', () => {
  const model = tellModel([
    {
      id: 'i',
      kind: 'idea',
      title: 'L’Établi',
      need: 'Savoir avant.\n\nEt avec qui.',
      constraints: '*Aucun* budget',
    },
  ]);
  expect(markdown(model, 'fr')).toBe(
    [
      '## Idée',
      '### L’Établi',
      '**Besoin**  \nSavoir avant.',
      'Et avec qui.',
      '**Contraintes**  \n\\*Aucun\\* budget',
    ].join('\n\n'),
  );
});

test('a title that only repeats the need is not said twice, and a blank idea not at all', () => {
  const model = tellModel([
    { id: 'i', kind: 'idea', title: 'Savoir avant…', need: 'Savoir avant de venir' },
    { id: 'j', kind: 'idea' },
  ]);
  expect(markdown(model, 'en')).toBe('## Idea\n\n**Need**  \nSavoir avant de venir');
});
