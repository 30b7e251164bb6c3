import type { Locale } from '#core/words.ts';
import { inOrder } from '../in-order.ts';
import type { ExampleEntity } from '../technique.ts';
import { exampleNotes } from './example-maps.ts';

/** Awa before and after a trial on paper, and Marcel, begun: what was seen and heard, and what they feel about it. */
export const example = (locale: Locale): readonly ExampleEntity[] => {
  const say = (fr: string, en: string) => (locale === 'fr' ? fr : en);
  const became = (from: string, to: string): ExampleEntity => ({
    id: `link-${from}-${to}`,
    kind: 'link',
    from,
    to,
    how: 'became',
  });
  const again = (to: string): ExampleEntity => ({
    id: `link-map-awa-june-${to}`,
    kind: 'link',
    from: 'map-awa-june',
    to,
    how: 'inspired',
  });
  const saturday = say(
    'Un samedi d’atelier, le grille-pain en panne',
    'A workshop Saturday, with a broken toaster',
  );
  const repairs = say(
    'L’Établi, atelier de réparation du quartier',
    'The Workbench, the neighbourhood’s repair café',
  );
  return inOrder(
    [
      {
        id: 'map-awa-april',
        kind: 'empathyMap',
        persona: 'awa',
        title: saturday,
        designedFor: repairs,
        designedBy: say('Karima et quatre bénévoles', 'Karima and four volunteers'),
        day: '2026-04-28',
        version: '1',
      },
      {
        id: 'map-awa-june',
        kind: 'empathyMap',
        persona: 'awa',
        title: saturday,
        designedFor: repairs,
        designedBy: say('Karima et Inès', 'Karima and Inès'),
        day: '2026-06-06',
        version: '2',
      },
      {
        id: 'map-marcel',
        kind: 'empathyMap',
        persona: 'marcel',
        title: say('Un samedi d’atelier, côté réparateur', 'A workshop Saturday, on the fixer’s side'),
        designedFor: repairs,
        designedBy: say('Théo', 'Théo'),
        day: '2026-06-09',
        version: '1',
      },
      ...exampleNotes(locale),
      {
        id: 'pain-wait',
        kind: 'pain',
        subject: 'awa',
        foundIn: 'map-awa-april',
        nature: 'obstacle',
        weight: 5,
        text: say(
          'Attendre plus d’une heure pour s’entendre dire non',
          'Wait more than an hour only to be told no',
        ),
        standing: 'evidence',
        source: say('Cahier d’accueil, février et mars', 'Visitors’ book, February and March'),
      },
      {
        id: 'pain-twice',
        kind: 'pain',
        subject: 'awa',
        foundIn: 'map-awa-april',
        nature: 'functional',
        weight: 4,
        text: say(
          'Revenir deux fois avec le même grille-pain, toujours en panne',
          'Come back twice with the same toaster, still broken',
        ),
        standing: 'evidence',
        source: say('Cahier d’accueil', 'Visitors’ book'),
      },
      {
        id: 'pain-phone',
        kind: 'pain',
        subject: 'awa',
        foundIn: 'map-awa-april',
        nature: 'functional',
        weight: 2,
        text: say(
          'Être appelée le matin, quand elle dort depuis une heure',
          'Being rung up in the morning, an hour after she fell asleep',
        ),
        standing: 'evidence',
        source: say('Conversation à l’accueil, 4 avril', 'Conversation at the front desk, 4 April'),
      },
      {
        id: 'pain-frame',
        kind: 'pain',
        subject: 'awa',
        foundIn: 'map-awa-june',
        nature: 'emotional',
        weight: 2,
        text: say(
          'Ne pas savoir quoi photographier, et en envoyer six dans le doute',
          'Not knowing what to take a picture of, and sending six to be safe',
        ),
        standing: 'evidence',
        source: say('Essai sur papier, 6 juin', 'Trial on paper, 6 June'),
      },
      {
        id: 'gain-know',
        kind: 'gain',
        subject: 'awa',
        foundIn: 'map-awa-april',
        expectation: 'required',
        weight: 5,
        text: say(
          'Savoir avant vendredi soir si son objet a une chance',
          'Know by Friday evening whether her object stands a chance',
        ),
      },
      {
        id: 'gain-short',
        kind: 'gain',
        subject: 'awa',
        foundIn: 'map-awa-april',
        expectation: 'expected',
        weight: 4,
        text: say(
          'Passer moins de trente minutes à l’atelier',
          'Spend less than thirty minutes at the workshop',
        ),
      },
      {
        id: 'gain-children',
        kind: 'gain',
        subject: 'awa',
        foundIn: 'map-awa-april',
        expectation: 'unexpected',
        weight: 2,
        text: say('Voir ses enfants tenir le tournevis', 'See her children hold the screwdriver'),
      },
      became('map-awa-april', 'map-awa-june'),
      became('awa-nothing', 'pain-wait'),
      became('awa-twice', 'pain-twice'),
      became('awa-know', 'gain-know'),
      became('awa-say-no', 'gain-know'),
      became('awa-do-again', 'pain-twice'),
      became('awa2-do-photo', 'pain-frame'),
      ...['pain-wait', 'pain-phone', 'gain-know', 'gain-short', 'gain-children'].map(again),
    ],
    { at: '2026-04-28T17:30:00.000Z', by: 'Karima Haddad' },
  );
};
