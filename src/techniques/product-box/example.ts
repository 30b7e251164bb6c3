import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { FACES, type FaceName, type Sort } from './box.ts';
import { drawings } from './example-drawings.ts';
import { boxWords } from './words.ts';

type Message = readonly [id: string, area: FaceName, sort: Sort, fr: string, en: string];

/** The box of those who bring something to be repaired. */
const NEIGHBOURS: readonly Message[] = [
  ['name', 'front', 'name', 'L’Établi', 'The Workbench'],
  ['slogan', 'front', 'slogan', 'Sachez avant de venir.', 'Know before you come.'],
  ['evenings', 'front', 'benefit', 'Une réponse en deux soirs', 'An answer within two evenings'],
  ['photo', 'back', 'feature', 'Une photo, trois questions', 'One photo, three questions'],
  ['table', 'back', 'feature', 'Une heure et une table, pas une file', 'An hour and a table, not a queue'],
  ['remind', 'back', 'feature', 'Un rappel la veille', 'A reminder the day before'],
  ['trip', 'left', 'benefit', 'Plus de trajet pour rien', 'No more trips for nothing'],
  ['learn', 'left', 'benefit', 'On repart en sachant pourquoi il marche', 'One leaves knowing why it works'],
  ['price', 'right', 'price', 'Gratuit, café compris', 'Free, coffee included'],
  [
    'support',
    'right',
    'support',
    'Sans téléphone ? Inès note votre demande au marché',
    'No phone? Inès takes your request at the market',
  ],
  ['shelf', 'top', 'benefit', 'Ne le jetez pas encore', 'Do not bin it yet'],
];

/** The box of those who repair. */
const VOLUNTEERS: readonly Message[] = [
  ['name', 'front', 'name', 'Samedi clair', 'Clear Saturday'],
  [
    'slogan',
    'front',
    'slogan',
    'Venez avec vos mains, le reste est prêt.',
    'Bring your hands, the rest is ready.',
  ],
  [
    'wednesday',
    'front',
    'benefit',
    'Savoir le mercredi ce qui arrive le samedi',
    'Know on Wednesday what comes on Saturday',
  ],
  ['parts', 'back', 'feature', 'La pièce commandée à temps', 'The part ordered in time'],
  ['list', 'back', 'feature', 'La liste des objets, avec photos', 'The list of objects, with photos'],
  ['bag', 'left', 'benefit', 'Un sac à dos au lieu d’un chariot', 'A backpack instead of a trolley'],
  ['price', 'right', 'price', 'Un samedi par mois', 'One Saturday a month'],
  ['support', 'right', 'support', 'Un empêchement : un message suffit', 'Held up: a message is enough'],
];

/** What a sceptic said at one of the tables, and the answer. */
type Objection = readonly [id: string, fr: string, en: string, whyFr: string, whyEn: string];

const OBJECTIONS: Readonly<Record<'nb' | 'vol', readonly Objection[]>> = {
  nb: [
    [
      'words',
      'Je ne sais même pas dire ce qu’il a.',
      'I cannot even say what is wrong with it.',
      'Une photo suffit, et trois questions sans mot savant.',
      'A photo will do, and three questions without a learned word.',
    ],
    [
      'nobody',
      'Et si personne ne sait le réparer ?',
      'What if nobody can repair it?',
      'On vous le dit avant. Vous n’aurez pas porté dix kilos pour rien.',
      'You are told before. You will not have carried ten kilos for nothing.',
    ],
  ],
  vol: [
    [
      'forms',
      'Encore un outil à remplir le soir.',
      'One more tool to fill in at night.',
      'Rien à remplir : on lit, on répond en une phrase.',
      'Nothing to fill in: one reads, and answers in a sentence.',
    ],
  ],
};

/** Two tables on an evening in May: the same product, two boxes. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const question = say(
    'Quelle boîte de L’Établi mettriez-vous dans votre panier ?',
    'Which box of the Workbench would you put in your basket?',
  );
  const boxOf = (key: 'nb' | 'vol', messages: readonly Message[]): readonly ExampleEntity[] => [
    ...FACES.map(
      (face): ExampleEntity => ({
        id: `box-${key}-${face}`,
        kind: 'piece',
        play: `box-${key}`,
        sort: 'face',
        area: face,
        text: boxWords[locale].face[face],
      }),
    ),
    ...messages.map(
      ([id, area, sort, fr, en]): ExampleEntity => ({
        id: `box-${key}-${id}`,
        kind: 'piece',
        play: `box-${key}`,
        sort,
        area,
        text: say(fr, en),
      }),
    ),
    ...OBJECTIONS[key].map(
      ([id, fr, en, whyFr, whyEn]): ExampleEntity => ({
        id: `box-${key}-but-${id}`,
        kind: 'piece',
        play: `box-${key}`,
        sort: 'objection',
        text: say(fr, en),
        why: say(whyFr, whyEn),
      }),
    ),
  ];
  const link = (from: string, to: string, how: 'became' | 'inspired'): ExampleEntity => ({
    id: `link-${from}`,
    kind: 'link',
    from,
    to,
    how,
  });
  return inOrder(
    [
      {
        id: 'box',
        kind: 'game',
        technique: 'product-box',
        title: say('L’Établi en rayon', 'The Workbench on a shelf'),
        question,
      },
      {
        id: 'box-nb',
        kind: 'play',
        game: 'box',
        title: say('Table des habitants, 5 mai', 'Neighbours’ table, 5 May'),
        state: 'closed',
        startedAt: '2026-05-05T17:00:00.000Z',
        facilitator: 'Théo Besson',
        players: ['Awa Diarra', 'Jeanne', 'Sami'],
        round: 1,
        question,
        learnt: say(
          'En vendant, Awa a répété trois fois « avant de venir ». Personne n’a parlé du carnet de rendez-vous : c’est la réponse que l’on achète.',
          'While selling, Awa said “before you come” three times. Nobody spoke of the appointment book: what people buy is the answer.',
        ),
      },
      {
        id: 'box-vol',
        kind: 'play',
        game: 'box',
        title: say('Table des bénévoles, 5 mai', 'Volunteers’ table, 5 May'),
        state: 'closed',
        startedAt: '2026-05-05T17:00:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Marcel Pujol', 'Inès Caron', 'Odile'],
        round: 1,
        question,
        learnt: say(
          'Leur boîte ne parle pas de réparer, mais de ne plus être pris au dépourvu.',
          'Their box does not speak of repairing, but of no longer being caught unprepared.',
        ),
      },
      ...boxOf('nb', NEIGHBOURS),
      ...boxOf('vol', VOLUNTEERS),
      ...drawings(say),
      link('box-nb-slogan', 'pitch-kept', 'inspired'),
      link('box-nb-evenings', 'creator-know', 'became'),
      link('box-nb-photo', 'story-photo', 'inspired'),
      link('box-nb-table', 'offer-book', 'became'),
      link('box-nb-but-words', 'pain-words', 'became'),
      link('box-vol-wednesday', 'creator-requests', 'became'),
      link('box-vol-parts', 'story-parts', 'inspired'),
    ],
    {
      at: '2026-05-05T19:00:00.000Z',
      by: 'Théo Besson',
      after: { game: 'i00', play: 'i00', piece: 'i00', link: 'i00', stroke: 'i00', stamp: 'i00' },
    },
  );
};
