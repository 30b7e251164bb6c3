import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('memories are told cluster by cluster, with how they came about', () => {
  const piece = (id: string, text: string, fields: object) =>
    ({ id, kind: 'piece', play: 'p', order: id, text, ...fields }) as const;
  const model = tellModel([
    { id: 'g', kind: 'game', technique: 'remember-the-future', title: 'Juin' },
    { id: 'p', kind: 'play', game: 'g', title: 'Équipe', horizon: '2027-06-30', state: 'closed' },
    piece('c', 'Du temps rendu', { sort: 'cluster' }),
    piece('m', 'Inès aura dormi le vendredi', { from: 'c', why: 'La liste du mercredi' }),
    piece('n', 'La mairie aura prêté la salle', {}),
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Remember the Future',
      '### Juin',
      '#### Équipe',
      'It is 30 June 2027.',
      '- **Du temps rendu**\n  - Inès aura dormi le vendredi\n    - La liste du mercredi\n- La mairie aura prêté la salle',
    ].join('\n\n'),
  );
});
