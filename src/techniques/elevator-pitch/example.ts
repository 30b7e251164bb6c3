import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** Two variants side by side: the one the group kept, and the first draft in which nobody recognised herself. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  return inOrder(
    [
      {
        id: 'pitch-kept',
        kind: 'pitch',
        title: say('Version retenue', 'The one we kept'),
        language: locale,
        target: say('les habitants', 'neighbours'),
        need: say(
          'ne savent pas si leur objet vaut le déplacement',
          'cannot tell whether their object is worth the trip',
        ),
        product: say('L’Établi', 'The Workbench'),
        category: say('un carnet de rendez-vous de réparation', 'a repair appointment book'),
        benefit: say(
          'dit avant de venir si c’est réparable, quand et avec qui',
          'says before they come whether it can be repaired, when and with whom',
        ),
        alternative: say('une page d’annonces', 'a page of notices'),
        difference: say(
          'parle avec les réparateurs bénévoles avant le jour J',
          'talks with the volunteer fixers before the day',
        ),
      },
      {
        id: 'pitch-first',
        kind: 'pitch',
        title: say('Premier jet', 'First draft'),
        language: locale,
        target: say('tout le monde', 'everyone'),
        product: say('L’Établi', 'The Workbench'),
        category: say('une plateforme participative de réparation', 'a collaborative repair platform'),
      },
    ],
    { at: '2026-03-10T18:50:00.000Z', by: 'Théo Besson' },
  );
};
