import type { Locale } from '#core/words.ts';
import type { FieldsOf } from '#product/kinds/index.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';

/** What four volunteers brought to a Tuesday meeting; two things told more than an interview. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const shown = (id: string, by: string, fields: FieldsOf<'piece'>): ExampleEntity => ({
    id,
    kind: 'piece',
    play: 'show-play',
    createdBy: by,
    ...fields,
  });
  const question = say(
    'Apportez ce dont vous ne pourriez pas vous passer un samedi à L’Établi.',
    'Bring what you could not do without on a Saturday at the Workbench.',
  );
  return inOrder(
    [
      {
        id: 'show',
        kind: 'game',
        technique: 'show-and-tell',
        title: say('Montrez-nous votre samedi', 'Show us your Saturday'),
        question,
      },
      {
        id: 'show-play',
        kind: 'play',
        game: 'show',
        title: say('Réunion du 14 avril', 'Meeting of 14 April'),
        state: 'closed',
        startedAt: '2026-04-14T17:00:00.000Z',
        facilitator: 'Karima Haddad',
        players: ['Marcel Pujol', 'Inès Caron', 'Odile', 'Yanis'],
        round: 1,
        question,
        learnt: say(
          'Deux registres tenus à la main, chacun pour soi, disent la même chose : on a besoin de savoir ce qui arrive avant que cela arrive.',
          'Two records kept by hand, each on their own, say the same thing: people need to know what is coming before it comes.',
        ),
      },
      shown('show-tin', 'Marcel Pujol', {
        sort: 'kept',
        text: say('Une boîte à biscuits pleine de fusibles triés', 'A biscuit tin full of sorted fuses'),
        why: say(
          'Si je ne la prends pas ce jour-là, c’est toujours ce fusible-là qui manque.',
          'Whenever I leave it at home, that very fuse is missing.',
        ),
        at: say('chaque samedi, au fond du sac', 'every Saturday, at the bottom of the bag'),
      }),
      shown('show-sheet', 'Inès Caron', {
        sort: 'made',
        text: say(
          'Un tableau au dos d’une affiche : qui vient, qui a dit peut-être',
          'A table on the back of a poster: who comes, who said maybe',
        ),
        why: say(
          'Je le recopie tous les jeudis soir, et il est faux le vendredi.',
          'I copy it out every Thursday evening, and by Friday it is wrong.',
        ),
        at: say('le jeudi soir et le samedi matin', 'on Thursday evening and Saturday morning'),
      }),
      shown('show-photos', 'Odile', {
        sort: 'diverted',
        text: say(
          'Des photos de plaques signalétiques dans son album de vacances',
          'Photos of rating plates in her holiday album',
        ),
        why: say(
          'Je les montre à la quincaillerie, sinon on me vend la mauvaise pièce.',
          'I show them at the hardware shop, or I am sold the wrong part.',
        ),
        at: say('avant d’acheter une pièce', 'before buying a part'),
      }),
      shown('show-form', 'Yanis', {
        sort: 'unused',
        text: say('Le bloc de fiches d’accueil, presque neuf', 'The pad of reception forms, nearly new'),
        why: say(
          'Personne n’écrit debout avec un grille-pain sous le bras.',
          'Nobody writes standing up with a toaster under their arm.',
        ),
        at: say('à l’entrée, deux fois en tout', 'at the door, twice in all'),
      }),
      {
        id: 'ines-poster',
        kind: 'note',
        subject: 'ines',
        area: 'behaviour',
        text: say(
          'Recopie chaque jeudi soir un tableau des présences, faux dès le vendredi.',
          'Copies out a table of who comes every Thursday evening; by Friday it is wrong.',
        ),
        standing: 'evidence',
        source: say('Show and Tell, réunion du 14 avril', 'Show and Tell, meeting of 14 April'),
      },
      { id: 'link-show-sheet-ines', kind: 'link', from: 'show-sheet', to: 'ines-poster', how: 'became' },
      { id: 'link-show-photos-photo', kind: 'link', from: 'show-photos', to: 'story-photo', how: 'inspired' },
    ],
    {
      at: '2026-04-14T18:30:00.000Z',
      by: 'Karima Haddad',
      after: { game: 'c00', play: 'c00', piece: 'c00', note: 'c00', link: 'c00' },
    },
  );
};
