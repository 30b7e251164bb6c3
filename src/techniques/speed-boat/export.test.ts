import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('anchors are listed group by group, the heaviest first, with what was said of them', () => {
  const model = tellModel([
    { id: 'g', kind: 'game', technique: 'speed-boat', title: 'Samedi', question: 'Qu’est-ce qui freine ?' },
    {
      id: 'p',
      kind: 'play',
      game: 'g',
      title: 'Bénévoles',
      facilitator: 'Lucie',
      players: ['Marcel', 'Inès'],
      state: 'closed',
      learnt: 'La pièce, pas la file.',
    },
    { id: 'a', kind: 'piece', order: 'a0', play: 'p', text: 'La file', weight: 3, why: 'On bâcle' },
    { id: 'b', kind: 'piece', order: 'a1', play: 'p', text: 'Le froid' },
    { id: 'c', kind: 'piece', order: 'a2', play: 'p', text: 'La pièce manque', weight: 8 },
    { id: 'd', kind: 'piece', order: 'a3', play: 'p', text: ' ' },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Speed Boat',
      '### Samedi',
      'Qu’est-ce qui freine ?',
      '#### Bénévoles',
      'Facilitated by Lucie. Played by Marcel, Inès',
      '- **La pièce manque** (8 knots)\n- **La file** (3 knots)\n  - On bâcle\n- **Le froid** (not weighed yet)',
      'La pièce, pas la file.',
    ].join('\n\n'),
  );
});
