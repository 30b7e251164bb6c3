import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** Two groups rank what comes after the first release: who organises and repairs, and who comes. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const question = say(
    'Si une seule pouvait exister pour le samedi de la rentrée, laquelle ?',
    'If only one could exist for the first Saturday of the autumn, which one?',
  );
  const titles: Readonly<Record<string, string>> = {
    describe: say('Décrire son objet', 'Describe the object'),
    book: say('Retenir le prochain samedi', 'Settle on the next Saturday'),
    skills: say('Les compétences attendues', 'The skills expected'),
    reminder: say('Un rappel la veille, par écrit', 'A written reminder the day before'),
    parts: say('Les pièces à apporter', 'The parts to bring'),
    photo: say('Une photo de la plaque', 'A photo of the rating plate'),
  };
  const names = Object.keys(titles);
  const groups = [
    {
      id: 'vision-team',
      players: ['Inès Caron', 'Marcel Pujol', 'Yanis'],
      order: ['describe', 'skills', 'book', 'parts', 'reminder', 'photo'],
    },
    {
      id: 'vision-visitors',
      players: ['Awa Diarra', 'Jeanne', 'Sami'],
      order: ['book', 'describe', 'reminder', 'skills', 'parts', 'photo'],
    },
  ] as const;
  const reasons: readonly (readonly [play: string, above: string, below: string, why: string])[] = [
    [
      'vision-team',
      'describe',
      'skills',
      say(
        'Sans description, on ne sait même pas quelle compétence appeler.',
        'Without a description, nobody even knows which skill to call for.',
      ),
    ],
    [
      'vision-team',
      'skills',
      'book',
      say(
        'Un rendez-vous sans couturière, c’est un trajet pour rien de plus.',
        'An appointment without a seamstress is one more trip for nothing.',
      ),
    ],
    [
      'vision-visitors',
      'book',
      'describe',
      say(
        'Savoir quel jour vient avant tout le reste : je pose mes nuits un mois à l’avance.',
        'Knowing the day comes before anything else: I plan my night shifts a month ahead.',
      ),
    ],
    [
      'vision-visitors',
      'reminder',
      'skills',
      say(
        'Les compétences, c’est l’affaire de l’équipe ; oublier le samedi, c’est la mienne.',
        'Skills are the team’s business; forgetting the Saturday is mine.',
      ),
    ],
  ];
  const why = (play: string, name: string) =>
    reasons
      .filter(([at, above, below]) => at === play && (above === name || below === name))
      .map(([, , , reason]) => reason)
      .join('\n');
  return inOrder(
    [
      {
        id: 'vision',
        kind: 'game',
        technique: 'twenty-twenty-vision',
        title: say('Après la première livraison', 'After the first release'),
        question,
      },
      ...names.map(
        (name): ExampleEntity => ({
          id: `vision-card-${name}`,
          kind: 'card',
          game: 'vision',
          ...(name === 'reminder' ? { title: titles[name]! } : { of: `story-${name}` }),
        }),
      ),
      {
        id: 'vision-team',
        kind: 'play',
        game: 'vision',
        title: say('L’équipe du samedi', 'The Saturday team'),
        state: 'closed',
        startedAt: '2026-09-01T17:05:00.000Z',
        facilitator: 'Lucie Marchal',
        players: groups[0].players,
        round: 1,
        question,
        learnt: say(
          'Nous rangions par difficulté sans le dire. Dès qu’il a fallu un argument, c’est le trajet pour rien qui a tranché.',
          'We were ranking by difficulty without saying so. As soon as an argument was needed, the wasted trip decided.',
        ),
      },
      {
        id: 'vision-visitors',
        kind: 'play',
        game: 'vision',
        title: say('Celles et ceux qui viennent', 'Those who come'),
        state: 'closed',
        startedAt: '2026-09-01T17:10:00.000Z',
        facilitator: 'Karima Haddad',
        players: groups[1].players,
        round: 1,
        question,
        learnt: say(
          'La date d’abord. Et un rappel écrit, auquel personne de l’équipe n’avait pensé.',
          'The date first. And a written reminder, which nobody in the team had thought of.',
        ),
      },
      ...groups.flatMap(({ id, order }) =>
        order.map(
          (name): ExampleEntity => ({
            id: `${id}-${name}`,
            kind: 'piece',
            play: id,
            card: `vision-card-${name}`,
            sort: 'card',
            area: 'wall',
            text: titles[name]!,
          }),
        ),
      ),
      ...reasons.map(
        ([play, above, below, reason]): ExampleEntity => ({
          id: `${play}-${above}-over-${below}`,
          kind: 'piece',
          play,
          sort: 'comparison',
          from: `${play}-${above}`,
          to: `${play}-${below}`,
          why: reason,
        }),
      ),
      ...groups.flatMap(({ id, players, order }) =>
        order.flatMap((name, at): ExampleEntity[] =>
          name === 'reminder'
            ? []
            : [
                {
                  id: `${id}-rank-${name}`,
                  kind: 'evidence',
                  about: `story-${name}`,
                  play: id,
                  measure: 'rank',
                  value: at + 1,
                  people: players,
                  text: why(id, name),
                },
              ],
        ),
      ),
    ],
    { at: '2026-09-01T17:40:00.000Z', by: 'Lucie Marchal' },
  );
};
