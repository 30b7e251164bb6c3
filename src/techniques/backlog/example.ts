import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { exampleCriteria } from './example-criteria.ts';

/** Stories at the end of the list, not on the map yet, and the acceptance tests of those at its head. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const story = (id: string, fields: FieldsOf<'story'>): ExampleEntity => ({ id, kind: 'story', ...fields });
  return inOrder(
    [
      story('story-newcomer', {
        persona: 'ines',
        title: say('Accueillir un nouveau réparateur', 'Welcome a new fixer'),
        want: say(
          'inviter un nouveau réparateur et lui proposer un premier samedi',
          'invite a new fixer and offer them a first Saturday',
        ),
        benefit: say('renouveler l’équipe sans l’épuiser', 'the team is renewed without wearing it out'),
        size: 5,
      }),
      story('story-beyond', {
        persona: 'awa',
        title: say('Quand rien n’est possible', 'When nothing can be done'),
        want: say(
          'apprendre où déposer un appareil irréparable',
          'learn where to drop an appliance beyond repair',
        ),
        benefit: say('ne pas le garder dans l’entrée', 'it does not stay in my hallway'),
        size: 1,
      }),
      story('story-salvage', {
        persona: 'marcel',
        title: say('Des pièces à récupérer', 'Parts to salvage'),
        want: say(
          'savoir quels appareils perdus contiennent encore des pièces',
          'know which lost appliances still hold parts',
        ),
        benefit: say('avoir de quoi dépanner les suivants', 'there is something to mend the next ones with'),
      }),
      story('story-poster', {
        form: 'free',
        title: say('Ce que l’on répare, ce que l’on ne répare pas', 'What we repair, and what we do not'),
        description: say(
          'Une affiche à l’entrée du marché, refaite chaque mois d’après ce qui a été noté à la sortie.',
          'A poster at the market entrance, redone every month from what was noted at the door.',
        ),
        labels: [say('papier', 'paper')],
      }),
      ...exampleCriteria(locale),
    ],
    // Behind the stories of the map: « b00 » follows the last of one-letter indexes.
    { at: '2026-09-08T18:30:00.000Z', by: 'Karima Haddad', after: { story: 'b00' } },
  );
};
