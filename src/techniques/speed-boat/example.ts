import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** Two tables on a Tuesday evening: those who repair, and those who queue. What weighs most became pains. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const anchor = (id: string, play: string, by: string, fields: FieldsOf<'piece'>): ExampleEntity => ({
    id,
    kind: 'piece',
    play,
    sort: 'anchor',
    state: 'confirmed',
    createdBy: by,
    ...fields,
  });
  const kept = (from: string, to: string, value: number, people: readonly string[], text: string) =>
    [
      { id: `link-${from}-${to}`, kind: 'link', from, to, how: 'became' },
      {
        id: `shown-${from}`,
        kind: 'evidence',
        about: to,
        play: from.startsWith('anchor-f') ? 'boat-fixers' : 'boat-visitors',
        measure: 'speed',
        value,
        people,
        text,
      },
    ] as const satisfies readonly ExampleEntity[];
  const part = say(
    'Trois fois en avril, il a fallu redonner rendez-vous pour une courroie ou un fusible.',
    'Three times in April we had to make another appointment for a belt or a fuse.',
  );
  const carry = say(
    'Deux bus avec le micro-ondes, et l’on apprend sur place que personne ne fait les micro-ondes.',
    'Two buses with the microwave, only to learn there that nobody does microwaves.',
  );
  const waiting = say(
    'Une heure debout avec les enfants, pour une réponse qui tenait en une phrase.',
    'An hour on our feet with the children, for an answer that took one sentence.',
  );
  return inOrder(
    [
      {
        id: 'boat',
        kind: 'game',
        technique: 'speed-boat',
        title: say('Un samedi à l’Établi', 'A Saturday at the Workbench'),
        question: say(
          'Si un samedi à l’Établi était un bateau, qu’est-ce qui l’empêcherait d’avancer ?',
          'If a Saturday at the Workbench were a boat, what would keep it from moving?',
        ),
      },
      {
        id: 'boat-fixers',
        kind: 'play',
        game: 'boat',
        title: say('Celles et ceux qui réparent', 'Those who repair'),
        state: 'closed',
        startedAt: '2026-05-05T17:10:00.000Z',
        facilitator: 'Lucie Marchal',
        players: ['Marcel Pujol', 'Inès Caron', 'Odile', 'Yanis'],
        round: 1,
        question: say(
          'Si un samedi à l’Établi était un bateau, qu’est-ce qui l’empêcherait d’avancer ?',
          'If a Saturday at the Workbench were a boat, what would keep it from moving?',
        ),
        learnt: say(
          'Nous pensions entendre parler de la file. Les deux ancres les plus lourdes se jouent avant le samedi : ne rien savoir de l’objet, ni de qui manque.',
          'We expected to hear about the queue. The two heaviest anchors are cast before Saturday: knowing nothing of the object, nor of who is missing.',
        ),
      },
      {
        id: 'boat-visitors',
        kind: 'play',
        game: 'boat',
        title: say('Celles et ceux qui viennent', 'Those who come'),
        state: 'closed',
        startedAt: '2026-05-05T17:15:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Awa Diarra', 'Jeanne', 'Sami'],
        round: 1,
        question: say(
          'Si un samedi à l’Établi était un bateau, qu’est-ce qui l’empêcherait d’avancer ?',
          'If a Saturday at the Workbench were a boat, what would keep it from moving?',
        ),
        learnt: say(
          'Personne ne se plaint d’un « non ». Ce qui pèse, c’est de l’apprendre une fois sur place.',
          'Nobody complains about a “no”. What weighs is finding out on the spot.',
        ),
      },
      anchor('anchor-f-part', 'boat-fixers', 'Marcel Pujol', {
        text: say(
          'Découvrir la panne sur place, sans la pièce',
          'Finding out about the fault on the spot, without the part',
        ),
        why: part,
        weight: 8,
      }),
      anchor('anchor-f-skill', 'boat-fixers', 'Inès Caron', {
        text: say(
          'Apprendre le matin même que la couturière ne vient pas',
          'Learning that very morning that the seamstress is not coming',
        ),
        why: say(
          'Quatre vestes renvoyées en février, avec les excuses d’Inès.',
          'Four jackets sent back in February, with Inès’s apologies.',
        ),
        weight: 6,
      }),
      anchor('anchor-f-queue', 'boat-fixers', 'Yanis', {
        text: say(
          'La file qui nous regarde : on bâcle pour libérer la table',
          'The queue watching us: we botch to free the table',
        ),
        weight: 4,
      }),
      anchor('anchor-f-sockets', 'boat-fixers', 'Odile', {
        text: say('Deux prises de courant pour huit tables', 'Two sockets for eight tables'),
        weight: 2,
      }),
      anchor('anchor-v-no', 'boat-visitors', 'Awa Diarra', {
        text: say('Attendre une heure pour entendre non', 'Waiting an hour to hear no'),
        why: waiting,
        weight: 9,
      }),
      anchor('anchor-v-carry', 'boat-visitors', 'Jeanne', {
        text: say('Porter l’objet jusqu’ici sans savoir', 'Carrying the thing all the way without knowing'),
        why: carry,
        weight: 7,
      }),
      anchor('anchor-v-dates', 'boat-visitors', 'Sami', {
        text: say('Ne pas savoir quels samedis ont lieu', 'Not knowing which Saturdays take place'),
        weight: 5,
      }),
      {
        id: 'pain-part',
        kind: 'pain',
        text: say(
          'Découvrir la panne sur place, sans la pièce',
          'Finding out about the fault on the spot, without the part',
        ),
        subject: 'marcel',
        weight: 4,
        nature: 'functional',
        standing: 'evidence',
        source: say('Speed Boat, 5 mai', 'Speed Boat, 5 May'),
      },
      {
        id: 'pain-carry',
        kind: 'pain',
        text: say(
          'Porter l’objet jusqu’à l’atelier sans savoir s’il a une chance',
          'Carrying the object to the workshop without knowing whether it stands a chance',
        ),
        subject: 'awa',
        weight: 4,
        nature: 'obstacle',
        standing: 'evidence',
        source: say('Speed Boat, 5 mai', 'Speed Boat, 5 May'),
      },
      ...kept('anchor-f-part', 'pain-part', 8, ['Marcel Pujol', 'Odile', 'Yanis'], part),
      ...kept('anchor-v-no', 'pain-wait', 9, ['Awa Diarra', 'Sami', 'Jeanne'], waiting),
      ...kept('anchor-v-carry', 'pain-carry', 7, ['Jeanne', 'Awa Diarra'], carry),
    ],
    { at: '2026-05-05T17:30:00.000Z', by: 'Lucie Marchal' },
  );
};
