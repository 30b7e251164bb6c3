import type { Locale } from '#core/words.ts';
import type { ExampleEntity } from '../technique.ts';
import type { NoteArea } from './zones.ts';

type Both = readonly [fr: string, en: string];

/** Notes of a map; the last of the four is where it is known from, when it is. */
type Noted = readonly [id: string, area: NoteArea, text: Both, source?: Both];

const april: readonly Noted[] = [
  [
    'awa-who-door',
    'who',
    [
      'Awa, à l’ouverture, un samedi d’atelier : deux enfants, un grille-pain dans un sac',
      'Awa, at opening time on a workshop Saturday: two children, a toaster in a bag',
    ],
    ['Cahier d’accueil', 'Visitors’ book'],
  ],
  [
    'awa-who-nobody',
    'who',
    [
      'C’est sa deuxième visite ; elle ne connaît personne ici',
      'It is her second visit; she knows nobody here',
    ],
    ['Cahier d’accueil', 'Visitors’ book'],
  ],
  [
    'awa-need-decide',
    'need',
    [
      'Décider chez elle, au plus tard le vendredi soir, de venir ou non',
      'Decide at home, by Friday evening at the latest, whether to come',
    ],
  ],
  [
    'awa-need-hour',
    'need',
    [
      'Arriver à une heure convenue : la file ne dépasse jamais trois personnes',
      'Arrive at an hour agreed upon: the queue is never longer than three people',
    ],
  ],
  [
    'awa-see-queue',
    'see',
    ['Douze personnes debout, trois tables occupées', 'Twelve people standing, three tables taken'],
    ['Photo du samedi 4 avril', 'Photo of Saturday 4 April'],
  ],
  [
    'awa-see-poster',
    'see',
    [
      'L’affiche de l’entrée : « Venez, on répare tout »',
      'The poster at the door: “Come in, we mend anything”',
    ],
    ['Photo du samedi 4 avril', 'Photo of Saturday 4 April'],
  ],
  [
    'awa-see-leave',
    'see',
    [
      'D’autres repartir, l’objet toujours en panne sous le bras',
      'Others leaving, the object still broken under their arm',
    ],
  ],
  [
    'awa-say-no',
    'say',
    [
      '« Si vous m’aviez dit non, je serais restée dormir. »',
      '“Had you told me no, I would have stayed in bed.”',
    ],
    ['À l’accueil, 4 avril', 'At the front desk, 4 April'],
  ],
  [
    'awa-say-part',
    'say',
    [
      '« Je ne sais pas comment s’appelle la pièce qui saute. »',
      '“I have no idea what the bit that pops up is called.”',
    ],
    ['À l’accueil, 4 avril', 'At the front desk, 4 April'],
  ],
  [
    'awa-do-night',
    'do',
    ['Vient directement en sortant de sa nuit de garde', 'Comes straight from her night shift'],
    ['Conversation à l’accueil, 4 avril', 'Conversation at the front desk, 4 April'],
  ],
  [
    'awa-do-again',
    'do',
    ['Revient un mois plus tard avec le même grille-pain', 'Comes back a month later with the same toaster'],
    ['Cahier d’accueil', 'Visitors’ book'],
  ],
  [
    'awa-do-search',
    'do',
    [
      'Cherche la panne sur son téléphone pendant qu’elle attend',
      'Looks for the fault on her phone while she waits',
    ],
  ],
  [
    'awa-hear-buy',
    'hear',
    [
      'Une collègue : « À ce prix-là, rachètes-en un. »',
      'A colleague: “At that price, just buy another one.”',
    ],
  ],
  [
    'awa-hear-month',
    'hear',
    [
      'Le bénévole de l’accueil : « Repassez le mois prochain. »',
      'The volunteer at the desk: “Come back next month.”',
    ],
    ['Deux samedis de suite', 'Two Saturdays running'],
  ],
  [
    'awa-think-outsider',
    'think',
    [
      'Elle se sent de trop dans une salle où tout le monde se tutoie',
      'She feels out of place in a room where everybody is on first-name terms',
    ],
  ],
];

