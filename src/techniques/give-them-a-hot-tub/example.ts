import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

type Reaction = 'liked' | 'ignored' | 'rejected' | 'transformed';
/** A card: its id, whether it provokes, its words, and what people did with it. */
type Shown = readonly [id: string, tone: 'plain' | 'outrageous', fr: string, en: string, reaction: Reaction];

const CARDS: readonly Shown[] = [
  [
    'home',
    'outrageous',
    'Un réparateur vient chez vous dans l’heure',
    'A fixer comes to your home within the hour',
    'transformed',
  ],
  ['reminder', 'plain', 'Un rappel la veille du samedi', 'A reminder the day before Saturday', 'liked'],
  [
    'new',
    'outrageous',
    'On vous rend un appareil neuf à la place',
    'You are given a new appliance instead',
    'rejected',
  ],
  ['film', 'plain', 'Une vidéo de chaque réparation', 'A video of every repair', 'ignored'],
  [
    'diagnosis',
    'outrageous',
    'Votre appareil dit lui-même ce qu’il a',
    'Your appliance says itself what is wrong with it',
    'transformed',
  ],
];

/** Five people in the queue, on a Saturday in June. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const question = say(
    'Et si L’Établi n’avait aucune limite ?',
    'What if the Workbench had no limits at all?',
  );
  return inOrder(
    [
      {
        id: 'tub',
        kind: 'game',
        technique: 'give-them-a-hot-tub',
        title: say('Sans aucune limite', 'No limits at all'),
        question,
      },
      ...CARDS.map(
        ([id, tone, fr, en]): ExampleEntity => ({
          id: `tub-${id}`,
          kind: 'card',
          game: 'tub',
          title: say(fr, en),
          tone,
        }),
      ),
      {
        id: 'tub-queue',
        kind: 'play',
        game: 'tub',
        title: say('Dans la file, 13 juin', 'In the queue, 13 June'),
        state: 'closed',
        startedAt: '2026-06-13T08:00:00.000Z',
        facilitator: 'Lucie Marchal',
        players: ['Jeanne', 'Sami', 'Awa Diarra'],
        round: 1,
        question,
        learnt: say(
          'Personne ne veut d’un appareil neuf : ils tiennent au leur. Les deux folies gardées parlent de la même chose, savoir avant de se déplacer.',
          'Nobody wants a new appliance: they care about theirs. The two follies that were kept are about the same thing, knowing before setting out.',
        ),
      },
      ...CARDS.map(
        ([id, , fr, en, reaction]): ExampleEntity => ({
          id: `tub-shown-${id}`,
          kind: 'piece',
          play: 'tub-queue',
          card: `tub-${id}`,
          sort: 'card',
          text: say(fr, en),
          reaction,
          ...(id === 'new'
            ? {
                why: say(
                  'Le mien me vient de ma mère. Un neuf, je sais où l’acheter.',
                  'Mine was my mother’s. A new one, I know where to buy.',
                ),
              }
            : {}),
        }),
      ),
      {
        id: 'tub-made-home',
        kind: 'piece',
        play: 'tub-queue',
        from: 'tub-shown-home',
        sort: 'transformed',
        text: say(
          'Pas chez nous : qu’on me dise dans l’heure si cela vaut le déplacement',
          'Not at home: tell me within the hour whether it is worth the journey',
        ),
      },
      {
        id: 'tub-made-diagnosis',
        kind: 'piece',
        play: 'tub-queue',
        from: 'tub-shown-diagnosis',
        sort: 'transformed',
        text: say(
          'Trois questions à se poser devant l’appareil, sur l’affiche du marché',
          'Three questions to ask in front of the appliance, on the market poster',
        ),
      },
      {
        id: 'link-tub-home-answer',
        kind: 'link',
        from: 'tub-made-home',
        to: 'story-answer',
        how: 'inspired',
      },
      {
        id: 'link-tub-diagnosis-question',
        kind: 'link',
        from: 'tub-made-diagnosis',
        to: 'story-question',
        how: 'inspired',
      },
      {
        id: 'link-tub-home-know',
        kind: 'link',
        from: 'tub-made-home',
        to: 'creator-know',
        how: 'inspired',
      },
      {
        id: 'link-tub-home-first',
        kind: 'link',
        from: 'tub-made-home',
        to: 'idea-answer-first',
        how: 'became',
      },
      {
        id: 'idea-answer-first',
        kind: 'note',
        text: say(
          'La réponse compte plus que la réparation, pourvu qu’elle vienne avant le trajet.',
          'The answer matters more than the repair, provided it comes before the journey.',
        ),
        standing: 'evidence',
        source: say(
          'Give Them a Hot Tub, dans la file, 13 juin',
          'Give Them a Hot Tub, in the queue, 13 June',
        ),
      },
    ],
    {
      at: '2026-06-13T10:00:00.000Z',
      by: 'Lucie Marchal',
      after: { game: 'f00', card: 'f00', play: 'f00', piece: 'f00', note: 'f00', link: 'f00' },
    },
  );
};
