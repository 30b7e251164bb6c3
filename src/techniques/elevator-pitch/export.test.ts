import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('each pitch is a quotation with its spoken time; one with nothing in its slots is left out', () => {
  const model = tellModel([
    {
      id: 'p',
      kind: 'pitch',
      language: 'en',
      title: 'Kept',
      target: 'neighbours',
      need: 'hesitate',
      product: 'The Workbench',
      category: 'appointment book',
      benefit: 'answers # first',
      alternative: 'a poster',
      difference: 'asks the fixers',
    },
    { id: 'q', kind: 'pitch', title: 'Blank' },
  ]);
  expect(markdown(model, 'fr')).toBe(
    [
      '## Pitch',
      '### Kept',
      '> For neighbours who hesitate, The Workbench is an appointment book that answers \\# first. Unlike a poster, our product asks the fixers.',
      '*Environ 9 s à voix haute*',
    ].join('\n\n'),
  );
});
