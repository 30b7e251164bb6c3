import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** What a year of the Workbench will have changed, told on the evening before the goal was written. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const play = 'future-table';
  const question = say(
    'Nous sommes en juin 2027 et vous êtes content·e : qu’est-ce que L’Établi aura fait pour vous, et comment ?',
    'It is June 2027 and you are glad: what will the Workbench have done for you, and how?',
  );
  const clusters = [
    ['trip', say('Plus de trajet pour rien', 'No more trips for nothing')],
    ['evenings', say('Des soirées rendues', 'Evenings given back')],
    ['skills', say('Des mains qui apprennent', 'Hands that learn')],
  ] as const;
  const memories = [
    [
      'answer',
      'trip',
      'Awa Diarra',
      say(
        'On m’aura dit non la veille, et j’aurai dormi.',
        'I will have been told no the day before, and I will have slept.',
      ),
      say(
        'J’aurai envoyé trois phrases et une photo un lundi soir.',
        'I will have sent three sentences and a photo one Monday evening.',
      ),
    ],
    [
      'bus',
      'trip',
      'Jeanne',
      say(
        'Je n’aurai porté le micro-ondes en bus qu’une seule fois.',
        'I will have carried the microwave on the bus only once.',
      ),
      say(
        'La réponse disait : venez avec le plateau, pas avec l’appareil.',
        'The answer said: bring the plate, not the oven.',
      ),
    ],
    [
      'part',
      'trip',
      'Marcel Pujol',
      say(
        'La bonne courroie aura été dans mon cabas avant le samedi.',
        'The right belt will have been in my trolley before Saturday.',
      ),
      '',
    ],
    [
      'list',
      'evenings',
      'Inès Caron',
      say('La liste du samedi se sera faite sans moi.', 'Saturday’s list will have made itself without me.'),
      say(
        'Chaque bénévole l’aura lue le mercredi et aura dit s’il venait.',
        'Every volunteer will have read it on Wednesday and said whether they came.',
      ),
    ],
    [
      'phone',
      'evenings',
      'Lucie Marchal',
      say(
        'Mon téléphone n’aura pas sonné un vendredi soir de toute l’année.',
        'My phone will not have rung on a Friday evening all year.',
      ),
      '',
    ],
    [
      'table',
      'skills',
      'Marcel Pujol',
      say(
        'Deux jeunes auront tenu ma table en février.',
        'Two young people will have kept my table in February.',
      ),
      say(
        'Ils auront relu les fiches des pannes déjà vues.',
        'They will have read the sheets of faults seen before.',
      ),
    ],
  ] as const;
  const told = memories.filter(([, cluster]) => cluster === 'trip');
  return inOrder(
    [
      {
        id: 'future',
        kind: 'game',
        technique: 'remember-the-future',
        title: say('Juin 2027', 'June 2027'),
        question,
        horizon: '2027-06-30',
      },
      {
        id: play,
        kind: 'play',
        game: 'future',
        title: say('Toute la table', 'The whole table'),
        state: 'closed',
        startedAt: '2026-05-05T18:10:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Awa Diarra', 'Inès Caron', 'Jeanne', 'Lucie Marchal', 'Marcel Pujol'],
        round: 1,
        question,
        horizon: '2027-06-30',
        learnt: say(
          'Personne ne se souvient d’un site. Tout le monde se souvient d’une réponse arrivée à temps : ce sera notre but.',
          'Nobody remembers a website. Everybody remembers an answer that came in time: that will be our goal.',
        ),
      },
      ...clusters.map(
        ([id, text]): ExampleEntity => ({
          id: `future-${id}`,
          kind: 'piece',
          play,
          sort: 'cluster',
          text,
          createdBy: 'Karima Haddad',
        }),
      ),
      ...memories.map(
        ([id, cluster, by, text, why]): ExampleEntity => ({
          id: `memory-${id}`,
          kind: 'piece',
          play,
          sort: 'memory',
          from: `future-${cluster}`,
          text,
          why,
          createdBy: by,
        }),
      ),
      {
        id: 'gain-list-by-itself',
        kind: 'gain',
        text: say(
          'Une liste du samedi qui se fait sans elle',
          'A Saturday list that makes itself without her',
        ),
        subject: 'ines',
        expectation: 'desired',
        weight: 3,
        standing: 'evidence',
        source: say('Se souvenir du futur, 5 mai', 'Remember the Future, 5 May'),
      },
      {
        id: 'link-future-trip-goal-answer',
        kind: 'link',
        from: 'future-trip',
        to: 'goal-answer',
        how: 'became',
      },
      {
        id: 'link-memory-list-gain-list-by-itself',
        kind: 'link',
        from: 'memory-list',
        to: 'gain-list-by-itself',
        how: 'became',
      },
      {
        id: 'shown-future-trip',
        kind: 'evidence',
        about: 'goal-answer',
        play,
        measure: 'memories',
        value: told.length,
        people: told.map(([, , by]) => by),
        text: told.map(([, , , text]) => text).join('\n'),
      },
      {
        id: 'shown-memory-list',
        kind: 'evidence',
        about: 'gain-list-by-itself',
        play,
        measure: 'memories',
        value: 1,
        people: ['Inès Caron'],
        text: memories[3][4],
      },
    ],
    { at: '2026-05-05T18:50:00.000Z', by: 'Karima Haddad' },
  );
};
