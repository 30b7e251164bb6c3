import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('the map is a nested list under each goal with its figures; what hangs on nothing comes last', () => {
  const model = tellModel([
    { id: 'awa', kind: 'persona', name: 'Awa' },
    { id: 'g', kind: 'goal', title: 'Moins de détours', measure: 'Part', target: '90', by: '2027-06-30' },
    { id: 'a', kind: 'actor', order: 'a0', goal: 'g', persona: 'awa' },
    {
      id: 'b',
      kind: 'actor',
      order: 'a1',
      goal: 'g',
      name: 'La mairie',
      part: 'off-stage',
      stance: 'obstructs',
    },
    { id: 'i', kind: 'impact', order: 'a0', actor: 'a', title: 'Écrit avant' },
    { id: 'j', kind: 'impact', order: 'a1', actor: 'gone', title: 'Perdu' },
    { id: 'd', kind: 'deliverable', order: 'a0', impact: 'i', title: 'Une affiche' },
    { id: 'e', kind: 'deliverable', order: 'a1', title: '' },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Impact map',
      '### Moins de détours',
      '**Measure** — Part  \n**Target** — 90 by 30 June 2027',
      '- **Awa**\n  - Écrit avant\n    - Une affiche\n- **La mairie** *(off-stage, obstructs)*',
      '### Not hung on a goal yet',
      '- Perdu\n- Untitled',
    ].join('\n\n'),
  );
});
