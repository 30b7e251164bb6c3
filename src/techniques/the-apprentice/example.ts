import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** Karima kept the reception for a whole Saturday, in Inès's place. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const lived = (id: string, at: string, fields: FieldsOf<'piece'>): ExampleEntity => ({
    id,
    kind: 'piece',
    play: 'apprentice-play',
    at: `2026-05-16T${at}:00.000Z`,
    ...fields,
  });
  const question = say(
    'Tenir l’accueil un samedi entier, à la place d’Inès.',
    'Keep the reception for a whole Saturday, in Inès’s place.',
  );
  return inOrder(
    [
      {
        id: 'apprentice',
        kind: 'game',
        technique: 'the-apprentice',
        title: say('À la place d’Inès', 'In Inès’s place'),
        question,
      },
      {
        id: 'apprentice-play',
        kind: 'play',
        game: 'apprentice',
        title: say('Samedi 16 mai', 'Saturday 16 May'),
        state: 'closed',
        startedAt: '2026-05-16T07:00:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Karima Haddad'],
        round: 1,
        question,
        learnt: say(
          'Je croyais que l’accueil orientait. En réalité, il console. Le plus dur n’est pas la file, c’est de renvoyer quelqu’un sans savoir lui dire quand revenir.',
          'I thought the reception pointed the way. In fact it consoles. The hard part is not the queue, it is sending somebody home without being able to say when to come back.',
        ),
      },
      lived('apprentice-open', '07:10', {
        sort: 'did',
        text: say(
          'Ouvert à neuf heures dix : personne ne savait qui avait la clé.',
          'Opened at ten past nine: nobody knew who had the key.',
        ),
      }),
      lived('apprentice-no', '08:05', {
        sort: 'stuck',
        weight: 4,
        text: say(
          'Renvoyer quelqu’un sans pouvoir lui dire quel samedi la couturière sera là',
          'Sending somebody home without being able to say which Saturday the seamstress will be there',
        ),
        why: say('Trois fois dans l’heure.', 'Three times within the hour.'),
      }),
      lived('apprentice-shame', '08:30', {
        sort: 'felt',
        weight: 3,
        text: say(
          'La honte d’avoir dit « peut-être » pour ne pas dire non.',
          'Ashamed of having said “maybe” so as not to say no.',
        ),
      }),
      lived('apprentice-names', '10:00', {
        sort: 'understood',
        text: say(
          'Inès connaît les objets des gens avant leurs noms.',
          'Inès knows people’s things before she knows their names.',
        ),
      }),
      {
        id: 'pain-no-date',
        kind: 'pain',
        text: say(
          'Renvoyer quelqu’un sans pouvoir lui dire quel samedi revenir',
          'Sending somebody home without being able to say which Saturday to come back',
        ),
        subject: 'ines',
        weight: 4,
        nature: 'emotional',
        standing: 'evidence',
        source: say('The Apprentice, samedi 16 mai', 'The Apprentice, Saturday 16 May'),
      },
      { id: 'link-apprentice-no', kind: 'link', from: 'apprentice-no', to: 'pain-no-date', how: 'became' },
    ],
    {
      at: '2026-05-16T16:00:00.000Z',
      by: 'Karima Haddad',
      after: { game: 'e00', play: 'e00', piece: 'e00', pain: 'c00', link: 'e00' },
    },
  );
};
