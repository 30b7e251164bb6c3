import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** Id of a card's story, its price, and what the card says beside the story's title. */
type Priced = readonly [story: string, price: number, fr: string, en: string];

const FOR_SALE: readonly Priced[] = [
  [
    'story-fixer',
    30,
    'Chacun sait le matin à quelle table aller',
    'Everybody knows in the morning which table to go to',
  ],
  [
    'story-skills',
    50,
    'La compétence qui manque s’appelle une semaine avant',
    'The missing skill is called a week ahead',
  ],
  [
    'story-parts',
    40,
    'La bonne courroie est là quand l’objet arrive',
    'The right belt is there when the object arrives',
  ],
  ['story-photo', 20, 'La référence se lit avant le samedi', 'The reference is read before Saturday'],
  ['story-question', 20, 'Une question évite un trajet', 'One question saves a journey'],
  ['story-cancel', 15, 'La place laissée sert à quelqu’un d’autre', 'The place left serves somebody else'],
  ['story-remind', 15, 'On n’oublie plus son samedi', 'Nobody forgets their Saturday any more'],
  ['story-away', 10, 'Inès sait tôt qui manquera', 'Inès knows early who will be missing'],
  [
    'story-phoneless',
    35,
    'Qui n’a pas de téléphone a sa réponse aussi',
    'Those without a phone get their answer too',
  ],
  [
    'story-tell',
    25,
    'Ce qui a été trouvé une fois sert aux suivants',
    'What was found once serves the next ones',
  ],
  [
    'story-likewise',
    50,
    'Voir si d’autres ont sauvé le même objet',
    'See whether others saved the same thing',
  ],
  [
    'story-year',
    25,
    'Montrer au quartier ce qui n’a pas été jeté',
    'Show the neighbourhood what was not thrown away',
  ],
  [
    'story-thank',
    10,
    'Les bénévoles apprennent ce que l’objet est devenu',
    'Volunteers hear what became of the object',
  ],
  ['story-beside', 30, 'Apprendre en réparant soi-même', 'Learn by mending it yourself'],
  [
    'story-tools',
    20,
    'Emprunter le fer à souder plutôt que l’acheter',
    'Borrow the soldering iron instead of buying one',
  ],
];

/** What the table bought: the story, who put how much, and the arguments heard. */
const BOUGHT: readonly (readonly [string, readonly (readonly [string, number])[], string, string])[] = [
  [
    'story-skills',
    [
      ['Inès Caron', 34],
      ['Marcel Pujol', 16],
    ],
    'Inès Caron — J’achète cela avant tout : sans couturière, quatre vestes repartent.',
    'Inès Caron — I buy that before anything: without the seamstress four jackets go home.',
  ],
  [
    'story-parts',
    [
      ['Marcel Pujol', 23],
      ['Awa Diarra', 17],
    ],
    'Marcel Pujol — Avec la pièce, c’est dix minutes. Sans elle, c’est un mois.',
    'Marcel Pujol — With the part it takes ten minutes. Without it, a month.',
  ],
  [
    'story-phoneless',
    [
      ['Jeanne', 27],
      ['Awa Diarra', 8],
    ],
    'Jeanne — Ma voisine n’écrira jamais rien sur un écran. Elle vient quand même.',
    'Jeanne — My neighbour will never write anything on a screen. She comes all the same.',
  ],
  [
    'story-remind',
    [['Awa Diarra', 15]],
    'Awa Diarra — Après une nuit de garde, je ne sais plus quel jour on est.',
    'Awa Diarra — After a night shift I no longer know what day it is.',
  ],
];

/** The example's one table, on the evening when the second release was discussed. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const question = say(
    'Que voudriez-vous trouver à l’Établi avant l’hiver ?',
    'What would you like to find at the Workbench before winter?',
  );
  const short = (story: string) => story.replace('story-', '');
  return inOrder(
    [
      {
        id: 'market',
        kind: 'game',
        technique: 'buy-a-feature',
        title: say('Avant l’hiver', 'Before winter'),
        question,
        ratio: 40,
      },
      ...FOR_SALE.map(
        ([of, price, fr, en]): ExampleEntity => ({
          id: `sale-${short(of)}`,
          kind: 'card',
          game: 'market',
          of,
          price,
          about: say(fr, en),
        }),
      ),
      {
        id: 'market-table',
        kind: 'play',
        game: 'market',
        title: say('Un mardi soir', 'A Tuesday evening'),
        state: 'closed',
        startedAt: '2026-08-25T17:30:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Awa Diarra', 'Marcel Pujol', 'Inès Caron', 'Jeanne'],
        round: 1,
        question,
        ratio: 40,
        learnt: say(
          'Personne n’a acheté le bilan de l’année, que nous pensions commencer. Ce qui se joue avant le samedi s’achète à deux ; Jeanne a convaincu Awa pour celles et ceux qui n’ont pas de téléphone.',
          'Nobody bought the yearly tally we meant to start. What happens before Saturday is bought by two; Jeanne talked Awa into paying for those without a phone.',
        ),
      },
      ...FOR_SALE.map(
        ([of, price]): ExampleEntity => ({
          id: `sold-${short(of)}`,
          kind: 'piece',
          play: 'market-table',
          card: `sale-${short(of)}`,
          sort: 'card',
          weight: price,
          state: BOUGHT.some(([story]) => story === of) ? 'confirmed' : 'open',
        }),
      ),
      ...BOUGHT.map(
        ([about, buyers, fr, en]): ExampleEntity => ({
          id: `paid-${short(about)}`,
          kind: 'evidence',
          about,
          play: 'market-table',
          measure: 'price',
          value: buyers.reduce((sum, [, coins]) => sum + coins, 0),
          people: buyers.map(([name]) => name),
          text: `${buyers.map(([name, coins]) => `${name} ${coins}`).join(', ')}\n${say(fr, en)}`,
        }),
      ),
    ],
    {
      at: '2026-08-25T19:00:00.000Z',
      by: 'Karima Haddad',
      after: { game: 'b00', card: 'b00', play: 'b00', piece: 'b00', evidence: 'b00' },
    },
  );
};
