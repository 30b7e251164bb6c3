import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { placedStories } from './example-stories.ts';

const link = (from: string, to: string, how: 'became' | 'split'): ExampleEntity => ({
  id: `link-${from}-${to}`,
  kind: 'link',
  from,
  to,
  how,
});

/** Six activities, their steps, three releases named by their outcome, and the stories between them. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const activity = (id: string, persona: string, title: string): ExampleEntity => ({
    id,
    kind: 'activity',
    persona,
    title,
  });
  const step = (id: string, of: string, title: string): ExampleEntity => ({
    id,
    kind: 'step',
    activity: of,
    title,
  });
  const release = (id: string, fields: FieldsOf<'release'>): ExampleEntity => ({
    id,
    kind: 'release',
    ...fields,
  });
  return inOrder(
    [
      activity('act-describe', 'awa', say('Décrire sa panne', 'Describe the fault')),
      activity('act-answer', 'marcel', say('Avoir une réponse', 'Get an answer')),
      activity('act-book', 'awa', say('Prendre rendez-vous', 'Make an appointment')),
      activity('act-prepare', 'ines', say('Préparer le samedi', 'Prepare the Saturday')),
      activity('act-repair', 'marcel', say('Réparer ensemble', 'Repair together')),
      activity('act-record', 'ines', say('Garder la trace', 'Keep a record')),
      step('step-object', 'act-describe', say('Dire de quel objet il s’agit', 'Say which object it is')),
      step('step-fault', 'act-describe', say('Raconter la panne', 'Tell what is wrong with it')),
      step('step-show', 'act-describe', say('Le montrer de près', 'Show it close up')),
      step('step-understand', 'act-answer', say('Comprendre la demande', 'Understand the request')),
      step('step-say', 'act-answer', say('Dire si c’est réparable', 'Say whether it can be repaired')),
      step('step-date', 'act-book', say('Choisir un samedi', 'Choose a Saturday')),
      step('step-cancel', 'act-book', say('Prévenir d’un empêchement', 'Say one cannot make it')),
      step('step-expect', 'act-prepare', say('Voir ce qui est attendu', 'See what is expected')),
      step('step-people', 'act-prepare', say('Réunir les compétences', 'Gather the skills')),
      step('step-parts', 'act-prepare', say('Réunir les pièces', 'Gather the parts')),
      step('step-welcome', 'act-repair', say('Accueillir et orienter', 'Welcome and direct')),
      step('step-mend', 'act-repair', say('Ouvrir, chercher, refermer', 'Open, search, close again')),
      step('step-outcome', 'act-record', say('Noter comment cela finit', 'Note how it ends')),
      step('step-tell', 'act-record', say('Raconter pour la fois suivante', 'Tell it for the next time')),
      release('release-1', {
        title: say('Plus personne ne vient pour rien', 'Nobody comes for nothing any more'),
        outcome: say(
          'Celles et ceux qui viennent savent déjà si leur objet a une chance, et qui les attend.',
          'Those who come already know whether their object stands a chance, and who is expecting them.',
        ),
        date: '2027-01-09',
      }),
      release('release-2', {
        title: say('Chacun prépare son samedi', 'Everyone prepares their Saturday'),
        outcome: say(
          'Les réparateurs arrivent avec les bonnes pièces, et personne ne manque à l’appel.',
          'Fixers arrive with the right parts, and nobody needed is missing.',
        ),
        date: '2027-03-06',
      }),
      release('release-3', {
        title: say('Le quartier apprend à réparer', 'The neighbourhood learns to repair'),
        outcome: say(
          'On essaie d’abord chez soi, avec ce que d’autres ont réussi avant.',
          'People try at home first, with what others managed before them.',
        ),
      }),
      ...placedStories(locale),
      link('goal-answer', 'story-outcome', 'became'),
      link('deliver-describe', 'act-describe', 'became'),
      link('deliver-describe', 'story-describe', 'became'),
      link('deliver-describe', 'story-photo', 'became'),
      link('deliver-describe', 'story-phoneless', 'became'),
      link('deliver-answers', 'story-answer', 'became'),
      link('deliver-answers', 'story-question', 'became'),
      link('deliver-answers', 'story-likewise', 'became'),
      link('deliver-saturdays', 'story-book', 'became'),
      link('deliver-saturdays', 'story-cancel', 'became'),
      link('deliver-saturdays', 'story-remind', 'became'),
      link('deliver-parts', 'story-parts', 'became'),
      link('deliver-skills', 'story-expected', 'became'),
      link('deliver-skills', 'story-fixer', 'became'),
      link('deliver-skills', 'story-skills', 'became'),
      link('deliver-skills', 'story-away', 'became'),
      link('story-answer', 'story-parts', 'split'),
    ],
    { at: '2026-06-09T18:10:00.000Z', by: 'Théo Besson' },
  );
};
