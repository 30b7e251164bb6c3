import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** The tree that the volunteers grew between the impact map and the story map: its limbs became activities, a leaf a story. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const play = 'tree-volunteers';
  const question = say(
    'Si L’Établi était un arbre, où pousseraient ses prochaines feuilles, et que faudrait-il couper ?',
    'If the Workbench were a tree, where would its next leaves grow, and what should be cut?',
  );
  const limbs = [
    ['describe', say('Décrire sa panne', 'Describe the fault'), 'act-describe'],
    ['prepare', say('Préparer le samedi', 'Prepare the Saturday'), 'act-prepare'],
    ['repair', say('Réparer ensemble', 'Repair together'), 'act-repair'],
    ['record', say('Garder la trace', 'Keep a record'), 'act-record'],
  ] as const;
  const dealt = [
    [
      'deliver-describe',
      say('Décrire un objet avec une photo', 'Describe an object with a photo'),
      'describe',
      'inside',
      1,
    ],
    ['deliver-answers', say('Réponses des réparateurs', 'Answers from fixers'), 'describe', 'inside', 1],
    ['deliver-parts', say('Liste des pièces à apporter', 'Parts list to bring'), 'prepare', 'canopy', 2],
    [
      'deliver-skills',
      say('Liste des compétences attendues par samedi', 'List of skills expected per Saturday'),
      'prepare',
      'inside',
      1,
    ],
    [
      'deliver-stall',
      say('Une permanence au marché, le mercredi', 'A stall at the market, on Wednesdays'),
      null,
      'pruned',
      0,
    ],
  ] as const;
  const grown = [
    ['bench', say('Un banc où apprendre en regardant', 'A bench to learn by watching'), 'repair', 'canopy'],
    ['notes', say('Une fiche par panne déjà vue', 'A sheet for each fault seen before'), 'record', 'canopy'],
    [
      'train',
      say('Deux heures pour former qui répond aux demandes', 'Two hours to train those who answer requests'),
      null,
      'roots',
    ],
    ['sockets', say('Six prises de plus, aux normes', 'Six more sockets, up to standard'), null, 'roots'],
  ] as const;
  const why: Readonly<Record<string, string>> = {
    'deliver-stall': say(
      'Personne n’est libre le mercredi, et la description suffit peut-être.',
      'Nobody is free on Wednesdays, and describing may be enough.',
    ),
    'deliver-parts': say(
      'Utile, mais seulement quand les descriptions arrivent.',
      'Useful, but only once descriptions come in.',
    ),
  };
  return inOrder(
    [
      {
        id: 'tree',
        kind: 'game',
        technique: 'prune-the-product-tree',
        title: say('L’arbre de L’Établi', 'The Workbench’s tree'),
        question,
      },
      ...limbs.map(
        ([id, title]): ExampleEntity => ({
          id: `tree-card-${id}`,
          kind: 'card',
          game: 'tree',
          part: 'area',
          title,
        }),
      ),
      ...dealt.map(
        ([of]): ExampleEntity => ({ id: `tree-card-${of}`, kind: 'card', game: 'tree', part: 'card', of }),
      ),
      {
        id: play,
        kind: 'play',
        game: 'tree',
        title: say('Les bénévoles', 'The volunteers'),
        state: 'closed',
        startedAt: '2026-05-19T17:00:00.000Z',
        facilitator: 'Théo Besson',
        players: ['Inès Caron', 'Marcel Pujol', 'Odile', 'Yanis'],
        round: 1,
        question,
        learnt: say(
          'L’arbre pousse surtout avant le samedi, et c’était le but. Mais sans une formation de deux heures, les réponses ne tiendront pas un mois.',
          'The tree grows mostly before Saturday, which was the aim. But without two hours of training, the answers will not last a month.',
        ),
      },
      ...limbs.map(
        ([id, text]): ExampleEntity => ({
          id: `limb-${id}`,
          kind: 'piece',
          play,
          card: `tree-card-${id}`,
          sort: 'area',
          text,
        }),
      ),
      ...dealt.map(
        ([of, text, limb, area]): ExampleEntity => ({
          id: `leaf-${of}`,
          kind: 'piece',
          play,
          card: `tree-card-${of}`,
          sort: 'card',
          text,
          from: limb === null ? null : `limb-${limb}`,
          area,
          why: why[of] ?? '',
        }),
      ),
      ...grown.map(
        ([id, text, limb, area]): ExampleEntity => ({
          id: `leaf-${id}`,
          kind: 'piece',
          play,
          sort: 'leaf',
          text,
          from: limb === null ? null : `limb-${limb}`,
          area,
        }),
      ),
      ...limbs.map(
        ([id, , activity]): ExampleEntity => ({
          id: `link-limb-${id}-${activity}`,
          kind: 'link',
          from: `limb-${id}`,
          to: activity,
          how: 'became',
        }),
      ),
      ...dealt.map(
        ([of, , limb, , value]): ExampleEntity => ({
          id: `tree-shown-${of}`,
          kind: 'evidence',
          about: of,
          play,
          measure: 'place',
          value,
          people: ['Inès Caron', 'Marcel Pujol', 'Odile', 'Yanis'],
          text: [limbs.find(([id]) => id === limb)?.[1] ?? '', why[of] ?? ''].filter(Boolean).join('\n'),
        }),
      ),
      { id: 'link-leaf-bench', kind: 'link', from: 'leaf-bench', to: 'story-beside', how: 'became' },
      {
        id: 'tree-shown-bench',
        kind: 'evidence',
        about: 'story-beside',
        play,
        measure: 'place',
        value: 2,
        people: ['Inès Caron', 'Marcel Pujol', 'Odile', 'Yanis'],
        text: say('Réparer ensemble', 'Repair together'),
      },
    ],
    { at: '2026-05-19T17:50:00.000Z', by: 'Théo Besson' },
  );
};
