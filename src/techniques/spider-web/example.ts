import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { RELATIONS } from './relations.ts';

/** Something around the workshop: id, place, words, when it is used, relation, what goes along the line. */
type Around = readonly [
  id: string,
  x: number,
  y: number,
  said: readonly [string, string],
  why: readonly [string, string],
  relation: number,
  along: readonly [string, string],
];

const AROUND: readonly Around[] = [
  [
    'market',
    500,
    140,
    ['Le marché couvert', 'The covered market'],
    [
      'le mercredi et le samedi, on y passe de toute façon',
      'on Wednesdays and Saturdays people pass it anyway',
    ],
    1,
    ['une affiche, et des gens qui demandent', 'a poster, and people who ask'],
  ],
  [
    'hardware',
    840,
    300,
    ['La quincaillerie', 'The hardware shop'],
    ['avant le samedi, pour une pièce', 'before Saturday, for a part'],
    0,
    ['une référence lue sur une photo', 'a reference read off a photo'],
  ],
  [
    'townhall',
    820,
    740,
    ['L’accueil de la mairie', 'The town hall reception'],
    ['celles et ceux qui n’ont pas de téléphone', 'those who have no phone'],
    2,
    ['la salle, les clés, un mot au bulletin', 'the hall, the keys, a line in the newsletter'],
  ],
  [
    'tip',
    180,
    760,
    ['La déchetterie', 'The recycling centre'],
    ['quand on renonce', 'when people give up'],
    3,
    ['des appareils qui contiennent encore des pièces', 'appliances that still hold parts'],
  ],
  [
    'chat',
    160,
    300,
    ['Le groupe de messages des bénévoles', 'The volunteers’ chat group'],
    ['le vendredi soir, trop tard', 'on Friday evening, too late'],
    2,
    ['les absences', 'who is missing'],
  ],
];

/** What the volunteers saw around L'Établi; the market became a channel, the town hall an actor, the tip made them think of a partner. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = ([fr, en]: readonly [string, string]) => (locale === 'fr' ? fr : en);
  const question = say([
    'Que trouve-t-on autour de L’Établi, avant, après, à côté, à la place ?',
    'What is there around the Workbench, before, after, beside, instead?',
  ]);
  const sorts = RELATIONS[locale];
  return inOrder(
    [
      {
        id: 'web',
        kind: 'game',
        technique: 'spider-web',
        title: say(['Autour de L’Établi', 'Around the Workbench']),
        question,
        sorts,
      },
      {
        id: 'web-play',
        kind: 'play',
        game: 'web',
        title: say(['Les bénévoles, 28 avril', 'The volunteers, 28 April']),
        state: 'closed',
        startedAt: '2026-04-28T17:00:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Marcel Pujol', 'Inès Caron', 'Odile'],
        round: 1,
        question,
        sorts,
        learnt: say([
          'Le marché fait déjà le travail d’un site : on y passe, on y demande. La déchetterie, que nous voyions comme un échec, est une réserve de pièces.',
          'The market already does the work of a web site: people pass by and ask. The recycling centre, which we saw as a failure, is a store of parts.',
        ]),
      },
      ...AROUND.map(
        ([id, x, y, said, why]): ExampleEntity => ({
          id: `web-${id}`,
          kind: 'piece',
          play: 'web-play',
          sort: 'thing',
          text: say(said),
          why: say(why),
          x,
          y,
        }),
      ),
      ...AROUND.map(
        ([id, , , , , relation, along]): ExampleEntity => ({
          id: `web-line-${id}`,
          kind: 'piece',
          play: 'web-play',
          sort: sorts[relation]!,
          to: `web-${id}`,
          text: say(along),
        }),
      ),
      {
        id: 'web-line-market-townhall',
        kind: 'piece',
        play: 'web-play',
        sort: sorts[1],
        from: 'web-market',
        to: 'web-townhall',
        text: say(['le placier y a son bureau', 'the market warden has his office there']),
      },
      { id: 'link-web-market', kind: 'link', from: 'web-market', to: 'deliver-stall', how: 'inspired' },
      { id: 'link-web-channel', kind: 'link', from: 'web-market', to: 'item-stall', how: 'became' },
      { id: 'link-web-partner', kind: 'link', from: 'web-tip', to: 'item-salvage', how: 'inspired' },
      { id: 'link-web-actor', kind: 'link', from: 'web-townhall', to: 'actor-town-hall', how: 'became' },
      { id: 'link-web-tip', kind: 'link', from: 'web-tip', to: 'story-salvage', how: 'inspired' },
    ],
    {
      at: '2026-04-28T19:00:00.000Z',
      by: 'Karima Haddad',
      after: { game: 'h00', play: 'h00', piece: 'h00', link: 'h00' },
    },
  );
};
