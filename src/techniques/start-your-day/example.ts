import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** Three volunteers' Saturdays, months and one bad day; a painful moment became a pain. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const moment = (
    id: string,
    by: string,
    area: string,
    x: number,
    fields: FieldsOf<'piece'>,
  ): ExampleEntity => ({
    id: `day-${id}`,
    kind: 'piece',
    play: 'day-play',
    area,
    x,
    sort: 'pass-1',
    createdBy: by,
    ...fields,
  });
  const question = say(
    'Quand pensez-vous à L’Établi, du matin au soir et toute l’année ?',
    'When do you think of the Workbench, from morning to night and all year?',
  );
  return inOrder(
    [
      {
        id: 'day',
        kind: 'game',
        technique: 'start-your-day',
        title: say('Le temps des bénévoles', 'The volunteers’ time'),
        question,
      },
      {
        id: 'day-play',
        kind: 'play',
        game: 'day',
        title: say('Réunion du 9 juin', 'Meeting of 9 June'),
        state: 'closed',
        startedAt: '2026-06-09T17:00:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Marcel Pujol', 'Inès Caron', 'Odile'],
        round: 2,
        question,
        learnt: say(
          'Nous dessinions le samedi. Le travail se fait le jeudi soir et la première semaine du mois, seul·e, au téléphone.',
          'We were drawing Saturdays. The work is done on Thursday evenings and in the first week of the month, alone, on the phone.',
        ),
      },
      moment('open', 'Inès Caron', 'day', 125, {
        text: say('Ouvrir, si quelqu’un a la clé', 'Open, if somebody has the key'),
      }),
      moment('queue', 'Odile', 'day', 250, {
        text: say('La file commence ; on trie à l’œil', 'The queue begins; sorted by eye'),
        weight: 2,
      }),
      moment('repair', 'Marcel Pujol', 'day', 500, {
        text: say('Réparer, trois objets si tout va bien', 'Repair, three things if all goes well'),
      }),
      moment('thursday', 'Inès Caron', 'week', 500, {
        text: say('Recopier qui vient samedi', 'Copy out who comes on Saturday'),
        weight: 1,
      }),
      moment('parts', 'Marcel Pujol', 'week', 833, {
        text: say('Chercher des pièces au marché', 'Look for parts at the market'),
      }),
      moment('round', 'Inès Caron', 'month', 0, {
        text: say('Appeler douze bénévoles, un par un', 'Call twelve volunteers, one by one'),
        weight: 2,
      }),
      moment('report', 'Odile', 'year', 1000, {
        text: say('Le bilan pour la mairie, de mémoire', 'The report for the town hall, from memory'),
      }),
      moment('missing', 'Inès Caron', 'disaster', 250, {
        text: say('Quatre absents appris le matin même', 'Four people missing, learnt that very morning'),
        sort: 'pass-2',
        weight: 3,
      }),
      moment('sorry', 'Odile', 'disaster', 750, {
        text: say('S’excuser auprès de vingt personnes', 'Apologise to twenty people'),
        sort: 'pass-2',
      }),
      {
        id: 'day-clear',
        kind: 'piece',
        play: 'day-play',
        from: 'day-missing',
        sort: 'clearer',
        text: say(
          'En février, la grippe et la neige le même jour.',
          'In February, flu and snow on the same day.',
        ),
        createdBy: 'Odile',
      },
      {
        id: 'pain-missing',
        kind: 'pain',
        text: say(
          'Apprendre le matin même que quatre bénévoles manquent',
          'Learning that very morning that four volunteers are missing',
        ),
        subject: 'ines',
        weight: 5,
        nature: 'emotional',
        standing: 'evidence',
        source: say('Start Your Day, réunion du 9 juin', 'Start Your Day, meeting of 9 June'),
      },
      { id: 'link-day-missing', kind: 'link', from: 'day-missing', to: 'pain-missing', how: 'became' },
      { id: 'link-day-thursday', kind: 'link', from: 'day-thursday', to: 'story-away', how: 'inspired' },
      { id: 'link-day-queue', kind: 'link', from: 'day-queue', to: 'step-welcome', how: 'became' },
      { id: 'link-day-repair', kind: 'link', from: 'day-repair', to: 'step-mend', how: 'became' },
    ],
    {
      at: '2026-06-09T19:00:00.000Z',
      by: 'Karima Haddad',
      after: { game: 'g00', play: 'g00', piece: 'g00', pain: 'd00', link: 'g00' },
    },
  );
};
