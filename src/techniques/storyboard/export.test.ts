import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('a storyboard is told in words: who, the situation, and each frame with what one sees and feels', () => {
  const model = tellModel([
    { id: 'awa', kind: 'persona', name: 'Awa Diarra' },
    {
      id: 'b',
      kind: 'storyboard',
      persona: 'awa',
      title: 'Le *grille-pain*',
      scenario: 'Un samedi.\n\nTôt.',
    },
    { id: 'g', kind: 'frame', order: 'a1', storyboard: 'b', alt: 'Une file' },
    {
      id: 'f',
      kind: 'frame',
      order: 'a0',
      storyboard: 'b',
      caption: '- Elle attend\n- Les enfants aussi',
      place: 'Accueil',
      device: 'Cahier',
      emotion: -1,
    },
    { id: 'blank', kind: 'frame', order: 'a2', storyboard: 'b' },
    { id: 'nothing', kind: 'storyboard' },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Storyboards',
      '### Le \\*grille-pain\\*',
      '**Awa Diarra**, as it is',
      'Un samedi.',
      'Tôt.',
      [
        '- Elle attend · Les enfants aussi',
        '  - *Where, with what*: Accueil, Cahier',
        '  - *Emotion*: unpleasant',
        '- …',
        '  - *What one sees*: Une file',
      ].join('\n'),
    ].join('\n\n'),
  );
});
