import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStory } from './parse.ts';
import { renderStory, type StoryParts } from './render.ts';

const told = (role: string | null, want: string | null, benefit: string | null): StoryParts => ({
  role,
  want,
  benefit,
});

test('French elides where a vowel or a silent h follows', () => {
  expect(renderStory(told('abonnée', 'voir mes prêts', 'éviter un retard'), 'fr')).toBe(
    'En tant qu’abonnée, je veux voir mes prêts afin d’éviter un retard',
  );
  expect(renderStory(told('hôte', 'une salle', 'y tenir l’atelier'), 'fr')).toBe(
    'En tant qu’hôte, je veux une salle afin d’y tenir l’atelier',
  );
  expect(renderStory(told('handicapé', 'entrer seul', 'on me laisse venir'), 'fr')).toBe(
    'En tant que handicapé, je veux entrer seul afin qu’on me laisse venir',
  );
  expect(renderStory(told('une habitante', 'que le parc ferme tard', 'les enfants y jouent'), 'fr')).toBe(
    'En tant qu’habitante, je veux que le parc ferme tard afin que les enfants y jouent',
  );
});

test('French says what is done, what is refused and what is better as people say it', () => {
  expect(renderStory(told('agent', 'accède à mes tournées', null), 'fr')).toBe(
    'En tant qu’agent, j’accède à mes tournées',
  );
  expect(renderStory(told('agent', 'ne veux pas de rappel', 'ne plus être réveillé'), 'fr')).toBe(
    'En tant qu’agent, je ne veux pas de rappel afin de ne plus être réveillé',
  );
  expect(renderStory(told('agent', 'un plan', 'une meilleure visibilité'), 'fr')).toBe(
    'En tant qu’agent, je veux un plan pour une meilleure visibilité',
  );
});

test('English chooses « a » or « an » by the sound, and « to » before a verb', () => {
  const role = (said: string) => renderStory(told(said, null, null), 'en');
  expect(
    ['editor', 'user', 'honest broker', 'SEO expert', 'UX designer', 'European', 'host'].map(role),
  ).toEqual([
    'As an editor',
    'As a user',
    'As an honest broker',
    'As an SEO expert',
    'As a UX designer',
    'As a European',
    'As a host',
  ]);
  expect(renderStory(told('coach', 'print the plan', 'parents see it'), 'en')).toBe(
    'As a coach, I want to print the plan so that parents see it',
  );
  expect(renderStory(told('coach', 'notifications by mail', 'plan ahead'), 'en')).toBe(
    'As a coach, I want notifications by mail in order to plan ahead',
  );
});

test('a name takes no article, a role does', () => {
  const by = (role: string, named: boolean, locale: 'fr' | 'en') =>
    renderStory({ role, named, want: null, benefit: null }, locale);
  expect(by('Awa Diarra', true, 'en')).toBe('As Awa Diarra');
  expect(by('night nurse', false, 'en')).toBe('As a night nurse');
  expect(by('La Poste', true, 'fr')).toBe('En tant que La Poste');
  expect(by('une infirmière', false, 'fr')).toBe('En tant qu’infirmière');
});

test('a wish without a role, or a role without a wish, is read back too', () => {
  for (const parts of [
    told(null, '- voir\n- prêter', 'rire'),
    told(null, 'ne veux pas de rappel', null),
    told('coach', null, null),
  ]) {
    const { role, want, benefit } = parseStory(renderStory(parts, 'fr'));
    expect({ role, want, benefit }).toEqual(parts);
  }
});

test('parts that are missing leave no hole', () => {
  expect(renderStory(told(null, 'voir le plan', null), 'fr')).toBe('Je veux voir le plan');
  expect(renderStory(told('coach', '', 'gagner'), 'fr')).toBe('En tant que coach afin de gagner');
  expect(renderStory(told(null, null, null), 'en')).toBe('');
});

const some = fc.constantFrom;
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((words) => words.filter((word) => word !== '').join(' '));

const FRENCH = {
  role: joined(
    some(
      'abonnée',
      'hôte',
      'coach',
      'utilisateur·rice',
      'Product Owner',
      'responsable d’atelier',
      'agent (débutant)',
    ),
    some('', 'connecté', 'du club', 'qui voyage', 'et parent'),
  ),
  want: fc.oneof(
    joined(
      some('', 'ne plus', 'pouvoir', 'mieux'),
      some('voir', 'prêter', 'm’inscrire à', 'choisir', 'comprendre', 'rendre'),
      some('le plan', 'une salle', 'mes prêts', 'l’agenda « d’été »', 'les créneaux (matin, soir)'),
      some('', 'pour la fête', 'pour trois semaines', 'en tant que voisin', 'sans payer'),
    ),
    some(
      'un plan lisible',
      'que le plan soit lisible',
      'ne veux pas de rappel',
      'reçois un rappel par jour',
      'vois les absents',
    ),
    some('- voir\n- prêter', '1. choisir\n2. payer'),
  ),
  benefit: fc.oneof(
    joined(
      some('', 'ne pas', 'mieux', 'enfin'),
      some('éviter', 'gagner', 'y voir', 'les rendre', 'me rappeler', 'apprendre'),
      some('un retard', 'du temps pour lire', 'à temps', 'l’essentiel'),
    ),
    some(
      'je puisse venir',
      'il me réponde',
      'aucun enfant ne manque',
      'le club vive',
      'une meilleure entente',
    ),
    some('- gagner\n- rire'),
  ),
};

const ENGLISH = {
  role: joined(
    some('editor', 'user', 'SEO expert', 'host', 'volunteer (new, or not)'),
    some('', 'of the club', 'on call'),
  ),
  want: fc.oneof(
    joined(
      some('', 'quickly'),
      some('view', 'book', 'print', 'be told about', 'choose'),
      some('the plan', 'a room', 'my loans (all, or some)', 'what is new since last week'),
      some('', 'for three weeks', 'as a neighbour', 'without paying'),
    ),
    some(
      'a calendar',
      'notifications by mail',
      'that the plan stays short',
      "don't want to be woken",
      'cannot see the plan',
    ),
    some('- view\n- book'),
  ),
  benefit: fc.oneof(
    some('I can rest', 'parents see it', 'no one is late', 'the plan stays short', 'it is read by all'),
    some('plan ahead', 'quickly find a room', 'avoid a queue'),
  ),
};

const PARTS = { fr: FRENCH, en: ENGLISH };

for (const locale of ['fr', 'en'] as const)
  test(`reading a story told in ${locale} gives its parts back`, () => {
    const { role, want, benefit } = PARTS[locale];
    const stories = fc.record({ role, want, benefit: fc.option(benefit) });
    fc.assert(
      fc.property(stories, (story) => {
        const sentence = renderStory(story, locale);
        const read = parseStory(sentence);
        expect({ sentence, role: read.role, want: read.want, benefit: read.benefit }).toEqual({
          sentence,
          ...story,
        });
      }),
      { numRuns: 1500 },
    );
  });
