import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** L’Établi, a neighbourhood repair café: the need it all starts from. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  return inOrder(
    [
      {
        id: 'idea',
        kind: 'idea',
        title: say('Ne plus venir à l’atelier pour rien', 'No more wasted trips to the workshop'),
        need: say(
          'Les habitants viennent à l’atelier pour rien : l’objet n’est pas réparable ce jour-là, ou la bonne personne n’est pas là. Ils ont besoin de savoir avant de venir si leur objet est réparable, quand et par qui.',
          'Neighbours come to the workshop for nothing: the object cannot be repaired that day, or the right person is not there. They need to know before coming whether it can be repaired, when and by whom.',
        ),
        forWhom: say(
          'Les voisins qui ont un objet en panne ; les réparateurs bénévoles.',
          'Neighbours with a broken object; volunteer fixers.',
        ),
        context: say(
          'Un samedi par mois, 12 réparateurs, 40 visiteurs ; un tiers repart sans rien. Aujourd’hui on tente sa chance, ou l’on téléphone à quelqu’un que l’on connaît.',
          'One Saturday a month, 12 fixers, 40 visitors; a third leave with nothing. Today people try their luck, or ring someone they happen to know.',
        ),
        change: say(
          'Celles et ceux qui viennent repartent avec un objet réparé ou une réponse claire.',
          'Those who come leave with a repaired object or a clear answer.',
        ),
        constraints: say(
          'Aucun budget, pas d’application à installer, une soirée par mois pour les bénévoles.',
          'No budget, no app to install, one evening a month for the volunteers.',
        ),
      },
    ],
    { at: '2026-03-10T18:05:00.000Z', by: 'Lucie Marchal' },
  );
};
