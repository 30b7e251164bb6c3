import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('a canvas is told block by block, with for whom, amounts and sums', () => {
  const model = tellModel([
    { id: 's', kind: 'segment', title: 'Neighbours' },
    { id: 'vp', kind: 'proposition', title: 'A real chance', segment: 's' },
    { id: 'c', kind: 'canvas', title: 'First year', period: 'year' },
    { id: 'i1', kind: 'canvasItem', canvas: 'c', area: 'channels', text: 'Market', segment: 's' },
    {
      id: 'i2',
      kind: 'canvasItem',
      canvas: 'c',
      area: 'revenues',
      text: 'Gifts',
      amount: 50,
      every: 'month',
    },
    { id: 'i4', kind: 'canvasItem', canvas: 'c', area: 'problems', text: 'Trips for nothing' },
    { id: 'i3', kind: 'canvasItem', canvas: 'c', area: 'costs', text: 'Coffee', amount: 240, every: 'year' },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Canvases',
      '### First year',
      '**Segments**',
      '- Neighbours',
      '**Value propositions**',
      '- A real chance *(for Neighbours)*',
      '**Channels**',
      '- Market *(for Neighbours)*',
      '**Revenues (€600 a year)**',
      '- Gifts *(€50 / month)*',
      '**Costs (€240 a year)**',
      '- Coffee *(€240 / year)*',
      '**To be placed**',
      '- Trips for nothing',
      '€360 a year are left.',
    ].join('\n\n'),
  );
});
