import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('the backbone comes first, then each release with its stories where they stand', () => {
  const model = tellModel([
    { id: 'awa', kind: 'persona', name: 'Awa' },
    { id: 'a', kind: 'activity', order: 'a0', title: 'Décrire', persona: 'awa' },
    { id: 'b', kind: 'activity', order: 'a1', title: 'Réparer', role: 'bénévole' },
    { id: 's', kind: 'step', order: 'a0', activity: 'a', title: 'Raconter' },
    { id: 't', kind: 'step', order: 'a1', activity: 'gone', title: 'Perdue' },
    { id: 'r', kind: 'release', title: 'Première', outcome: 'Ils savent', date: '2027-01-09' },
    { id: 'x', kind: 'story', order: 'a0', title: 'Dire', step: 's', release: 'r', size: 2 },
    { id: 'y', kind: 'story', order: 'a1', title: 'Redire', step: 't', release: 'r', size: 1.5 },
    { id: 'z', kind: 'story', order: 'a2', want: 'flâner', release: 'gone' },
  ]);
  expect(markdown(model, 'fr')).toBe(
    [
      '## Story map',
      '### La colonne vertébrale',
      '- **Décrire** *(Awa)*\n  - Raconter\n- **Réparer** *(bénévole)*\n- Perdue',
      '### Première',
      'Ils savent',
      '9 janvier 2027 · 2 stories, 3,5 points',
      '- **Décrire**\n  - Raconter\n    - Dire\n- Perdue\n  - Redire',
      '### Pas encore dans une livraison',
      '1 story',
      '- Sans étape\n  - Flâner',
    ].join('\n\n'),
  );
});

test('stories alone make no map', () => {
  expect(markdown(tellModel([{ id: 'x', kind: 'story', want: 'dire' }]), 'fr')).toBe('');
});
