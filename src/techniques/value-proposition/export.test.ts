import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';

test('a proposition is told with its profile, its answers, and what they answer', () => {
  const model = tellModel([
    { id: 'awa', kind: 'persona', name: 'Awa Diarra' },
    { id: 'segment', kind: 'segment', title: 'Neighbours' },
    { id: 'stands', kind: 'link', from: 'awa', to: 'segment' },
    { id: 'vp', kind: 'proposition', segment: 'segment', title: 'A real chance', stage: 'market' },
    { id: 'pain', kind: 'pain', subject: 'awa', text: 'Wait * an hour', weight: 5 },
    { id: 'reliever', kind: 'reliever', proposition: 'vp', text: 'An answer first' },
    { id: 'tie', kind: 'link', from: 'pain', to: 'reliever', how: 'answered' },
  ]);
  expect(markdown(model, 'en')).toBe(
    [
      '## Value propositions',
      '### A real chance',
      'With Awa Diarra',
      '*In the market* — Everything that matters most has an answer (1).',
      '**Pains**',
      '- Wait \\* an hour *(5 out of 5)*',
      '**Pain relievers**',
      '- An answer first\n  - answers: Wait \\* an hour',
    ].join('\n\n'),
  );
});
