import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** One goal with its figures, four actors of whom one stays off-stage, and the path that runs through Awa. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const impact = (id: string, actor: string, title: string): ExampleEntity => ({
    id,
    kind: 'impact',
    actor,
    title,
  });
  const deliverable = (id: string, from: string, title: string): ExampleEntity => ({
    id,
    kind: 'deliverable',
    impact: from,
    title,
  });
  const link = (from: string, to: string, how: 'became' | 'inspired'): ExampleEntity => ({
    id: `link-${from}-${to}`,
    kind: 'link',
    from,
    to,
    how,
  });
  return inOrder(
    [
      {
        id: 'goal-answer',
        kind: 'goal',
        title: say(
          'Celles et ceux qui viennent repartent avec une réparation ou une réponse claire',
          'Those who come leave with a repair or a clear answer',
        ),
        measure: say(
          'Part des visiteurs qui repartent avec une réparation ou une réponse claire, notée à la sortie',
          'Share of visitors who leave with a repair or a clear answer, noted at the door',
        ),
        baseline: say('65 %', '65%'),
        target: say('90 %', '90%'),
        by: '2027-06-30',
      },
      {
        id: 'actor-awa',
        kind: 'actor',
        goal: 'goal-answer',
        persona: 'awa',
        part: 'primary',
        stance: 'helps',
      },
      {
        id: 'actor-marcel',
        kind: 'actor',
        goal: 'goal-answer',
        persona: 'marcel',
        part: 'secondary',
        stance: 'helps',
      },
      {
        id: 'actor-ines',
        kind: 'actor',
        goal: 'goal-answer',
        persona: 'ines',
        part: 'secondary',
        stance: 'helps',
      },
      {
        id: 'actor-town-hall',
        kind: 'actor',
        goal: 'goal-answer',
        name: say('La mairie, qui prête la salle', 'The town hall, which lends the room'),
        part: 'off-stage',
        stance: 'helps',
      },
      impact(
        'impact-describe',
        'actor-awa',
        say(
          'Décrit son objet avant de venir, au lieu de se présenter à tout hasard',
          'Describes her object before coming, instead of turning up on the off chance',
        ),
      ),
      impact(
        'impact-stay',
        'actor-awa',
        say(
          'Reste chez elle quand la réponse est non, au lieu de faire la queue pour l’apprendre',
          'Stays at home when the answer is no, instead of queueing to find out',
        ),
      ),
      impact(
        'impact-parts',
        'actor-marcel',
        say(
          'Apporte les bonnes pièces, au lieu de découvrir la panne sur place',
          'Brings the right parts, instead of discovering the breakdown on the spot',
        ),
      ),
      impact(
        'impact-skills',
        'actor-ines',
        say(
          'Appelle la compétence manquante une semaine avant, plutôt que le jour même',
          'Calls for the missing skill a week before, rather than on the day',
        ),
      ),
      deliverable(
        'deliver-describe',
        'impact-describe',
        say('Décrire un objet avec une photo', 'Describe an object with a photo'),
      ),
      deliverable(
        'deliver-answers',
        'impact-describe',
        say('Réponses des réparateurs', 'Answers from fixers'),
      ),
      deliverable(
        'deliver-stall',
        'impact-describe',
        say('Une permanence au marché, le mercredi', 'A stall at the market, on Wednesdays'),
      ),
      deliverable(
        'deliver-saturdays',
        'impact-stay',
        say('Dates et places des prochains samedis', 'Dates and places of the next Saturdays'),
      ),
      deliverable('deliver-parts', 'impact-parts', say('Liste des pièces à apporter', 'Parts list to bring')),
      deliverable(
        'deliver-skills',
        'impact-skills',
        say('Liste des compétences attendues par samedi', 'List of skills expected per Saturday'),
      ),
      link('idea', 'goal-answer', 'became'),
      link('awa-nothing', 'impact-describe', 'inspired'),
      link('awa-know', 'impact-stay', 'inspired'),
      link('marcel-part', 'impact-parts', 'inspired'),
      link('ines-same-day', 'impact-skills', 'inspired'),
    ],
    { at: '2026-05-12T17:45:00.000Z', by: 'Lucie Marchal' },
  );
};
