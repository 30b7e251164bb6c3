import { expect, test } from 'vitest';
import { tellModel } from '../cases.test-kit.ts';
import { markdown } from './export.ts';
import { toldStory } from './told-story.ts';

const model = tellModel([
  { id: 'awa', kind: 'persona', name: 'Awa Diarra' },
  { id: 'r', kind: 'release', title: 'Première' },
  {
    id: 'a',
    kind: 'story',
    order: 'a0',
    title: 'Décrire | dire',
    persona: 'awa',
    want: 'décrire mon objet',
    benefit: 'savoir s’il vaut le déplacement',
    release: 'r',
    size: 3,
    status: 'ready',
    labels: ['papier', 'x_y'],
  },
  { id: 'b', kind: 'story', order: 'a1', form: 'free', title: 'Une affiche' },
  { id: 'c', kind: 'story', order: 'a2', role: 'bénévole', want: 'répondre.' },
  {
    id: 't',
    kind: 'criterion',
    story: 'a',
    title: 'Grille-pain',
    given: 'un grille-pain\nqui ne chauffe plus',
    when: 'je le décris',
    then: 'je vois la date',
  },
]);

test('the list is a table, then each story that says more than its name, with its tests', () => {
  expect(markdown(model, 'fr')).toBe(
    [
      '## Backlog',
      [
        '| Rang | Story | Pour qui | Livraison | Taille | Statut |',
        '| --- | --- | --- | --- | --- | --- |',
        '| 1 | Décrire \\| dire | Awa Diarra | Première | 3 | Prête |',
        '| 2 | Une affiche |  |  |  | Idée |',
        '| 3 | Répondre. | bénévole |  |  | Idée |',
      ].join('\n'),
      '### 1. Décrire \\| dire',
      'En tant qu’Awa Diarra, je veux décrire mon objet afin de savoir s’il vaut le déplacement.',
      'Étiquettes : papier, x\\_y',
      '**Tests d’acceptation**',
      '*Grille-pain*',
      '- **Étant donné** un grille-pain\n- **Et** qui ne chauffe plus\n- **Quand** je le décris\n- **Alors** je vois la date',
      '### 3. Répondre.',
      'En tant que bénévole, je veux répondre.',
    ].join('\n\n'),
  );
});

test('a persona is somebody: no article before the name', () => {
  const told = (id: string) => toldStory(model.find('story', id)!, model, 'en');
  expect(told('a')).toMatch(/^As Awa Diarra, I want /);
  expect(told('b')).toBe('');
  expect(told('c')).toMatch(/^As a bénévole, I want /);
});
