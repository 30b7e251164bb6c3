import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('a tree is told limb by limb, then what lies on the ground', () => {
  const piece = (id: string, text: string, fields: object) =>
    ({ id, kind: 'piece', play: 'p', order: id, text, ...fields }) as const;
  const model = tellModel([
    { id: 'g', kind: 'game', technique: 'prune-the-product-tree', title: 'L’arbre' },
    { id: 'p', kind: 'play', game: 'g', title: 'Équipe', state: 'closed' },
    piece('a0', 'Accueillir', { sort: 'area' }),
    piece('a1', 'Réparer', { sort: 'area' }),
    piece('a2', 'Une file', { from: 'a0', area: 'canopy' }),
    piece('a3', 'Une chaise', { from: 'a0', area: 'inside' }),
    piece('a4', 'Une formation', { area: 'roots' }),
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Prune the Product Tree',
      '### L’arbre',
      '#### Équipe',
      [
        '- **Accueillir**',
        '  - *Inside*',
        '    - Une chaise',
        '  - *Canopy*',
        '    - Une file',
        '- **Réparer**',
        '- *The roots*',
        '  - Une formation',
      ].join('\n'),
    ].join('\n\n'),
  );
});