/** Six weeks later, after a trial on paper: what the group heard changed its mind about three things. */
const june: readonly Noted[] = [
  ['awa2-who', 'who', april[0]![2], april[0]![3]],
  ['awa2-need-decide', 'need', april[2]![2]],
  ['awa2-need-hour', 'need', april[3]![2]],
  ['awa2-see-poster', 'see', april[5]![2], april[5]![3]],
  [
    'awa2-see-outdated',
    'see',
    [
      'Onze personnes à la porte, dont quatre devant l’affiche d’un mois passé',
      'Eleven people at the door, four of them in front of last month’s poster',
    ],
    ['Me and My Shadow, à côté d’Inès, 18 avril', 'Me and My Shadow, beside Inès, 18 April'],
  ],
  [
    'awa2-see-list',
    'see',
    [
      'Son prénom et 10 h 20 sur la liste du jour, près de la porte',
      'Her name and 10.20 on the day’s list, by the door',
    ],
    ['Essai sur papier, 6 juin', 'Trial on paper, 6 June'],
  ],
  ['awa2-say-part', 'say', april[8]![2], april[8]![3]],
  [
    'awa2-say-yes',
    'say',
    ['« Vous m’attendiez ? C’est bien la première fois. »', '“You were expecting me? Well, that’s a first.”'],
    ['À l’accueil, 6 juin', 'At the front desk, 6 June'],
  ],
  [
    'awa2-do-photo',
    'do',
    [
      'Photographie le grille-pain le mercredi, à 22 h',
      'Takes a picture of the toaster on Wednesday, at ten in the evening',
    ],
    ['Essai sur papier, 6 juin', 'Trial on paper, 6 June'],
  ],
  ['awa2-do-search', 'do', april[11]![2], ['Vue faire, 6 juin', 'Seen doing it, 6 June']],
  ['awa2-hear-buy', 'hear', april[12]![2]],
  [
    'awa2-hear-marcel',
    'hear',
    [
      'Marcel : « Apportez aussi le cordon, ce sera lui. »',
      'Marcel: “Bring the cord as well, that’ll be it.”',
    ],
    ['Essai sur papier, 6 juin', 'Trial on paper, 6 June'],
  ],
];

/** Begun, not finished: nobody has listened yet to what Marcel hears, so the inside waits. */
const marcel: readonly Noted[] = [
  [
    'marcel-who-table',
    'who',
    [
      'Marcel, à sa table, quinze minutes avant l’ouverture',
      'Marcel, at his table, fifteen minutes before opening',
    ],
    ['Samedi 4 avril', 'Saturday 4 April'],
  ],
  [
    'marcel-need-understand',
    'need',
    ['Comprendre les pannes à l’avance', 'Understand the faults in advance'],
  ],
  [
    'marcel-see-trolley',
    'see',
    ['Douze kilos d’outils, et jamais le bon fusible', 'Twelve kilos of tools, and never the right fuse'],
    ['Samedi 4 avril', 'Saturday 4 April'],
  ],
  ['marcel-say-complains', 'say', ['Il se plaint du manque de pièces', 'He complains about missing parts']],
  [
    'marcel-do-opens',
    'do',
    ['Ouvre l’appareil avant de poser une question', 'Opens the appliance before asking a question'],
    ['Samedi 4 avril', 'Saturday 4 April'],
  ],
];

/** The notes of a map, in a language. */
const notes = (subject: string, said: readonly Noted[], locale: Locale): readonly ExampleEntity[] =>
  said.map(([id, area, text, source]) => {
    const at = locale === 'fr' ? 0 : 1;
    return {
      id,
      kind: 'note',
      subject,
      area,
      text: text[at],
      standing: source ? 'evidence' : 'assumption',
      ...(source ? { source: source[at] } : {}),
    };
  });

export const exampleNotes = (locale: Locale): readonly ExampleEntity[] => [
  ...notes('map-awa-april', april, locale),
  ...notes('map-awa-june', june, locale),
  ...notes('map-marcel', marcel, locale),
];
