import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('the common order comes with every group’s ranks, each wall with its arguments', () => {
  const piece = (id: string, play: string, card: string, text: string, order: string) =>
    ({ id, kind: 'piece', play, card, text, order, sort: 'card', area: 'wall' }) as const;
  const model = tellModel([
    { id: 'g', kind: 'game', technique: 'twenty-twenty-vision', title: 'Rentrée', question: 'Laquelle ?' },
    { id: 'c', kind: 'card', game: 'g', title: 'Rappel' },
    { id: 'd', kind: 'card', game: 'g', title: 'Photo' },
    { id: 'p', kind: 'play', order: 'a0', game: 'g', title: 'Équipe', state: 'closed' },
    { id: 'q', kind: 'play', order: 'a1', game: 'g', title: 'Visiteurs' },
    piece('p1', 'p', 'd', 'Photo', 'a0'),
    piece('p2', 'p', 'c', 'Rappel', 'a1'),
    piece('q1', 'q', 'd', 'Photo', 'a2'),
    {
      id: 'x',
      kind: 'piece',
      play: 'p',
      sort: 'comparison',
      from: 'p1',
      to: 'p2',
      why: 'On voit le modèle',
      order: 'a3',
    },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## 20/20 Vision',
      '### Rentrée',
      'Laquelle ?',
      '|  | Common order | Équipe | Visiteurs |\n| --- | --- | --- | --- |\n| 1 | Photo | 1 | 1 |\n| 2 | Rappel | 2 | – |',
      '#### Équipe',
      '1. Photo\n   - On voit le modèle\n2. Rappel\n   - On voit le modèle',
      '#### Visiteurs',
      'This play is still open.',
      '1. Photo',
    ].join('\n\n'),
  );
});
